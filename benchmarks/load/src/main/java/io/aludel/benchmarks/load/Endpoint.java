package io.aludel.benchmarks.load;

import java.util.List;
import java.util.random.RandomGenerator;

/** What is asked for. Each client writes only posts of its own, so that none waits for another. */
enum Endpoint {
    ONE_USER("GET /users/{id}") {
        @Override
        Request request(Turn turn) {
            return Request.get("/users/" + turn.one(Seed.USERS));
        }
    },
    ONE_POST("GET /posts/{id}") {
        @Override
        Request request(Turn turn) {
            return Request.get("/posts/" + turn.one(Seed.POSTS));
        }
    },
    WINDOW("GET /posts?after={id}") {
        @Override
        Request request(Turn turn) {
            return Request.get("/posts?size=20&after=" + turn.one(Seed.POSTS));
        }
    },
    PAGE("GET /posts/pages/{page}") {
        @Override
        Request request(Turn turn) {
            return Request.get("/posts/pages/" + turn.random().nextInt(50));
        }
    },
    SEARCH("GET /posts/search") {
        @Override
        Request request(Turn turn) {
            return Request.get(
                    "/posts/search?word=NUMBER%20" + (100 + turn.random().nextInt(400)));
        }
    },
    TAGS("GET /tags") {
        @Override
        Request request(Turn turn) {
            return Request.get("/tags");
        }
    },
    MIX("all, mostly reading") {
        @Override
        Request request(Turn turn) {
            int number = turn.random().nextInt(MIXTURE.size());
            return MIXTURE.get(number).request(turn);
        }
    },
    ADD("POST /posts") {
        @Override
        Request request(Turn turn) {
            return Request.write("POST", "/posts", post(turn, "Another post"));
        }
    },
    CHANGE("PUT /posts/{id}") {
        @Override
        Request request(Turn turn) {
            return Request.write("PUT", "/posts/" + turn.ownPost(), post(turn, "Changed " + turn.number()));
        }
    },
    COMMENT("POST /posts/{id}/comments") {
        @Override
        Request request(Turn turn) {
            String body = "{\"author\": %d, \"body\": \"Well said.\"}".formatted(turn.writer());
            return Request.write("POST", "/posts/" + turn.ownPost() + "/comments", body);
        }
    };

    private static final List<Endpoint> MIXTURE = List.of(
            ONE_POST, ONE_POST, ONE_POST, ONE_POST, ONE_POST, ONE_POST, WINDOW, WINDOW, WINDOW, WINDOW, ONE_USER,
            ONE_USER, PAGE, PAGE, SEARCH, TAGS, ADD, CHANGE, COMMENT, COMMENT);

    final String title;

    Endpoint(String title) {
        this.title = title;
    }

    /** The next request of a client. */
    abstract Request request(Turn turn);

    private static String post(Turn turn, String title) {
        int tag = turn.random().nextInt(Seed.TAGS - 2);
        return "{\"author\": %d, \"title\": \"%s\", \"body\": \"About it.\", \"tags\": [\"tag%d\", \"tag%d\", \"tag%d\"]}"
                .formatted(turn.writer(), title, tag, tag + 1, tag + 2);
    }

    /**
     * Whose turn it is. One thread.
     *
     * @param clients how many there are
     * @param number a number that no other request has
     */
    record Turn(RandomGenerator random, int client, int clients, long number) {
        int one(int all) {
            return 1 + random.nextInt(all);
        }

        /** A user of the blog that is written. */
        int writer() {
            return Seed.USERS + one(Seed.USERS);
        }

        /** A post of the blog that is written, which no other client takes. */
        int ownPost() {
            int each = Seed.POSTS / clients;
            return Seed.POSTS + client * each + one(each);
        }
    }
}
