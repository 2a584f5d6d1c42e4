package io.aludel.examples.recipes.history;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;

import io.aludel.engine.Connection;
import io.aludel.event.Registration;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.sql.Row;
import io.aludel.sql.TableExpr;
import java.util.ArrayList;
import java.util.List;

/**
 * The earlier states of an entity's rows, in a table with the same columns: a row for each version that was changed or deleted. Copied
 * within the database just before the change is flushed.
 */
public final class History {
    private final Class<? extends Versioned> type;
    private final TableExpr current;
    private final Table pastTable;
    private final TableExpr past;

    private History(Class<? extends Versioned> type, Table current, Table past) {
        this.type = type;
        this.current = table(current);
        this.pastTable = past;
        this.past = table(past);
    }

    /** The history of an entity; adds its table to the registry's, to be created with the others. */
    public static History of(Registry models, Class<? extends Versioned> type) {
        Table current = models.table(type);
        List<TableElement> columns = new ArrayList<>();
        for (Column<?> each : current.columns()) {
            boolean key = each.isPrimaryKey() || each.name().equals("version");
            columns.add(key ? column(each.name(), each.type()).primaryKey() : column(each.name(), each.type()));
        }
        Table past = Table.of(current.name() + "_history", models.metadata(), columns.toArray(TableElement[]::new));
        return new History(type, current, past);
    }

    /** From now on the sessions of a factory keep it. */
    public Registration keepBy(SessionFactory sessions) {
        return sessions.events().beforeFlush(session -> {
            for (Object object : session.dirty()) {
                if (type.isInstance(object) && session.isModified(object, false)) {
                    keep(session, object);
                }
            }
            session.deleted().stream().filter(type::isInstance).forEach(object -> keep(session, object));
        });
    }

    private void keep(Session session, Object object) {
        Object key = session.inspect(object).key().orElseThrow();
        Connection connection = session.connection(type);
        connection.execute(insert(pastTable)
                .fromSelect(
                        List.copyOf(past.columns()),
                        select(List.copyOf(current.columns()))
                                .where(current.col("id", Long.class).eq((Long) key))));
    }

    /** The earlier states of a row, the oldest first. */
    public List<Row> of(Session session, long id) {
        return session.execute(select(List.copyOf(past.columns()))
                        .where(past.col("id", Long.class).eq(id))
                        .orderBy(past.col("version", Integer.class)))
                .all();
    }
}
