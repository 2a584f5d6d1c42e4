package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.COMPATIBILITY;
import static io.aludel.migrate.lint.Risk.FAILURE;
import static io.aludel.migrate.lint.Risk.LOCK;
import static io.aludel.migrate.lint.Risk.LOSS;
import static io.aludel.migrate.lint.Severity.ADVICE;
import static io.aludel.migrate.lint.Severity.ERROR;
import static io.aludel.migrate.lint.Severity.WARNING;

import io.aludel.migrate.lint.Change.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What should not be done together, or not like this. */
final class PostgresqlTransactionRules {
    static final List<Rule> ALL = List.of(
            Rule.on(
                    Change.AddEnumValue.class,
                    "PG30",
                    "enum-value-in-transaction",
                    FAILURE,
                    ERROR,
                    (add, scene) -> scene.inTransaction() && !scene.version().atLeast(12, 0),
                    "Before PostgreSQL 12, ALTER TYPE .. ADD VALUE cannot run inside a transaction block.",
                    "op.autocommit(() -> op.addEnumValue(\"{type}\", \"{value}\"));"),
            Rule.on(
                    Change.WriteRows.class,
                    "PG31",
                    "enum-value-used-too-early",
                    FAILURE,
                    ERROR,
                    (write, scene) -> scene.beforeInTransaction()
                            .anyMatch(change -> change instanceof Change.AddEnumValue add
                                    && write.text().contains("'" + add.value() + "'")),
                    "A value that was added to an enum cannot be used before the transaction is over: unsafe use of new value.",
                    "Use it in the next revision, or add it with op.autocommit(() -> op.addEnumValue(..));"),
            Rule.on(
                    Change.RenameEnumValue.class,
                    "PG32",
                    "rename-enum-value",
                    COMPATIBILITY,
                    WARNING,
                    (rename, scene) -> true,
                    "An application that is still running writes '{value}' and fails from this moment on.",
                    "Add the new value, let the application write it, map old rows, and leave the old value where it is."),
            Rule.on(
                    Change.WriteRows.class,
                    "PG33",
                    "backfill-with-definitions",
                    LOCK,
                    ERROR,
                    (write, scene) -> (write.verb() == Verb.UPDATE || write.verb() == Verb.DELETE)
                            && scene.beforeInTransaction().anyMatch(change -> locks(change, scene)),
                    "The definition before it locked a table, and the lock stays until all rows of {table} are written.",
                    """
                    Write rows in a revision of its own, or in pages that are kept at once:
                    op.backfill("{table}", "column = value", "column IS NULL");"""),
            new Rule(
                    "PG34",
                    "lock-timeout",
                    LOCK,
                    ADVICE,
                    "Without a lock timeout the statement waits for the oldest transaction that uses the table, and"
                            + " everybody who comes after it waits, too.",
                    """
                    op.execute("SET LOCAL lock_timeout = '5s'"); at the beginning, or for all revisions RunOptions.lockTimeout(..).
                    op.safely() sets one and tries again by itself.""",
                    (change, scene) -> locks(change, scene)
                            && scene.before().noneMatch(before -> locks(before, scene))
                            && !scene.earlier(
                                    Change.Setting.class, set -> set.name().equalsIgnoreCase("lock_timeout"))),
            new Rule(
                    "PG35",
                    "several-tables-locked",
                    LOCK,
                    WARNING,
                    "One transaction locks several tables that are in use, one after the other: those who take them in another"
                            + " order meet it in a deadlock.",
                    "A revision for each table; transactions that are short.",
                    (change, scene) -> locks(change, scene)
                            && scene.beforeInTransaction()
                                            .filter(before -> locks(before, scene))
                                            .map(Change::table)
                                            .filter(table -> !Objects.equals(table, change.table()))
                                            .distinct()
                                            .count()
                                    == 1
                            && scene.beforeInTransaction()
                                    .filter(before -> locks(before, scene))
                                    .noneMatch(before -> Objects.equals(before.table(), change.table()))),
            Rule.on(
                    Change.LockTable.class,
                    "PG36",
                    "lock-table",
                    LOCK,
                    WARNING,
                    (lock, scene) -> true,
                    "LOCK TABLE keeps others out of {table} until the transaction ends.",
                    "Let statements lock what they need; if the lock is needed, set a lock_timeout before."),
            new Rule(
                    "PG37",
                    "cascade",
                    LOSS,
                    ERROR,
                    "CASCADE takes along whatever depends on it: views, foreign keys of other tables, columns.",
                    "Drop what depends on it by name, each with its own step, so that one sees what goes.",
                    (change, scene) -> change instanceof Change.DropTable drop && drop.cascade()
                            || change instanceof Change.DropColumn column && column.cascade()
                            || change instanceof Change.DropObject object && object.cascade()
                            || change instanceof Change.Truncate truncate && truncate.cascade()),
            Rule.on(
                    Change.SetRowSecurity.class,
                    "PG38",
                    "row-security-without-policy",
                    COMPATIBILITY,
                    WARNING,
                    (security, scene) -> security.on()
                            && !scene.anywhere(
                                    Change.CreatePolicy.class,
                                    policy -> policy.table().equals(security.table())),
                    "While {table} has no policy, all but its owner see no row, and cannot write one.",
                    """
                    Create the policy in the same revision, before it is switched on:
                    op.createObject(TextObject.policy("..", "{table}", "CREATE POLICY .. ON {table} USING (..)"));"""),
            Rule.on(
                    Change.SetRowSecurity.class,
                    "PG39",
                    "row-security-off",
                    COMPATIBILITY,
                    WARNING,
                    (security, scene) -> !security.on(),
                    "From this moment on everybody with rights on {table} sees and writes every row, whatever its policies say.",
                    "Change the policies instead: op.replaceObject(..); or say why: op.safetyAssured(\"..\", () -> ..)."));

    private PostgresqlTransactionRules() {}

    /** Whether a change takes a lock on a table in use that keeps writers, or even readers, out until the transaction ends. */
    private static boolean locks(Change change, Scene scene) {
        TableName table = change.table();
        if (table == null || scene.isNew(table)) {
            return false;
        }
        return !(change instanceof Change.WriteRows
                || change instanceof Change.CreateTable
                || change instanceof Change.ValidateConstraint
                || change instanceof Change.CreateIndex index && index.concurrently()
                || change instanceof Change.DropIndex drop && drop.concurrently()
                || change instanceof Change.Rebuild rebuild && rebuild.concurrently()
                || change instanceof Change.Other other
                        && other.words().toLowerCase(Locale.ROOT).startsWith("comment"));
    }
}
