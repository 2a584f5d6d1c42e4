package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.COMPATIBILITY;
import static io.aludel.migrate.lint.Risk.LOSS;
import static io.aludel.migrate.lint.Risk.MISTAKE;
import static io.aludel.migrate.lint.Risk.STYLE;
import static io.aludel.migrate.lint.Severity.ADVICE;
import static io.aludel.migrate.lint.Severity.ERROR;
import static io.aludel.migrate.lint.Severity.WARNING;

import io.aludel.migrate.lint.Change.Verb;
import java.util.List;

/** What is dangerous everywhere. */
final class AnyDatabaseRules {
    static final List<Rule> ALL = List.of(
            Rule.on(
                    Change.DropTable.class,
                    "ALL01",
                    "drop-table",
                    LOSS,
                    ERROR,
                    (drop, scene) -> true,
                    "The rows of {table} go, and an application that still reads them fails.",
                    """
                    First deploy an application that does not use {table}; then drop it, saying so:
                    op.safetyAssured("nobody uses it since ..", () -> op.dropTable("{table}"));"""),
            Rule.on(
                    Change.DropColumn.class,
                    "ALL02",
                    "drop-column",
                    LOSS,
                    ERROR,
                    (drop, scene) -> !isRename(drop, scene),
                    "The values of {table}.{column} go, and an application that still names the column fails.",
                    """
                    First deploy an application that does not map {column}; then drop it, saying so:
                    op.safetyAssured("not mapped since ..", () -> op.dropColumn("{table}", "{column}"));"""),
            Rule.on(
                    Change.RenameTable.class,
                    "ALL03",
                    "rename-table",
                    COMPATIBILITY,
                    ERROR,
                    (rename, scene) -> true,
                    "An application that is still running asks for {table} and fails from this moment on.",
                    """
                    Rename while nothing runs, or leave a view of the old name until all is deployed:
                    op.renameTable("{table}", "{newName}");
                    op.createView("{table}", "SELECT * FROM {newName}");"""),
            Rule.on(
                    Change.RenameColumn.class,
                    "ALL04",
                    "rename-column",
                    COMPATIBILITY,
                    ERROR,
                    (rename, scene) -> true,
                    "An application that is still running asks for {table}.{column} and fails from this moment on.",
                    """
                    Keep the name in the database and change the mapping only (@Column(name = "{column}")), or in three releases:
                    add {newName} and write both; op.backfill("{table}", "{newName} = {column}", "{newName} IS NULL"); drop {column}."""),
            Rule.on(
                    Change.WriteRows.class,
                    "ALL05",
                    "update-without-where",
                    Risk.LOCK,
                    WARNING,
                    (write, scene) -> write.verb() == Verb.UPDATE && !write.hasWhere(),
                    "Every row of {table} is written in one statement, and stays locked until the transaction ends.",
                    """
                    Say WHERE, or write in pages, each kept at once:
                    op.backfill("{table}", "column = value", "column IS NULL");"""),
            Rule.on(
                    Change.WriteRows.class,
                    "ALL06",
                    "delete-without-where",
                    LOSS,
                    ERROR,
                    (write, scene) -> write.verb() == Verb.DELETE && !write.hasWhere(),
                    "All rows of {table} go.",
                    """
                    Say WHERE; if all rows are meant, say so:
                    op.safetyAssured("only a cache", () -> op.execute("DELETE FROM {table}"));"""),
            Rule.on(
                    Change.Truncate.class,
                    "ALL07",
                    "truncate",
                    LOSS,
                    ERROR,
                    (truncate, scene) -> true,
                    "All rows of {table} go, and everybody waits meanwhile.",
                    "If all rows are meant, say so: op.safetyAssured(\"only a cache\", () -> op.execute(\"TRUNCATE ..\"));"),
            Rule.on(
                    Change.DropObject.class,
                    "ALL08",
                    "drop-schema",
                    LOSS,
                    ERROR,
                    (drop, scene) -> drop.kind().equals("SCHEMA") || drop.kind().equals("DATABASE"),
                    "{kind} {name} goes with all that is in it.",
                    "Drop the tables one by one, each with a word why; then the empty schema."),
            Rule.on(
                    Change.DropColumn.class,
                    "ALL09",
                    "drop-and-add",
                    MISTAKE,
                    ERROR,
                    AnyDatabaseRules::isRename,
                    "{table} loses {column} and gets another column in the same revision: if that is a new name for it,"
                            + " all values are lost.",
                    """
                    If it is a new name: op.renameColumn("{table}", "{column}", "..");
                    if not, drop in a revision of its own, or say so with op.safetyAssured(..)."""),
            Rule.on(
                    Change.ChangeType.class,
                    "ALL10",
                    "narrower-type",
                    LOSS,
                    ERROR,
                    (type, scene) -> type.before() != null
                            && TypeText.of(type.type()).isNarrowerThan(TypeText.of(type.before())),
                    "{table}.{column} goes from {before} to {type}: values that do not fit are cut, or the statement fails.",
                    """
                    Look first whether all values fit, and keep new ones within bounds before the type changes:
                    op.safely().createCheckConstraint("ck_{column}_fits", "{table}", "..");"""),
            Rule.on(
                    Change.Opaque.class,
                    "ALL11",
                    "cannot-be-read",
                    STYLE,
                    ADVICE,
                    (opaque, scene) -> true,
                    "Nobody has looked at {what}.",
                    "Look yourself; or say what it does with operations, or as SQL that stands there."));

    private AnyDatabaseRules() {}

    private static boolean isRename(Change.DropColumn drop, Scene scene) {
        return scene.anywhere(Change.AddColumn.class, add -> add.table().equals(drop.table()));
    }
}
