package io.aludel.migrate.op;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.UniqueConstraint;

/** The kinds of constraints. MySQL drops each in another way. */
public enum ConstraintKind {
    PRIMARY_KEY("primary key"),
    UNIQUE("unique constraint"),
    FOREIGN_KEY("foreign key"),
    CHECK("check constraint"),
    EXCLUDE("exclude constraint"),
    /** Not said; enough for databases that know a constraint by its name alone. */
    UNSTATED("constraint");

    private final String words;

    ConstraintKind(String words) {
        this.words = words;
    }

    /** The kind in words. */
    public String words() {
        return words;
    }

    /** The kind of a constraint. */
    public static ConstraintKind of(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return PRIMARY_KEY;
        }
        if (constraint instanceof UniqueConstraint) {
            return UNIQUE;
        }
        if (constraint instanceof ForeignKey) {
            return FOREIGN_KEY;
        }
        if (constraint instanceof CheckConstraint) {
            return CHECK;
        }
        return constraint instanceof ExcludeConstraint ? EXCLUDE : UNSTATED;
    }
}
