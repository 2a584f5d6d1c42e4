package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.FAILURE;
import static io.aludel.migrate.lint.Risk.LOCK;
import static io.aludel.migrate.lint.Risk.REWRITE;
import static io.aludel.migrate.lint.Severity.ERROR;
import static io.aludel.migrate.lint.Severity.WARNING;

import java.util.List;

/** Indexes, and what writes tables again. */
final class PostgresqlIndexRules {
    static final List<Rule> ALL = List.of(
            Rule.on(
                    Change.CreateIndex.class,
                    "PG01",
                    "create-index-blocks-writes",
                    LOCK,
                    ERROR,
                    (index, scene) -> !index.concurrently(),
                    "CREATE INDEX keeps all writers of {table} out until the index is built (SHARE lock).",
                    """
                    op.safely().createIndex("{table}", index("{name}", ..)); builds it CONCURRENTLY, outside of the transaction,
                    with a lock timeout, and clears away what an interrupted attempt left."""),
            Rule.on(
                    Change.DropIndex.class,
                    "PG02",
                    "drop-index-blocks",
                    LOCK,
                    WARNING,
                    (index, scene) -> !index.concurrently(),
                    "DROP INDEX waits for everybody who uses the table, and whoever comes meanwhile waits, too (ACCESS"
                            + " EXCLUSIVE lock).",
                    "op.safely().dropIndex(\"..\", \"{name}\"); drops it CONCURRENTLY, outside of the transaction."),
            Rule.on(
                    Change.CreateIndex.class,
                    "PG03",
                    "concurrently-in-transaction",
                    FAILURE,
                    ERROR,
                    (index, scene) -> index.concurrently() && scene.inTransaction(),
                    "CREATE INDEX CONCURRENTLY cannot run inside a transaction block, so it fails.",
                    """
                    op.autocommit(() -> op.createIndex(..)); or op.safely().createIndex("{table}", ..);
                    in a file of SQL: -- aludel: transactional no"""),
            Rule.on(
                    Change.DropIndex.class,
                    "PG04",
                    "drop-concurrently-in-transaction",
                    FAILURE,
                    ERROR,
                    (index, scene) -> index.concurrently() && scene.inTransaction(),
                    "DROP INDEX CONCURRENTLY cannot run inside a transaction block, so it fails.",
                    "op.autocommit(() -> op.dropIndex(..)); or op.safely().dropIndex(\"..\", \"{name}\");"),
            Rule.on(
                    Change.Rebuild.class,
                    "PG05",
                    "vacuum-full",
                    REWRITE,
                    ERROR,
                    (rebuild, scene) ->
                            rebuild.how().equals("VACUUM FULL") || rebuild.how().equals("CLUSTER"),
                    "{how} writes the table again while nobody can even read it (ACCESS EXCLUSIVE lock).",
                    "Let autovacuum work, or use an extension that copies online, such as pg_repack; not in a migration."),
            Rule.on(
                    Change.Rebuild.class,
                    "PG06",
                    "reindex-blocks",
                    LOCK,
                    ERROR,
                    (rebuild, scene) -> rebuild.how().equals("REINDEX") && !rebuild.concurrently(),
                    "REINDEX keeps writers out, and readers, too, who look at all indexes before they begin.",
                    "op.autocommit(() -> op.execute(\"REINDEX INDEX CONCURRENTLY ..\"));"),
            Rule.on(
                    Change.Rebuild.class,
                    "PG07",
                    "table-written-again",
                    REWRITE,
                    ERROR,
                    (rebuild, scene) -> rebuild.how().startsWith("SET"),
                    "{how} writes {table} again while nobody can even read it (ACCESS EXCLUSIVE lock).",
                    "Do it in a maintenance window and say so with op.safetyAssured(..), or move rows to a new table in pages."),
            Rule.on(
                    Change.RefreshView.class,
                    "PG08",
                    "refresh-blocks-readers",
                    LOCK,
                    WARNING,
                    (refresh, scene) -> !refresh.concurrently(),
                    "REFRESH MATERIALIZED VIEW keeps readers of {name} out until the query is done.",
                    "Give the view a unique index and say REFRESH MATERIALIZED VIEW CONCURRENTLY {name}."),
            Rule.on(
                    Change.Rebuild.class,
                    "PG09",
                    "vacuum-in-transaction",
                    FAILURE,
                    ERROR,
                    (rebuild, scene) -> scene.inTransaction()
                            && (rebuild.how().startsWith("VACUUM")
                                    || rebuild.how().equals("REINDEX") && rebuild.concurrently()),
                    "{how} cannot run inside a transaction block, so it fails.",
                    "op.autocommit(() -> op.execute(\"{how} ..\")); in a file of SQL: -- aludel: transactional no"));

    private PostgresqlIndexRules() {}
}
