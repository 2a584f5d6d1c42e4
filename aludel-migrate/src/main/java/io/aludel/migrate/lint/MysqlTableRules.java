package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.LOCK;
import static io.aludel.migrate.lint.Risk.REWRITE;
import static io.aludel.migrate.lint.Risk.STYLE;
import static io.aludel.migrate.lint.Severity.ADVICE;
import static io.aludel.migrate.lint.Severity.ERROR;
import static io.aludel.migrate.lint.Severity.WARNING;

import io.aludel.migrate.lint.Change.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import java.util.List;

/** What is dangerous on MariaDB and MySQL: constraints, indexes, whole tables. */
final class MysqlTableRules {
    static final List<Rule> ALL = List.of(
            Rule.on(
                    AddConstraint.class,
                    "MY20",
                    "foreign-key-copies",
                    LOCK,
                    ERROR,
                    (added, scene) -> added.kind() == ConstraintKind.FOREIGN_KEY && !isUnchecked(scene),
                    "The foreign key copies {table} to look at every row (ALGORITHM=COPY). On MySQL, and before MariaDB 11.2,"
                            + " writers wait.",
                    """
                    Look for orphans first, and keep new ones out; then add the key without looking:
                    op.execute("SET foreign_key_checks = 0"); op.execute("ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY (..)
                    REFERENCES {referred} (..), ALGORITHM=INPLACE, LOCK=NONE"); op.execute("SET foreign_key_checks = 1");"""),
            Rule.on(
                    AddConstraint.class,
                    "MY21",
                    "check-copies",
                    LOCK,
                    ERROR,
                    (added, scene) -> added.kind() == ConstraintKind.CHECK,
                    "The CHECK copies {table} to look at every row (ALGORITHM=COPY). On MySQL, and before MariaDB 11.2, writers wait.",
                    """
                    From MariaDB 11.2 on add LOCK=NONE, which copies while others write, or refuses:
                    op.execute("ALTER TABLE {table} ADD CONSTRAINT {name} CHECK (..), LOCK=NONE");
                    elsewhere use gh-ost or pt-online-schema-change."""),
            new Rule(
                    "MY22",
                    "primary-key-changed",
                    REWRITE,
                    ERROR,
                    "InnoDB keeps rows in the order of the primary key, so the table is built again with all of its indexes; without"
                            + " a new key in the same statement it is copied, and writers wait.",
                    "Drop and add the key in one statement: ALTER TABLE {table} DROP PRIMARY KEY, ADD PRIMARY KEY (..), ALGORITHM=INPLACE, LOCK=NONE",
                    (change, scene) ->
                            change instanceof AddConstraint added && added.kind() == ConstraintKind.PRIMARY_KEY
                                    || change instanceof Change.DropConstraint drop
                                            && drop.kind() == ConstraintKind.PRIMARY_KEY),
            Rule.on(
                    Change.CreateIndex.class,
                    "MY23",
                    "fulltext-blocks-writes",
                    LOCK,
                    ERROR,
                    (index, scene) ->
                            index.method().equals("FULLTEXT") || index.method().equals("SPATIAL"),
                    "Writers of {table} wait until a {method} index is built (LOCK=SHARED).",
                    "Do it while nothing writes; say so with op.safetyAssured(..)."),
            Rule.on(
                    Change.Rebuild.class,
                    "MY24",
                    "charset-converted",
                    REWRITE,
                    ERROR,
                    (rebuild, scene) -> rebuild.how().startsWith("CONVERT"),
                    "Every text of {table} is written again (ALGORITHM=COPY). On MySQL, and before MariaDB 11.2, writers wait. Values"
                            + " that the new character set does not have are lost.",
                    "Use gh-ost or pt-online-schema-change; ALTER TABLE {table} DEFAULT CHARACTER SET .. concerns new columns only."),
            Rule.on(
                    Change.Rebuild.class,
                    "MY25",
                    "table-built-again",
                    REWRITE,
                    WARNING,
                    (rebuild, scene) -> rebuild.how().startsWith("ENGINE")
                            || rebuild.how().startsWith("FORCE")
                            || rebuild.how().startsWith("ROW_FORMAT")
                            || rebuild.how().startsWith("OPTIMIZE"),
                    "{table} is built again ({how}); with another engine it is copied, and writers wait.",
                    "Add \", ALGORITHM=INPLACE, LOCK=NONE\": the database then refuses rather than locks."),
            Rule.on(
                    Change.ReplaceEnum.class,
                    "MY26",
                    "enum-made-again",
                    REWRITE,
                    WARNING,
                    (replace, scene) -> true,
                    "Every table with a column of {type} gets another list of values; unless values are added at the end it is copied.",
                    "Add values at the end of the list."),
            Rule.on(
                    Change.MoveColumn.class,
                    "MY27",
                    "column-moved",
                    REWRITE,
                    WARNING,
                    (move, scene) -> true,
                    "MySQL builds {table} again to move {column}; MariaDB remembers the place.",
                    "Leave columns where they are; say the order in SELECT."),
            new Rule(
                    "MY28",
                    "lock-wait-timeout",
                    LOCK,
                    ADVICE,
                    "The statement waits up to a day (MySQL: a year) for transactions that use the table, and everybody who comes"
                            + " after it waits, too.",
                    "op.execute(\"SET SESSION lock_wait_timeout = 5\"); at the beginning.",
                    (change, scene) -> isDefinition(change, scene)
                            && scene.before().noneMatch(before -> isDefinition(before, scene))
                            && !scene.earlier(
                                    Change.Setting.class, set -> set.name().equalsIgnoreCase("lock_wait_timeout"))),
            new Rule(
                    "MY29",
                    "definitions-are-kept",
                    STYLE,
                    ADVICE,
                    "Each definition is kept at once: when a later one fails, the first stays.",
                    "One definition for each revision, so that a failure leaves nothing half done.",
                    (change, scene) -> isDefinition(change, scene)
                            && scene.before()
                                            .filter(before -> isDefinition(before, scene))
                                            .count()
                                    == 1));

    private MysqlTableRules() {}

    private static boolean isUnchecked(Scene scene) {
        return scene.earlier(
                Change.Setting.class,
                set -> set.name().equalsIgnoreCase("foreign_key_checks")
                        && set.value().strip().equals("0"));
    }

    private static boolean isDefinition(Change change, Scene scene) {
        return change.table() != null
                && !(change instanceof Change.WriteRows || change instanceof Change.CreateTable)
                && !scene.isNew(change.table());
    }
}
