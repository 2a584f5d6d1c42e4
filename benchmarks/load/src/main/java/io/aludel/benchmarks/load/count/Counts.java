package io.aludel.benchmarks.load.count;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what was sent since somebody asked last. */
@RestController
class Counts {
    private final StatementCount count;

    Counts(StatementCount count) {
        this.count = count;
    }

    @GetMapping("/statements")
    StatementCount.Sent sent() {
        return count.take();
    }
}
