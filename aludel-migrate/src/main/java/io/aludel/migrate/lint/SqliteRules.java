package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.FAILURE;
import static io.aludel.migrate.lint.Risk.FAILURE_WITH_ROWS;
import static io.aludel.migrate.lint.Risk.LOSS;
import static io.aludel.migrate.lint.Risk.MISTAKE;
import static io.aludel.migrate.lint.Risk.REWRITE;
import static io.aludel.migrate.lint.Risk.STYLE;
import static io.aludel.migrate.lint.Severity.ADVICE;
import static io.aludel.migrate.lint.Severity.ERROR;
import static io.aludel.migrate.lint.Severity.WARNING;

import io.aludel.migrate.lint.Change.AddConstraint;
import io.aludel.migrate.lint.ColumnFacts.Computing;
import io.aludel.migrate.op.ConstraintKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is dangerous on SQLite. */
final class SqliteRules {
    static final List<Rule> ALL = List.of(
            Rule.on(
                    Change.CopyTable.class,
                    "SL01",
                    "table-copied",
                    REWRITE,
                    WARNING,
                    (copy, scene) -> true,
                    "{table} is made again and all rows are copied; nobody can write meanwhile, and the file grows by the table.",
                    "Do it while little runs; a column that may be NULL can be added without a copy: op.addColumn(..)."),
            Rule.on(
                    Change.AddColumn.class,
                    "SL02",
                    "not-null-without-default",
                    FAILURE,
                    ERROR,
                    (add, scene) -> add.column().notNull() && !add.column().isFilled(),
                    "Cannot add a NOT NULL column with default value NULL: SQLite refuses, even while {table} is empty.",
                    """
                    Give it a constant default, or let the table be copied with a value for old rows:
                    op.addColumn("{table}", column("{column}", ..)); op.execute("UPDATE {table} SET ..");
                    op.batchAlterTable("{table}", t -> t.alterColumn("{column}", c -> c.notNull()));"""),
            Rule.on(
                    Change.AddColumn.class,
                    "SL03",
                    "default-not-constant",
                    FAILURE_WITH_ROWS,
                    ERROR,
                    (add, scene) -> isNotConstant(add.column().defaultSql()),
                    "Cannot add a column with non-constant default: SQLite refuses as soon as {table} has rows.",
                    """
                    Add it without a default, fill the rows, and set the default by a copy:
                    op.batchAlterTable("{table}", t -> t.alterColumn("{column}", c -> c.serverDefault(..)));"""),
            Rule.on(
                    Change.AddColumn.class,
                    "SL04",
                    "stored-computed-column",
                    FAILURE,
                    ERROR,
                    (add, scene) -> add.column().computed() == Computing.STORED,
                    "Cannot add a STORED column: SQLite adds only such that are computed when they are read.",
                    "Say persisted(false), or op.batchAlterTable(\"{table}\", t -> t.addColumn(..)), which copies the table."),
            Rule.on(
                    AddConstraint.class,
                    "SL05",
                    "constraint-added",
                    FAILURE,
                    ERROR,
                    (added, scene) ->
                            added.kind() == ConstraintKind.UNIQUE || added.kind() == ConstraintKind.PRIMARY_KEY,
                    "SQLite adds no unique constraint and no primary key to a table that is there.",
                    "op.batchAlterTable(\"{table}\", t -> t.addConstraint(..)); copies the table; or a unique index: op.createIndex(..)."),
            Rule.on(
                    AddConstraint.class,
                    "SL06",
                    "reference-with-default",
                    FAILURE_WITH_ROWS,
                    ERROR,
                    (added, scene) ->
                            added.kind() == ConstraintKind.FOREIGN_KEY && added.looks() && isFilledColumn(added, scene),
                    "Cannot add a REFERENCES column with non-NULL default value while foreign keys are enforced.",
                    "Add {columns} without a default, fill the rows, and set the default by a copy: op.batchAlterTable(..)."),
            Rule.on(
                    Change.DropTable.class,
                    "SL07",
                    "drop-deletes-references",
                    LOSS,
                    WARNING,
                    (drop, scene) -> true,
                    "SQLite deletes the rows of {table} one by one before it drops the table: rows of other tables that refer"
                            + " to it ON DELETE CASCADE go, too.",
                    "Drop the referring tables or their foreign keys first; to change a table: op.batchAlterTable(\"{table}\", ..)."),
            Rule.on(
                    Change.Setting.class,
                    "SL08",
                    "foreign-keys-in-transaction",
                    MISTAKE,
                    ERROR,
                    (set, scene) -> set.name().equalsIgnoreCase("foreign_keys") && scene.inTransaction(),
                    "PRAGMA foreign_keys does nothing within a transaction, so that what follows deletes rows that refer.",
                    "op.batchAlterTable(..) does what is needed; or op.autocommit(() -> op.execute(\"PRAGMA foreign_keys = OFF\"));"),
            Rule.on(
                    Change.DropTable.class,
                    "SL09",
                    "copied-by-hand",
                    MISTAKE,
                    ERROR,
                    (drop, scene) -> scene.anywhere(
                            Change.RenameTable.class,
                            rename -> rename.newName()
                                    .equalsIgnoreCase(drop.table().name())),
                    "A table that is made again by hand loses what nobody made again: indexes, triggers, and what views saw of it.",
                    "op.batchAlterTable(\"{table}\", ..) copies a table with all that belongs to it."),
            new Rule(
                    "SL10",
                    "alter-not-there",
                    FAILURE,
                    ERROR,
                    "SQLite cannot change a column of a table that is there: near \"ALTER\": syntax error.",
                    "op.batchAlterTable(.., t -> t.alterColumn(..)); copies the table.",
                    (change, scene) -> (change instanceof Change.ChangeType
                                    || change instanceof Change.SetNotNull
                                    || change instanceof Change.Other other
                                            && other.words().startsWith("ALTER COLUMN"))
                            && scene.steps().stream()
                                    .noneMatch(step ->
                                            step.text().equals(scene.step().text())
                                                    && step.change() instanceof Change.CopyTable)),
            Rule.on(
                    Change.Rebuild.class,
                    "SL11",
                    "vacuum-in-transaction",
                    FAILURE,
                    ERROR,
                    (rebuild, scene) -> rebuild.how().startsWith("VACUUM") && scene.inTransaction(),
                    "Cannot VACUUM from within a transaction.",
                    "op.autocommit(() -> op.execute(\"VACUUM\"));"),
            new Rule(
                    "SL12",
                    "type-without-affinity",
                    STYLE,
                    ADVICE,
                    "SQLite takes a type by pieces of its name: STRING is a number to it, so '007' becomes 7.",
                    "Take TEXT, VARCHAR(n), INTEGER, REAL, NUMERIC or BLOB; or a STRICT table, which refuses others.",
                    (change, scene) -> change instanceof Change.CreateTable create
                                    && create.columns().stream().anyMatch(column -> isString(column.type()))
                            || change instanceof Change.AddColumn add
                                    && isString(add.column().type())));

    private SqliteRules() {}

    private static boolean isString(String type) {
        return type.startsWith("STRING") || type.equals("UUID") || type.equals("JSON");
    }

    private static boolean isNotConstant(@Nullable String sql) {
        if (sql == null) {
            return false;
        }
        String code = sql.replaceAll("'[^']*'", "").toUpperCase(Locale.ROOT);
        return code.contains("CURRENT_") || code.contains("(");
    }

    private static boolean isFilledColumn(AddConstraint added, Scene scene) {
        return scene.earlier(
                Change.AddColumn.class,
                add -> add.table().equals(added.table())
                        && added.columns().contains(add.column().name())
                        && add.column().isFilled());
    }
}
