package io.aludel.benchmarks.blogjpa.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such thing in this blog. */
class Missing extends ResponseStatusException {
    private static final long serialVersionUID = 1;

    Missing(String what, long id) {
        super(HttpStatus.NOT_FOUND, "there is no " + what + " " + id);
    }
}
