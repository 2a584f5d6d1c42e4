package io.aludel.migrate.lint;

import io.aludel.migrate.lint.ColumnFacts.Computing;
import io.aludel.migrate.op.ConstraintKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a column or a constraint as it stands in {@code CREATE TABLE} and {@code ALTER TABLE}. One use. */
final class ColumnReader {
    private static final String[] BEHIND_TYPE = {
        "NOT",
        "NULL",
        "DEFAULT",
        "PRIMARY",
        "UNIQUE",
        "REFERENCES",
        "CHECK",
        "CONSTRAINT",
        "GENERATED",
        "AS",
        "AUTO_INCREMENT",
        "COLLATE",
        "CHARACTER",
        "CHARSET",
        "COMMENT",
        "FIRST",
        "AFTER",
        "BEFORE",
        "USING",
        "STORAGE",
        "COMPRESSION",
        "ON",
        "VISIBLE",
        "INVISIBLE",
        "AUTOINCREMENT",
        "KEY",
        ","
    };

    private final SqlCursor sql;
    private boolean notNull;
    private @Nullable String defaultSql;
    private Computing computed = Computing.NOT;
    private boolean numbered;
    private boolean placed;
    private boolean unique;
    private boolean primaryKey;
    private @Nullable TableName referred;
    private @Nullable String check;

    ColumnReader(SqlCursor sql) {
        this.sql = sql;
    }

    /** Whether a part of a list is a constraint or index rather than a column. */
    static boolean isConstraint(SqlCursor part) {
        for (String word : new String[] {
            "CONSTRAINT",
            "PRIMARY",
            "UNIQUE",
            "FOREIGN",
            "CHECK",
            "EXCLUDE",
            "LIKE",
            "INDEX",
            "KEY",
            "FULLTEXT",
            "SPATIAL",
            "PERIOD"
        }) {
            if (part.peek().is(word)) {
                return true;
            }
        }
        return false;
    }

    ColumnFacts column() {
        String name = sql.name();
        String type = sql.atEnd() || behindType() ? "" : sql.until(BEHIND_TYPE).toUpperCase(Locale.ROOT);
        while (!sql.atEnd()) {
            attribute();
        }
        numbered |= type.matches("(SMALL|BIG)?SERIAL\\d?");
        return new ColumnFacts(name, type, notNull || primaryKey, defaultSql, computed, numbered);
    }

    private boolean behindType() {
        for (String word : BEHIND_TYPE) {
            if (sql.peek().is(word) && !word.equals("CHARACTER")) {
                return true;
            }
        }
        return false;
    }

    private void attribute() {
        if (sql.accept("NOT", "NULL")) {
            notNull = true;
        } else if (sql.accept("DEFAULT")) {
            defaultSql = sql.until(BEHIND_TYPE);
        } else if (sql.accept("PRIMARY", "KEY")) {
            primaryKey = true;
        } else if (sql.accept("UNIQUE")) {
            unique = true;
        } else if (sql.accept("REFERENCES")) {
            referred = sql.table();
        } else if (sql.accept("CHECK")) {
            check = sql.enclosed();
        } else if (sql.accept("AS") && sql.peek().is("(")) {
            computed();
        } else if (sql.accept("IDENTITY") || sql.accept("AUTO_INCREMENT") || sql.accept("AUTOINCREMENT")) {
            numbered = true;
        } else if (sql.accept("FIRST") || sql.accept("AFTER") || sql.accept("BEFORE")) {
            placed = true;
            sql.next();
        } else {
            sql.next();
        }
    }

    private void computed() {
        sql.enclosed();
        computed = sql.accept("STORED") || sql.accept("PERSISTENT") ? Computing.STORED : Computing.VIRTUAL;
    }

    boolean isPlaced() {
        return placed;
    }

    /** What stands with the column and is a constraint of the table. */
    List<Change> constraints(TableName table, ColumnFacts column) {
        List<Change> constraints = new ArrayList<>();
        if (primaryKey) {
            constraints.add(constraint(table, ConstraintKind.PRIMARY_KEY, column, null, true));
        }
        if (unique) {
            constraints.add(constraint(table, ConstraintKind.UNIQUE, column, null, true));
        }
        if (referred != null) {
            // Rows that get NULL need not be looked at.
            constraints.add(constraint(table, ConstraintKind.FOREIGN_KEY, column, referred, column.isFilled()));
        }
        if (check != null) {
            constraints.add(constraint(table, ConstraintKind.CHECK, column, null, column.isFilled()));
        }
        return constraints;
    }

    private Change constraint(
            TableName table, ConstraintKind kind, ColumnFacts column, @Nullable TableName other, boolean looks) {
        String condition = kind == ConstraintKind.CHECK && check != null ? check : "";
        return new Change.AddConstraint(table, kind, null, List.of(column.name()), other, condition, looks, false);
    }

    /** A constraint, or nothing when it is an index without a name of its own. */
    static Change.@Nullable AddConstraint constraint(TableName table, SqlCursor sql) {
        String name = sql.accept("CONSTRAINT") ? sql.name() : null;
        boolean looks = !sql.has("NOT", "VALID");
        if (sql.accept("PRIMARY", "KEY")) {
            return added(table, ConstraintKind.PRIMARY_KEY, name, sql, null, "", looks);
        }
        if (sql.accept("UNIQUE")) {
            if (sql.accept("INDEX")
                    || sql.accept("KEY")
                    || !sql.peek().is("(") && !sql.peek().is("USING")) {
                name = sql.peek().is("(") || sql.peek().is("NULLS") ? name : sql.name();
            }
            return added(table, ConstraintKind.UNIQUE, name, sql, null, "", looks);
        }
        if (sql.accept("FOREIGN", "KEY")) {
            String named = sql.peek().is("(") ? name : sql.name();
            List<String> columns = sql.names();
            sql.accept("REFERENCES");
            return new Change.AddConstraint(
                    table, ConstraintKind.FOREIGN_KEY, named, columns, sql.table(), "", looks, false);
        }
        if (sql.accept("CHECK")) {
            return new Change.AddConstraint(
                    table, ConstraintKind.CHECK, name, List.of(), null, sql.enclosed(), looks, false);
        }
        if (sql.accept("EXCLUDE")) {
            return added(table, ConstraintKind.EXCLUDE, name, sql, null, "", looks);
        }
        return null;
    }

    private static Change.AddConstraint added(
            TableName table,
            ConstraintKind kind,
            @Nullable String name,
            SqlCursor sql,
            @Nullable TableName referred,
            String condition,
            boolean looks) {
        boolean usingIndex = sql.has("USING", "INDEX");
        return new Change.AddConstraint(table, kind, name, sql.names(), referred, condition, looks, usingIndex);
    }
}
