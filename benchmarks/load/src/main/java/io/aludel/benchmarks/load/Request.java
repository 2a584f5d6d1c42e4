package io.aludel.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** What a client sends to one of the blogs. Immutable. */
record Request(String method, String path, String blog, String body) {
    static Request get(String path) {
        return new Request("GET", path, Seed.READ, "");
    }

    /** Those that write have a blog of their own, so that the one that is read stays as it is. */
    static Request write(String method, String path, String body) {
        return new Request(method, path, Seed.WRITTEN, body);
    }

    byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Blog: " + blog + "\r\n"
                + (content.length == 0 ? "" : "Content-Type: application/json\r\n") + "Content-Length: "
                + content.length + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
