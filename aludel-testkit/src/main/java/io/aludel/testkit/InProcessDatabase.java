package io.aludel.testkit;

/** A database within this process, which asks nobody who they are. */
abstract class InProcessDatabase extends AbstractDatabase {

    @Override
    public final String jdbcUrl() {
        return "jdbc:" + url();
    }

    @Override
    public final String user() {
        return "";
    }

    @Override
    public final String password() {
        return "";
    }
}
