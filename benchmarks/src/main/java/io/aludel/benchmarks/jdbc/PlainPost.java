package io.aludel.benchmarks.jdbc;

import java.time.LocalDateTime;

/** A row of {@code posts}; its key comes from the database. */
public final class PlainPost {
    private long id;
    private final long authorId;
    private final String title;
    private final String body;
    private final boolean published;
    private final LocalDateTime createdAt;

    public PlainPost(long id, long authorId, String title, String body, boolean published, LocalDateTime createdAt) {
        this.id = id;
        this.authorId = authorId;
        this.title = title;
        this.body = body;
        this.published = published;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    void id(long given) {
        id = given;
    }

    public long authorId() {
        return authorId;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public boolean published() {
        return published;
    }

    public LocalDateTime createdAt() {
        return createdAt;
    }
}
