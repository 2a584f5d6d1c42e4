package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.ddl.OperationRenderer;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.CreateObject;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.TextObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts functions where they are needed: before the table whose default, condition or index calls them, and behind the functions that
 * they call and the tables that they read; all others behind all tables. One use, one thread.
 */
final class Routines {
    /** Words behind which a name with a parenthesis is that of a table. */
    private static final Set<String> BEFORE_TABLES =
            Set.of("table", "exists", "on", "references", "into", "from", "join");

    private final Dialect dialect;
    private final Set<MigrationOp> tables;
    private final Set<TextObject> routines;
    private final List<MigrationOp> ordered = new ArrayList<>();

    Routines(List<MigrationOp> tables, List<TextObject> routines, Dialect dialect) {
        this.dialect = dialect;
        this.tables = new LinkedHashSet<>(tables);
        this.routines = new LinkedHashSet<>(routines);
    }

    /** The steps that make tables, and those that make the functions. */
    List<MigrationOp> ordered() {
        while (!tables.isEmpty()) {
            add(tables.iterator().next());
        }
        while (!routines.isEmpty()) {
            add(routines.iterator().next());
        }
        return ordered;
    }

    /** What is begun is not waited for any more, so that a circle ends where it began. */
    private void add(MigrationOp table) {
        tables.remove(table);
        if (!routines.isEmpty()) {
            String sql = text(table);
            for (TextObject routine : List.copyOf(routines)) {
                if (routines.contains(routine) && calls(sql, routine.plainName())) {
                    add(routine);
                }
            }
        }
        ordered.add(table);
    }

    private void add(TextObject routine) {
        routines.remove(routine);
        for (TextObject other : List.copyOf(routines)) {
            if (routines.contains(other) && calls(routine.createSql(), other.plainName())) {
                add(other);
            }
        }
        addTables(routine.createSql());
        ordered.add(new CreateObject(routine));
    }

    /** The tables that a text names, each behind those that it refers to. */
    private void addTables(String sql) {
        for (MigrationOp op : List.copyOf(tables)) {
            if (op instanceof CreateTable create && tables.contains(op) && names(sql, create.table())) {
                tables.remove(op);
                addTables(text(op));
                add(op);
            }
        }
    }

    private static boolean names(String sql, String table) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(table) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }

    private String text(MigrationOp op) {
        List<String> statements = new ArrayList<>();
        OperationRenderer.standard().render(op, new ScriptTarget(dialect, NamingConvention.DEFAULT, statements::add));
        return String.join(";\n", statements);
    }

    private static boolean calls(String sql, String name) {
        Matcher matcher = Pattern.compile(
                        "(?:\\b(\\w+)\\s+)?(?:\"?[\\w$]+\"?\\.)?(?<![\\w$])\"?" + Pattern.quote(name) + "\"?\\s*\\(",
                        Pattern.CASE_INSENSITIVE)
                .matcher(sql);
        while (matcher.find()) {
            String before = matcher.group(1);
            if (before == null || !BEFORE_TABLES.contains(before.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
