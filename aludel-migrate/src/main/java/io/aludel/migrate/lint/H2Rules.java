package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.FAILURE_WITH_ROWS;
import static io.aludel.migrate.lint.Risk.REWRITE;
import static io.aludel.migrate.lint.Risk.STYLE;
import static io.aludel.migrate.lint.Severity.ADVICE;
import static io.aludel.migrate.lint.Severity.ERROR;
import static io.aludel.migrate.lint.Severity.WARNING;

import java.util.List;

/** What is dangerous on H2. */
final class H2Rules {
    static final List<Rule> ALL = List.of(
            Rule.on(
                    Change.AddColumn.class,
                    "H201",
                    "not-null-without-default",
                    FAILURE_WITH_ROWS,
                    ERROR,
                    (add, scene) -> add.column().notNull() && !add.column().isFilled(),
                    "{table} has rows, which would have NULL in {column}: the statement fails.",
                    "Give it a default: .serverDefault(..); or add it with NULL, fill the rows, then op.alterColumn(.., c -> c.notNull())."),
            new Rule(
                    "H202",
                    "table-copied",
                    REWRITE,
                    WARNING,
                    "H2 makes {table} again and copies all rows to add, drop or change a column; nobody can use it meanwhile.",
                    "Do it while little runs, and several changes of a table one after the other in one revision.",
                    (change, scene) -> change instanceof Change.AddColumn
                            || change instanceof Change.DropColumn
                            || change instanceof Change.ChangeType),
            Rule.on(
                    Change.SetNotNull.class,
                    "H203",
                    "set-not-null-fails",
                    FAILURE_WITH_ROWS,
                    WARNING,
                    (set, scene) -> scene.before()
                            .noneMatch(change -> change instanceof Change.WriteRows write
                                    && write.table().equals(set.table())),
                    "The statement fails when {table}.{column} has a NULL in any row.",
                    "Fill the rows before: op.backfill(\"{table}\", \"{column} = ..\", \"{column} IS NULL\");"),
            new Rule(
                    "H204",
                    "definitions-are-kept",
                    STYLE,
                    ADVICE,
                    "H2 commits at each definition: rows that were written before in the same revision stay when something fails later.",
                    "Write rows in a revision of their own.",
                    (change, scene) -> !(change instanceof Change.WriteRows)
                            && change.table() != null
                            && scene.index() > 0
                            && scene.steps().get(scene.index() - 1).change() instanceof Change.WriteRows write
                            && write.verb() != Change.Verb.INSERT));

    private H2Rules() {}
}
