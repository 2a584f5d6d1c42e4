package io.aludel.migrate.safe;

import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.autogenerate.TableDifferences;
import io.aludel.migrate.error.MigrationException;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectedTable;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an attempt before has left under a name is taken for done when it says the same, in the words of the database. What says something
 * else came from elsewhere, and silence would leave the wrong thing in place. Stateless.
 */
final class SameName {
    private SameName() {}

    /** An index that is there under the name of a wanted one. */
    static void check(SafeForm form, Index wanted, String name) {
        check(form, "index", wanted.named(name), name);
    }

    /** A constraint that is there under the name of a wanted one. */
    static void check(SafeForm form, Constraint wanted, String name) {
        check(form, "constraint", wanted, name);
    }

    private static void check(SafeForm form, String kind, TableElement wanted, String name) {
        form.context().target().connection().ifPresent(connection -> {
            connection.commit();
            // The database is asked by tables that are there for a moment, which takes a transaction.
            connection.option(ExecutionOptions.ISOLATION_LEVEL, IsolationLevel.READ_COMMITTED);
            try {
                compare(form, connection, kind, wanted, name);
            } finally {
                connection.rollback();
                connection.option(ExecutionOptions.ISOLATION_LEVEL, IsolationLevel.AUTOCOMMIT);
            }
        });
    }

    private static void compare(SafeForm form, Connection connection, String kind, TableElement wanted, String name) {
        ReflectedTable known = Inspector.of(connection)
                .describe(form.step().schema(), form.step().table());
        Optional<TableElement> found = find(known, wanted instanceof Index, name);
        if (found.isEmpty()) {
            return;
        }
        Table before = table(form, known, found.get());
        Table after = table(form, known, wanted);
        if (!TableDifferences.of(connection, before, after).isEmpty()) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "\"" + form.step().describe() + "\": there is another " + kind + " '" + name + "' already: "
                            + text(form, before, found.get()) + ", rather than " + text(form, after, wanted) + "."
                            + "\n  Usually it came from somewhere else than an interrupted attempt."
                            + "\n  Drop or rename it before, or give the new one another name.");
        }
    }

    private static Optional<TableElement> find(ReflectedTable known, boolean index, String name) {
        if (index) {
            return known.indexes().stream()
                    .filter(found -> name.equals(found.name()))
                    .<TableElement>map(found -> found)
                    .findFirst();
        }
        return known.elements().stream()
                .filter(found -> found instanceof Constraint constraint && name.equals(constraint.name()))
                .findFirst();
    }

    /** The columns, and the one thing that is compared. */
    private static Table table(SafeForm form, ReflectedTable known, TableElement element) {
        List<TableElement> elements = new ArrayList<>(known.columns());
        elements.add(element);
        return Table.of(new MetaData(), form.step().schema(), form.step().table(), null, elements);
    }

    private static String text(SafeForm form, Table table, TableElement element) {
        DdlElement definition = element instanceof Index index
                ? CreateIndex.of(table, index)
                : AddConstraint.of(table, (Constraint) element);
        return form.context().dialect().compile(definition);
    }
}
