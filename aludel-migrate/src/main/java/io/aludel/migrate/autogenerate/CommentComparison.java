package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;

/** Whether a database keeps comments at all. */
final class CommentComparison {
    private CommentComparison() {}

    static boolean areKept(Dialect dialect) {
        return !dialect.name().equals("sqlite");
    }
}
