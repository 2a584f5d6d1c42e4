package io.aludel.migrate.lint;

import io.aludel.migrate.lint.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads SQL as far as rules ask. What it does not know becomes {@link Change.Other}, so that nothing is refused for being unknown.
 */
final class SqlChanges {
    private final SqlCursor sql;
    private final List<Change> changes = new ArrayList<>();

    private SqlChanges(SqlCursor sql) {
        this.sql = sql;
    }

    /** The changes of one or several statements. */
    static List<Change> of(String text) {
        List<Change> all = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        int blocks = 0;
        for (Token token : SqlTokens.of(text)) {
            // Bodies of triggers have semicolons of their own.
            blocks += token.is("BEGIN") && !statement.isEmpty() || token.is("CASE") ? 1 : 0;
            blocks -= token.is("END") && blocks > 0 ? 1 : 0;
            if (token.is(";") && blocks == 0) {
                all.addAll(read(text, statement));
                statement = new ArrayList<>();
            } else {
                statement.add(token);
            }
        }
        all.addAll(read(text, statement));
        return all;
    }

    private static List<Change> read(String text, List<Token> statement) {
        if (statement.isEmpty()) {
            return List.of();
        }
        SqlChanges reader = new SqlChanges(new SqlCursor(text, statement));
        reader.statement();
        return reader.changes;
    }

    private void statement() {
        if (sql.accept("CREATE")) {
            create();
        } else if (sql.accept("ALTER", "TABLE")) {
            changes.addAll(new AlterTableReader(sql).changes());
        } else if (sql.accept("ALTER", "TYPE")) {
            alterType();
        } else if (sql.accept("RENAME", "TABLE")) {
            TableName table = sql.table();
            sql.accept("TO");
            changes.add(new Change.RenameTable(table, sql.name()));
        } else if (sql.accept("DROP")) {
            drop();
        } else if (sql.accept("TRUNCATE")) {
            sql.accept("TABLE");
            sql.accept("ONLY");
            changes.add(new Change.Truncate(sql.table(), sql.has("CASCADE")));
        } else if (sql.accept("WITH")) {
            common();
        } else if (!rows() && !maintenance()) {
            session();
        }
    }

    /** A statement with common table expressions: what it does comes behind them, or within. */
    private void common() {
        while (!sql.atEnd()) {
            if (rows()) {
                return;
            }
            sql.next();
        }
        other();
    }

    private boolean rows() {
        String text = sql.text();
        if (sql.accept("UPDATE")) {
            sql.accept("ONLY");
            changes.add(new Change.WriteRows(sql.table(), Change.Verb.UPDATE, sql.has("WHERE"), text));
        } else if (sql.accept("DELETE", "FROM")) {
            sql.accept("ONLY");
            changes.add(
                    new Change.WriteRows(sql.table(), Change.Verb.DELETE, sql.has("WHERE") || sql.has("USING"), text));
        } else if (sql.accept("INSERT", "INTO") || sql.accept("REPLACE", "INTO")) {
            changes.add(new Change.WriteRows(sql.table(), Change.Verb.INSERT, true, text));
        } else {
            return false;
        }
        return true;
    }

    private boolean maintenance() {
        if (sql.accept("VACUUM")) {
            boolean full = sql.has("FULL");
            String how = full ? "VACUUM FULL" : "VACUUM";
            sql.enclosed();
            while (sql.accept("FULL") || sql.accept("FREEZE") || sql.accept("VERBOSE") || sql.accept("ANALYZE")) {
                // options in their old form
            }
            changes.add(new Change.Rebuild(sql.atEnd() ? null : sql.table(), how, false));
        } else if (sql.accept("CLUSTER")) {
            sql.accept("VERBOSE");
            changes.add(new Change.Rebuild(sql.atEnd() ? null : sql.table(), "CLUSTER", false));
        } else if (sql.accept("REINDEX")) {
            boolean concurrently = sql.has("CONCURRENTLY");
            sql.enclosed();
            boolean table = sql.accept("TABLE");
            sql.accept("CONCURRENTLY");
            changes.add(new Change.Rebuild(table ? sql.table() : null, "REINDEX", concurrently));
        } else if (sql.accept("OPTIMIZE")) {
            sql.accept("TABLE");
            changes.add(new Change.Rebuild(sql.table(), "OPTIMIZE TABLE", false));
        } else if (sql.accept("REFRESH", "MATERIALIZED", "VIEW")) {
            boolean concurrently = sql.accept("CONCURRENTLY");
            changes.add(new Change.RefreshView(sql.table().toString(), concurrently));
        } else if (sql.accept("LOCK")) {
            sql.accept("TABLES");
            sql.accept("TABLE");
            changes.add(new Change.LockTable(sql.table()));
        } else {
            return false;
        }
        return true;
    }

    private void session() {
        if (sql.accept("SET") || sql.accept("PRAGMA")) {
            while (sql.accept("LOCAL") || sql.accept("SESSION") || sql.accept("GLOBAL")) {
                // where the setting holds
            }
            String name = sql.name();
            while (sql.accept("=") || sql.accept(":") || sql.accept("TO")) {
                // between name and value
            }
            changes.add(new Change.Setting(name, sql.until(",").replace("'", "")));
        } else if (sql.accept("DO")) {
            changes.add(new Change.Opaque("a DO block"));
        } else if (sql.accept("PREPARE") || sql.accept("EXECUTE") || sql.accept("CALL")) {
            changes.add(new Change.Opaque("SQL that is put together or called"));
        } else if (sql.accept("DETACH") || sql.accept("ATTACH")) {
            other();
        } else {
            other();
        }
    }

    private void other() {
        changes.add(new Change.Other(sql.words(3)));
    }

    private void create() {
        while (sql.accept("OR", "REPLACE")
                || sql.accept("TEMPORARY")
                || sql.accept("TEMP")
                || sql.accept("UNLOGGED")
                || sql.accept("GLOBAL")
                || sql.accept("LOCAL")) {
            // kinds of tables
        }
        boolean unique = sql.accept("UNIQUE");
        String method = sql.accept("FULLTEXT") ? "FULLTEXT" : sql.accept("SPATIAL") ? "SPATIAL" : "";
        if (sql.accept("INDEX")) {
            index(unique, method);
        } else if (sql.accept("TABLE")) {
            boolean unlessExists = sql.accept("IF", "NOT", "EXISTS");
            TableName table = sql.table();
            changes.add(new Change.CreateTable(table, columns(), unlessExists));
        } else if (sql.accept("POLICY")) {
            String name = sql.name();
            sql.accept("ON");
            changes.add(new Change.CreatePolicy(sql.table(), name));
        } else {
            other();
        }
    }

    private void index(boolean unique, String kind) {
        boolean concurrently = sql.accept("CONCURRENTLY");
        sql.accept("IF", "NOT", "EXISTS");
        String name = sql.peek().is("ON") ? null : sql.table().name();
        String method = kind;
        if (sql.accept("USING")) {
            method = sql.next().upper();
        }
        sql.accept("ON");
        sql.accept("ONLY");
        TableName table = sql.table();
        if (sql.accept("USING")) {
            method = sql.next().upper();
        }
        changes.add(new Change.CreateIndex(table, name, unique, concurrently, method));
    }

    private List<ColumnFacts> columns() {
        List<ColumnFacts> columns = new ArrayList<>();
        if (!sql.accept("(")) {
            return columns;
        }
        while (!sql.atEnd() && !sql.peek().is(")")) {
            SqlCursor part = sql.part();
            if (!ColumnReader.isConstraint(part)) {
                columns.add(new ColumnReader(part).column());
            }
        }
        return columns;
    }

    private void alterType() {
        String type = sql.table().toString();
        if (sql.accept("ADD", "VALUE")) {
            sql.accept("IF", "NOT", "EXISTS");
            changes.add(new Change.AddEnumValue(type, sql.name()));
        } else if (sql.accept("RENAME", "VALUE")) {
            changes.add(new Change.RenameEnumValue(type, sql.name()));
        } else {
            other();
        }
    }

    private void drop() {
        boolean cascade = sql.has("CASCADE");
        if (sql.accept("INDEX")) {
            boolean concurrently = sql.accept("CONCURRENTLY");
            sql.accept("IF", "EXISTS");
            String name = sql.table().name();
            changes.add(new Change.DropIndex(sql.accept("ON") ? sql.table() : null, name, concurrently));
            return;
        }
        sql.accept("TEMPORARY");
        if (sql.accept("TABLE")) {
            sql.accept("IF", "EXISTS");
            while (!sql.atEnd()) {
                changes.add(new Change.DropTable(sql.part().table(), cascade));
            }
            return;
        }
        String kind = sql.next().upper();
        if (kind.equals("MATERIALIZED")) {
            kind += " " + sql.next().upper();
        }
        sql.accept("IF", "EXISTS");
        changes.add(new Change.DropObject(kind, sql.table().toString(), cascade));
    }
}
