package io.aludel.benchmarks.load;

import io.aludel.benchmarks.load.Wire.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Holds two services to the same answers: reading, writing, reading what was written, and refusing. The order within a set of tags is
 * nobody's promise, and the time of a post that was just added is another one.
 */
final class SameAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LAST = 2L * Seed.POSTS;
    private static final List<Request> REQUESTS = List.of(
            Request.get("/users"),
            Request.get("/users/7"),
            Request.get("/users/" + (Seed.USERS + 1)),
            Request.get("/posts"),
            Request.get("/posts?after=1000&size=7"),
            Request.get("/posts?after=3"),
            Request.get("/posts?size=0"),
            Request.get("/posts/pages/0"),
            Request.get("/posts/pages/249"),
            Request.get("/posts/search?word=NUMBER%2012"),
            Request.get("/posts/search?word=%25"),
            Request.get("/posts/17"),
            Request.get("/posts/" + LAST),
            Request.get("/posts/none"),
            Request.get("/tags"),
            new Request("GET", "/tags", "nobody", ""),
            Request.write("POST", "/users", "{\"email\": \"ann@example.org\", \"name\": \"Ann\"}"),
            Request.write("POST", "/users", "{\"email\": \"ann@example.org\", \"name\": \"Ann\"}"),
            Request.write("POST", "/users", "{\"email\": \"nobody\", \"name\": \"\"}"),
            Request.write("POST", "/posts", post("Added", "tag1", "new")),
            read(LAST + 1),
            Request.write("POST", "/posts", post("", "tag1", "new")),
            Request.write("PUT", "/posts/" + (LAST + 1), post("Changed", "new", "newer")),
            Request.write("PUT", "/posts/1", post("Of another", "new", "newer")),
            comment(LAST + 1, "First"),
            comment(LAST + 1, "Second"),
            comment(1, "To another"),
            read(LAST + 1),
            Request.write("DELETE", "/posts/" + (LAST + 1), ""),
            read(LAST + 1),
            comment(LAST + 1, "To nobody"),
            Request.write("POST", "/posts/" + (LAST + 1) + "/restored", ""),
            Request.write("POST", "/posts/1/restored", ""),
            read(LAST + 1),
            Request.write("GET", "/posts?size=2", ""),
            Request.write("GET", "/tags", ""));

    private SameAnswers() {}

    private static Request read(long post) {
        return Request.write("GET", "/posts/" + post, "");
    }

    private static Request comment(long post, String body) {
        String json = "{\"author\": %d, \"body\": \"%s\"}".formatted(Seed.USERS + 1, body);
        return Request.write("POST", "/posts/" + post + "/comments", json);
    }

    private static String post(String title, String one, String other) {
        return "{\"author\": %d, \"title\": \"%s\", \"body\": \"About it.\", \"tags\": [\"%s\", \"%s\"]}"
                .formatted(Seed.USERS + 1, title, one, other);
    }

    /** Raises with everything that differs. */
    static void check(Service one, Service other) throws IOException {
        List<String> complaints = new ArrayList<>();
        try (Wire first = one.connect();
                Wire second = other.connect()) {
            for (Request request : REQUESTS) {
                String expected = normal(first.send(request));
                String found = normal(second.send(request));
                if (!expected.equals(found)) {
                    complaints.add(
                            request + "\n  " + one.kind() + ": " + expected + "\n  " + other.kind() + ": " + found);
                }
            }
        }
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("different answers\n" + String.join("\n", complaints));
        }
    }

    private static String normal(Answer answer) {
        return answer.status() + " " + (answer.body().isEmpty() ? "" : normal(JSON.readTree(answer.body())));
    }

    private static String normal(JsonNode json) {
        if (json.isObject()) {
            TreeMap<String, String> members = new TreeMap<>();
            json.forEachEntry((name, value) -> {
                boolean isNew = name.equals("createdAt") && !value.asString().startsWith("2024");
                members.put(name, isNew ? "now" : normal(value));
            });
            return members.toString();
        }
        if (json.isArray()) {
            List<String> elements = new ArrayList<>();
            json.forEach(element -> elements.add(normal(element)));
            if (!json.isEmpty() && json.get(0).isString()) {
                elements.sort(null);
            }
            return elements.toString();
        }
        return json.toString();
    }
}
