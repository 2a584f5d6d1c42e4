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
import java.util.Set;

/**
 * Puts functions where they are needed: before the table whose default, condition or index calls them, and behind the functions that
 * they call and the tables that they read; all others behind all tables. One use, one thread.
 */
final class Routines {
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
            RoutineText sql = text(table);
            for (TextObject routine : List.copyOf(routines)) {
                if (routines.contains(routine) && sql.calls(routine.plainName())) {
                    add(routine);
                }
            }
        }
        ordered.add(table);
    }

    private void add(TextObject routine) {
        routines.remove(routine);
        RoutineText sql = RoutineText.of(routine.createSql(), dialect);
        for (TextObject other : List.copyOf(routines)) {
            if (routines.contains(other) && sql.calls(other.plainName())) {
                add(other);
            }
        }
        addTables(sql);
        ordered.add(new CreateObject(routine));
    }

    /** The tables that a text names, each behind those that it refers to. */
    private void addTables(RoutineText sql) {
        for (MigrationOp op : List.copyOf(tables)) {
            if (op instanceof CreateTable create && tables.contains(op) && sql.names(create.table())) {
                tables.remove(op);
                addTables(text(op));
                add(op);
            }
        }
    }

    private RoutineText text(MigrationOp op) {
        List<String> statements = new ArrayList<>();
        OperationRenderer.standard().render(op, new ScriptTarget(dialect, NamingConvention.DEFAULT, statements::add));
        return RoutineText.of(String.join(";\n", statements), dialect);
    }
}
