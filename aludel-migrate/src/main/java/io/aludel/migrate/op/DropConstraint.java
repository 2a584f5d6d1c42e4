package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param name the name; null to have it from the naming convention and {@code original}, or to look for one like that
 * @param kind the kind, which MySQL and MariaDB ask for
 * @param original how it was made; null when that is not known, so that it cannot be taken back
 * @param ifExists whether a missing constraint is passed over
 */
public record DropConstraint(
        String table,
        @Nullable String schema,
        @Nullable String name,
        ConstraintKind kind,
        @Nullable Constraint original,
        boolean ifExists)
        implements TableOp {
    public DropConstraint {
        requireNonNull(table, "table");
        requireNonNull(kind, "kind");
    }

    /** Drops a constraint of which nothing else is known. */
    public static DropConstraint of(String table, @Nullable String schema, String name, ConstraintKind kind) {
        return new DropConstraint(table, schema, name, kind, null, false);
    }

    /** Drops the constraint that says the same as this one; its name may not be known. */
    public static DropConstraint like(String table, @Nullable String schema, Constraint original) {
        return new DropConstraint(table, schema, original.name(), ConstraintKind.of(original), original, false);
    }

    /** The same; a missing constraint is passed over. */
    public DropConstraint whereExists() {
        return new DropConstraint(table, schema, name, kind, original, true);
    }

    @Override
    public AddConstraint reverse() {
        if (original == null) {
            throw Names.irreversible(this, "Write the downgrade by hand; the constraint has to be said again.");
        }
        return new AddConstraint(table, schema, original);
    }

    @Override
    public String describe() {
        return "remove " + said(kind, name, original) + " of " + Names.quoted(schema, table);
    }

    static String said(ConstraintKind kind, @Nullable String name, @Nullable Constraint constraint) {
        if (name != null) {
            return kind.words() + " '" + name + "'";
        }
        if (constraint instanceof ForeignKey key) {
            return kind.words() + " " + key.columns() + " -> '" + Names.full(key.referredSchema(), key.referredTable())
                    + "'";
        }
        if (constraint instanceof UniqueConstraint unique) {
            return kind.words() + " over " + unique.columns();
        }
        if (constraint instanceof PrimaryKey key) {
            return kind.words() + " over " + key.columns();
        }
        if (constraint instanceof CheckConstraint check) {
            return kind.words() + " " + check.condition();
        }
        return kind.words();
    }
}
