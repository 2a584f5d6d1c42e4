package io.aludel.testkit.dialect;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.MutationResult;
import io.aludel.schema.CheckFirst;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.sql.Dml;
import io.aludel.sql.Expression;
import io.aludel.sql.Query;
import io.aludel.sql.Sql;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a test works: an engine, and tables that are dropped after the test. For one test, and one thread. */
public final class Bench {
    private final Engine engine;
    private final Deque<MetaData> made = new ArrayDeque<>();

    Bench(Engine engine) {
        this.engine = engine;
    }

    /** The engine of all tests of the class. */
    public Engine engine() {
        return engine;
    }

    /** Its dialect. */
    public Dialect dialect() {
        return engine.dialect();
    }

    /** Makes a table of its own. */
    public Table table(String name, TableElement... elements) {
        MetaData metadata = new MetaData();
        Table table = Table.of(name, metadata, elements);
        create(metadata);
        return table;
    }

    /** Makes everything that is declared. Nothing is looked up before, since a dialect may not know how. */
    public void create(MetaData metadata) {
        made.push(metadata);
        metadata.createAll(engine, CheckFirst.NONE);
    }

    /** Drops what was made, and will not be dropped again. */
    public void drop(MetaData metadata) {
        made.remove(metadata);
        metadata.dropAll(engine, CheckFirst.NONE);
    }

    /** The rows of a query, in a transaction of its own. */
    public <T> List<T> rows(Query<T> query) {
        try (Connection connection = engine.connect()) {
            return connection.execute(query).all();
        }
    }

    /** The value of an expression that mentions no table. */
    public <T> @Nullable T value(Expression<T> expression) {
        return rows(Sql.select(expression)).get(0);
    }

    /** Changes rows, in a transaction of its own. */
    public MutationResult change(Dml statement) {
        return engine.transact(connection -> connection.execute(statement));
    }

    /** Changes rows once for each set of parameters, in a transaction of its own. */
    public MutationResult change(Dml statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return engine.transact(connection -> connection.execute(statement, rows));
    }

    void clear() {
        while (!made.isEmpty()) {
            drop(made.peek());
        }
    }
}
