package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.LOCK;
import static io.aludel.migrate.lint.Severity.ERROR;
import static io.aludel.migrate.lint.Severity.WARNING;

import io.aludel.migrate.lint.Change.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import java.util.List;
import java.util.Locale;

/** Constraints. */
final class PostgresqlConstraintRules {
    static final List<Rule> ALL = List.of(
            Rule.on(
                    AddConstraint.class,
                    "PG10",
                    "unique-builds-index",
                    LOCK,
                    ERROR,
                    (added, scene) -> added.kind() == ConstraintKind.UNIQUE && !added.usingIndex(),
                    "The unique constraint builds its index while nobody can even read {table} (ACCESS EXCLUSIVE lock).",
                    """
                    op.safely().createUniqueConstraint("{name}", "{table}", ..); builds a unique index CONCURRENTLY, then makes
                    the constraint of it (USING INDEX), which takes a moment."""),
            Rule.on(
                    AddConstraint.class,
                    "PG11",
                    "primary-key-builds-index",
                    LOCK,
                    ERROR,
                    (added, scene) -> added.kind() == ConstraintKind.PRIMARY_KEY && !added.usingIndex(),
                    "The primary key looks for NULL in all rows and builds its index while nobody can even read {table}"
                            + " (ACCESS EXCLUSIVE lock).",
                    """
                    op.safely().createPrimaryKey("{name}", "{table}", ..); forbids NULL by way of a CHECK, builds a unique index CONCURRENTLY,
                    and makes the key of it (USING INDEX)."""),
            Rule.on(
                    AddConstraint.class,
                    "PG12",
                    "foreign-key-scans",
                    LOCK,
                    ERROR,
                    (added, scene) -> added.kind() == ConstraintKind.FOREIGN_KEY && added.looks(),
                    "The foreign key looks at every row of {table} while writers of it and of {referred} wait (SHARE ROW"
                            + " EXCLUSIVE lock on both).",
                    """
                    op.safely().createForeignKey("{name}", "{table}", "{referred}", ..); adds it NOT VALID, which takes a moment,
                    commits, and validates it without keeping writers out."""),
            Rule.on(
                    AddConstraint.class,
                    "PG13",
                    "check-scans",
                    LOCK,
                    ERROR,
                    (added, scene) -> added.kind() == ConstraintKind.CHECK && added.looks(),
                    "The CHECK looks at every row of {table} while nobody can even read it (ACCESS EXCLUSIVE lock).",
                    """
                    op.safely().createCheckConstraint("{name}", "{table}", "{condition}"); adds it NOT VALID, which takes a moment,
                    commits, and validates it without keeping writers out."""),
            Rule.on(
                    AddConstraint.class,
                    "PG14",
                    "exclude-builds-index",
                    LOCK,
                    WARNING,
                    (added, scene) -> added.kind() == ConstraintKind.EXCLUDE,
                    "The EXCLUDE constraint builds its index while nobody can even read {table}; there is no form that"
                            + " keeps nobody waiting.",
                    "Do it while the table is small or nothing runs, or give a new table the constraint and move rows in pages."),
            Rule.on(
                    Change.ValidateConstraint.class,
                    "PG15",
                    "validated-too-early",
                    LOCK,
                    ERROR,
                    (validate, scene) -> scene.beforeInTransaction()
                            .anyMatch(change -> change instanceof AddConstraint added
                                    && added.table().equals(validate.table())
                                    && !added.looks()),
                    "{name} is added NOT VALID and validated in one transaction, so the lock of the first is kept while the"
                            + " second looks at every row.",
                    "Validate in the next revision, or let op.safely().addConstraint(\"{table}\", ..) commit in between."),
            Rule.on(
                    Change.SetNotNull.class,
                    "PG16",
                    "set-not-null-scans",
                    LOCK,
                    ERROR,
                    (set, scene) -> !isChecked(set, scene),
                    "SET NOT NULL looks at every row of {table} while nobody can even read it (ACCESS EXCLUSIVE lock).",
                    """
                    op.safely().alterColumn("{table}", "{column}", c -> c.notNull()); proves it by a CHECK that is added NOT VALID and validated without
                    a lock; SET NOT NULL then believes the CHECK, which goes (PostgreSQL 12 and later)."""),
            Rule.on(
                    Change.ChangePartition.class,
                    "PG17",
                    "partition-scans",
                    LOCK,
                    WARNING,
                    (partition, scene) -> partition.verb().equals("ATTACH")
                            || partition.verb().equals("DETACH") && !partition.concurrently(),
                    "{verb} PARTITION locks: ATTACH looks at every row of the new partition unless a CHECK proves its bounds,"
                            + " DETACH keeps everybody out of {table}.",
                    """
                    Before ATTACH: op.safely().createCheckConstraint(..) with the bounds on the partition;
                    DETACH PARTITION .. CONCURRENTLY with op.autocommit(..)."""));

    private PostgresqlConstraintRules() {}

    /**
     * A CHECK that was validated before proves that there is no NULL, from version 12 on. One that an earlier revision added is taken at its
     * word.
     */
    private static boolean isChecked(Change.SetNotNull set, Scene scene) {
        return scene.version().atLeast(12, 0)
                && scene.earlier(
                        Change.ValidateConstraint.class,
                        validated -> validated.table().equals(set.table())
                                && !scene.earlier(
                                        AddConstraint.class,
                                        added -> added.table().equals(set.table())
                                                && validated.name().equals(added.name())
                                                && !forbidsNull(added, set.column())));
    }

    private static boolean forbidsNull(AddConstraint added, String column) {
        return added.condition()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[()\"]", "")
                .strip()
                .equals(column.toLowerCase(Locale.ROOT) + " is not null");
    }
}
