package io.aludel.migrate.lint;

import io.aludel.migrate.lint.SqlTokens.Token;
import io.aludel.migrate.op.ConstraintKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code ALTER TABLE}, behind these words. One use. */
final class AlterTableReader {
    private final SqlCursor sql;
    private final TableName table;
    private final List<Change> changes = new ArrayList<>();

    AlterTableReader(SqlCursor sql) {
        this.sql = sql;
        sql.accept("IF", "EXISTS");
        sql.accept("ONLY");
        this.table = sql.table();
        sql.accept("*");
    }

    List<Change> changes() {
        if (isHeldBack()) {
            // The database refuses by itself what would keep others out.
            return List.of(new Change.Other("ALTER TABLE"));
        }
        while (!sql.atEnd()) {
            action(sql.part());
        }
        return changes;
    }

    /** MariaDB and MySQL fail rather than lock when they are told so. */
    private boolean isHeldBack() {
        return sql.has("ALGORITHM", "=", "INSTANT") || sql.has("LOCK", "=", "NONE");
    }

    private void action(SqlCursor action) {
        if (action.accept("ADD")) {
            add(action);
        } else if (action.accept("DROP")) {
            drop(action);
        } else if (action.accept("ALTER")) {
            action.accept("COLUMN");
            action.accept("IF", "EXISTS");
            alter(action, action.name());
        } else if (action.accept("MODIFY")) {
            action.accept("COLUMN");
            action.accept("IF", "EXISTS");
            restate(action, action.peek().text());
        } else if (action.accept("CHANGE")) {
            action.accept("COLUMN");
            action.accept("IF", "EXISTS");
            String old = action.name();
            String now = action.peek().text();
            if (!old.equalsIgnoreCase(now)) {
                changes.add(new Change.RenameColumn(table, old, now));
            }
            restate(action, now);
        } else if (action.accept("RENAME")) {
            rename(action);
        } else if (action.accept("VALIDATE", "CONSTRAINT")) {
            changes.add(new Change.ValidateConstraint(table, action.name()));
        } else if (action.accept("ENABLE", "ROW") || action.accept("DISABLE", "ROW")) {
            changes.add(new Change.SetRowSecurity(
                    table, action.text().toUpperCase(Locale.ROOT).startsWith("ENABLE")));
        } else if (action.peek().is("ATTACH") || action.peek().is("DETACH")) {
            String verb = action.next().upper();
            changes.add(new Change.ChangePartition(table, verb, action.has("CONCURRENTLY")));
        } else {
            rebuild(action);
        }
    }

    private void add(SqlCursor action) {
        boolean said = action.accept("COLUMN");
        if (!said && ColumnReader.isConstraint(action)) {
            Change.AddConstraint constraint = ColumnReader.constraint(table, action);
            if (constraint != null) {
                changes.add(constraint);
            } else {
                index(action);
            }
            return;
        }
        action.accept("IF", "NOT", "EXISTS");
        if (action.accept("(")) {
            while (!action.atEnd() && !action.peek().is(")")) {
                column(action.part());
            }
        } else {
            column(action);
        }
    }

    private void index(SqlCursor action) {
        String method = action.accept("FULLTEXT") ? "FULLTEXT" : action.accept("SPATIAL") ? "SPATIAL" : "";
        if (action.accept("INDEX") || action.accept("KEY") || !method.isEmpty()) {
            String name = action.peek().is("(") ? null : action.name();
            changes.add(new Change.CreateIndex(table, name, false, false, method));
        } else {
            changes.add(new Change.Other("ALTER TABLE ADD"));
        }
    }

    private void column(SqlCursor part) {
        ColumnReader reader = new ColumnReader(part);
        ColumnFacts column = reader.column();
        changes.add(new Change.AddColumn(table, column, reader.isPlaced()));
        changes.addAll(reader.constraints(table, column));
    }

    private void drop(SqlCursor action) {
        boolean cascade = action.has("CASCADE");
        if (action.accept("PRIMARY", "KEY")) {
            changes.add(new Change.DropConstraint(table, ConstraintKind.PRIMARY_KEY, null));
        } else if (action.accept("CONSTRAINT") || action.accept("CHECK")) {
            action.accept("IF", "EXISTS");
            changes.add(new Change.DropConstraint(table, ConstraintKind.UNSTATED, action.name()));
        } else if (action.accept("FOREIGN", "KEY")) {
            action.accept("IF", "EXISTS");
            changes.add(new Change.DropConstraint(table, ConstraintKind.FOREIGN_KEY, action.name()));
        } else if (action.accept("INDEX") || action.accept("KEY")) {
            action.accept("IF", "EXISTS");
            changes.add(new Change.DropIndex(table, action.name(), false));
        } else if (action.accept("PARTITION")) {
            changes.add(new Change.ChangePartition(table, "DROP", false));
        } else {
            action.accept("COLUMN");
            action.accept("IF", "EXISTS");
            changes.add(new Change.DropColumn(table, action.name(), cascade));
        }
    }

    private void alter(SqlCursor action, String column) {
        if (action.accept("SET", "DATA", "TYPE") || action.accept("TYPE")) {
            type(action, column);
        } else if (action.accept("SET", "NOT", "NULL")) {
            changes.add(new Change.SetNotNull(table, column));
        } else if (action.accept("SET", "EXPRESSION")) {
            changes.add(new Change.SetComputed(table, column));
        } else if (action.accept("RENAME", "TO")) {
            changes.add(new Change.RenameColumn(table, column, action.name()));
        } else if (action.peek().is("SET")
                || action.peek().is("DROP")
                || action.peek().is("ADD")) {
            changes.add(new Change.Other("ALTER COLUMN " + action.words(2)));
        } else {
            // H2 writes the type behind the column.
            type(action, column);
        }
    }

    private void type(SqlCursor action, String column) {
        String type = action.until("USING", "COLLATE").toUpperCase(Locale.ROOT);
        changes.add(new Change.ChangeType(table, column, null, type));
    }

    /** MariaDB and MySQL say the whole column. */
    private void restate(SqlCursor action, String name) {
        ColumnReader reader = new ColumnReader(action);
        ColumnFacts column = reader.column();
        changes.add(new Change.ChangeType(table, name, null, column.type()));
        if (column.notNull()) {
            changes.add(new Change.SetNotNull(table, name));
        }
        if (reader.isPlaced()) {
            changes.add(new Change.MoveColumn(table, name));
        }
    }

    private void rename(SqlCursor action) {
        if (action.accept("TO") || action.accept("AS")) {
            changes.add(new Change.RenameTable(table, action.name()));
        } else if (action.accept("CONSTRAINT") || action.accept("INDEX") || action.accept("KEY")) {
            changes.add(new Change.Other("ALTER TABLE RENAME"));
        } else {
            action.accept("COLUMN");
            String old = action.name();
            if (action.accept("TO")) {
                changes.add(new Change.RenameColumn(table, old, action.name()));
            } else {
                changes.add(new Change.RenameTable(table, old));
            }
        }
    }

    private void rebuild(SqlCursor action) {
        Token first = action.peek();
        boolean rebuilds = action.has("SET", "LOGGED")
                || action.has("SET", "UNLOGGED")
                || action.has("SET", "TABLESPACE")
                || action.has("SET", "ACCESS", "METHOD")
                || action.has("CONVERT", "TO")
                || first.is("ENGINE")
                || first.is("FORCE")
                || first.is("ROW_FORMAT");
        if (rebuilds) {
            changes.add(new Change.Rebuild(table, action.words(first.is("ENGINE") ? 3 : 2), false));
        } else {
            changes.add(new Change.Other("ALTER TABLE " + action.words(2)));
        }
    }
}
