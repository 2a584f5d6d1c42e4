package io.aludel.benchmarks.blogjpa.web;

import io.aludel.benchmarks.blogjpa.repository.Tags;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is written about. */
@RestController
public class TagController {
    private final Tags tags;

    TagController(Tags tags) {
        this.tags = tags;
    }

    @GetMapping("/tags")
    public List<TagCount> counts() {
        return tags.counts();
    }
}
