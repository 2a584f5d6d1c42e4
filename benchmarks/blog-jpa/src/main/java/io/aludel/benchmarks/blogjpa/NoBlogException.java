package io.aludel.benchmarks.blogjpa;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request does not say which blog is meant. */
class NoBlogException extends ResponseStatusException {
    private static final long serialVersionUID = 1;

    NoBlogException() {
        super(HttpStatus.BAD_REQUEST, "say which blog is meant: X-Blog");
    }
}
