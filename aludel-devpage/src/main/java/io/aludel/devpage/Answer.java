package io.aludel.devpage;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent to a browser. Immutable.
 *
 * @param status of HTTP
 * @param type the media type
 * @param body the text, sent as UTF-8
 */
record Answer(int status, String type, String body) {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** Nothing from elsewhere is loaded, nothing is executed, and nobody may frame the page or keep it. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store");

    static Answer html(String body) {
        return new Answer(OK, "text/html; charset=utf-8", body);
    }

    static Answer json(String body) {
        return new Answer(OK, "application/json", body);
    }

    static Answer of(String type, String body) {
        return new Answer(OK, type + "; charset=utf-8", body);
    }

    static Answer plain(int status, String body) {
        return new Answer(status, "text/plain; charset=utf-8", body);
    }

    Answer notFound() {
        return new Answer(NOT_FOUND, type, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
