package io.aludel.benchmarks;

import java.sql.SQLException;

/** The workloads that every library does, in an order in which none takes away what the next one reads. */
enum Workload {
    W1("W1 load by key", Before.NOTHING, (work, round) -> work.loadByKey(1 + round % BlogData.USERS)),
    W2("W2 load 10,000", Before.NOTHING, (work, round) -> work.loadPosts()),
    W3A("W3a load 100,000 flat", Before.NOTHING, (work, round) -> work.loadFlat()),
    W3B("W3b read 100,000 as records", Before.NOTHING, (work, round) -> work.loadRecords()),
    W4("W4 load a graph of 41,000", Before.NOTHING, (work, round) -> work.loadGraph()),
    W6("W6 change 1,000 of 10,000", Before.NOTHING, (work, round) -> work.changePosts("Title number " + round)),
    W5A("W5a insert 10,000", Before.POSTS, (work, round) -> work.insertPosts()),
    W5B("W5b insert 10,000 with keys", Before.MEASUREMENTS, (work, round) -> work.insertFlat()),
    W10("W10 insert 100, a commit each", Before.MEASUREMENTS, (work, round) -> work.insertEach()),
    W8("W8 bulk insert 100,000", Before.MEASUREMENTS, (work, round) -> work.insertBulk());

    final String title;
    private final Before before;
    private final Run run;

    Workload(String title, Before before, Run run) {
        this.title = title;
        this.before = before;
        this.run = run;
    }

    /** Which rows are removed first, while no clock runs. */
    private enum Before {
        NOTHING,
        POSTS,
        MEASUREMENTS
    }

    private interface Run {
        long on(EntityWork work, long round) throws SQLException;
    }

    void prepare(EntityWork work) throws SQLException {
        switch (before) {
            case POSTS -> work.clearPosts();
            case MEASUREMENTS -> work.clearFlat();
            case NOTHING -> {}
        }
    }

    long run(EntityWork work, long round) throws SQLException {
        return run.on(work, round);
    }
}
