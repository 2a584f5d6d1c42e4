package io.aludel.migrate.team;

import org.jspecify.annotations.Nullable;

/**
 * Something that a revision changes or relies on. Immutable.
 *
 * @param kind what sort of thing it is
 * @param name its full name
 * @param part the column, where only a column is meant
 * @param changed whether it is changed, or only has to be there
 */
record Touch(Kind kind, String name, @Nullable String part, boolean changed) {
    /** Sorts of things. */
    enum Kind {
        /** A table, or one of its columns. */
        TABLE,
        /** Rows of a table. */
        ROWS,
        /** A constraint or index. */
        CONSTRAINT,
        /** Something beside tables. */
        OBJECT,
        /** Nobody can tell. */
        UNKNOWN
    }

    static Touch table(String name) {
        return new Touch(Kind.TABLE, name, null, true);
    }

    static Touch column(String table, String column) {
        return new Touch(Kind.TABLE, table, column, true);
    }

    static Touch referred(String table) {
        return new Touch(Kind.TABLE, table, null, false);
    }

    static Touch used(String table, String column) {
        return new Touch(Kind.TABLE, table, column, false);
    }

    static Touch rows(String table) {
        return new Touch(Kind.ROWS, table, null, true);
    }

    static Touch constraint(String name) {
        return new Touch(Kind.CONSTRAINT, name, null, true);
    }

    static Touch object(String kindAndName) {
        return new Touch(Kind.OBJECT, kindAndName, null, true);
    }

    static Touch unknown(String why) {
        return new Touch(Kind.UNKNOWN, why, null, true);
    }

    /** Whether the order of the two may matter. */
    boolean clashesWith(Touch other) {
        if (kind == Kind.UNKNOWN || other.kind == Kind.UNKNOWN) {
            return true;
        }
        if (!name.equals(other.name) || !changed && !other.changed) {
            return false;
        }
        if (kind == other.kind) {
            return kind != Kind.TABLE || sameColumn(other);
        }
        return isRowsAndTable(other);
    }

    private boolean sameColumn(Touch other) {
        if (part != null && other.part != null) {
            return part.equals(other.part);
        }
        // A reference relies on the table, and not on the columns that another revision adds or changes.
        return !(part != null && other.isReference() || other.part != null && isReference());
    }

    private boolean isReference() {
        return part == null && !changed;
    }

    private boolean isRowsAndTable(Touch other) {
        return kind == Kind.ROWS && other.kind == Kind.TABLE && other.changed
                || kind == Kind.TABLE && changed && other.kind == Kind.ROWS;
    }

    /** For people. */
    String said() {
        return switch (kind) {
            case TABLE -> part == null ? "table " + name : "column " + name + "." + part;
            case ROWS -> "the rows of table " + name;
            case CONSTRAINT, OBJECT -> name;
            case UNKNOWN -> "something that cannot be told beforehand: " + name;
        };
    }
}
