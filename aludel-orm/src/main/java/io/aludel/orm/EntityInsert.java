package io.aludel.orm;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.EntityQuery;
import io.aludel.orm.load.OwnRows;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts rows of an entity into its tables, as few statements as they need: neighbouring rows of the same columns go together. */
final class EntityInsert {
    private final SessionContext session;
    private final EntityMapping mapping;
    private final InsertNode insert;
    private final List<Column<?>> key;

    EntityInsert(SessionContext session, EntityMapping mapping, InsertNode insert) {
        this.session = session;
        this.mapping = mapping;
        this.insert = insert;
        this.key = mapping.parts().get(0).key();
    }

    /** Inserts rows that came with the execution. Returns how many there are now or were changed. */
    long rows(List<EntityRow> rows) {
        if (mapping.tables().size() > 1) {
            return keys(rows).size();
        }
        long count = 0;
        for (List<EntityRow> run : EntityRow.runs(rows)) {
            count += insert(mapping.table(), run);
        }
        return count;
    }

    /** Inserts rows into each table, and gives their keys in the order of the rows. */
    List<List<@Nullable Object>> keys(List<EntityRow> rows) {
        if (!insert.conflicts().isEmpty() && mapping.tables().size() > 1) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "rows of " + mapping.name()
                            + " are spread over several tables, of which one may have a row and another none,"
                            + " so an INSERT of them cannot deal with conflicts."
                            + "\n  Look for the rows first, then insert and update.");
        }
        List<List<@Nullable Object>> keys = new ArrayList<>();
        Table root = mapping.tables().get(0);
        for (List<EntityRow> run : EntityRow.runs(within(root, rows))) {
            keys.addAll(rootKeys(root, run));
        }
        for (TablePart part : mapping.parts().subList(1, mapping.parts().size())) {
            List<EntityRow> joined = within(part.table(), rows);
            for (int row = 0; row < joined.size(); row++) {
                for (int column = 0; column < part.key().size(); column++) {
                    joined.get(row)
                            .values()
                            .put(part.key().get(column), keys.get(row).get(column));
                }
            }
            joined.removeIf(
                    row -> part.optional() && row.values().size() == part.key().size());
            for (List<EntityRow> run : EntityRow.runs(joined)) {
                insert(part.table(), run);
            }
        }
        return keys;
    }

    private List<EntityRow> within(Table table, List<EntityRow> rows) {
        List<EntityRow> parts = new ArrayList<>(rows.size());
        rows.forEach(row -> parts.add(row.part(column -> mapping.tableOf(column) == table)));
        return parts;
    }

    private List<List<@Nullable Object>> rootKeys(Table root, List<EntityRow> run) {
        List<List<@Nullable Object>> keys = new ArrayList<>();
        if (run.get(0).values().keySet().containsAll(key)) {
            insert(root, run);
            for (EntityRow row : run) {
                List<@Nullable Object> parts = new ArrayList<>();
                key.forEach(column -> parts.add(row.values().get(column)));
                keys.add(parts);
            }
            return keys;
        }
        Connection connection = session.connections().of(List.of(root), false);
        if (connection.dialect().has(Feature.INSERT_RETURNING) && run.get(0).isPlain()) {
            List<Selection<?>> returned = new ArrayList<>();
            key.forEach(column -> returned.add(Sql.table(root).col(column)));
            connection
                    .execute(Sql.insert(root).returning(returned).inParameterOrder(), parameters(run))
                    .forEach(row -> keys.add(new ArrayList<>(row.values())));
            return keys;
        }
        for (EntityRow row : run) {
            var made = connection.execute(Sql.insert(root).values(row.values())).insertedPrimaryKey();
            keys.add(new ArrayList<>(made.values()));
        }
        return keys;
    }

    /** Inserts rows with the same columns into a table. */
    long insert(Table table, List<EntityRow> run) {
        EntityRow first = run.get(0);
        if (first.hasOwnExpressions()) {
            EntityQuery query = session.runner().prepare(node(table, run));
            return session.connections().of(query.tables(), false).update(query.plan(), query.values(Map.of()));
        }
        if (first.isPlain() && insert.conflicts().isEmpty()) {
            return session.connections()
                    .of(List.of(table), false)
                    .execute(Sql.insert(table), parameters(run))
                    .rowCount();
        }
        Map<Column<?>, @Nullable Object> parameters = new LinkedHashMap<>();
        first.values()
                .forEach((column, value) -> parameters.put(
                        column, value instanceof Expr ? value : Bind.parameter(column.key(), column.type())));
        EntityQuery query = session.runner().prepare(node(table, List.of(first.with(parameters))));
        return BulkStatements.batch(session, query, parameters(run));
    }

    private static List<Map<String, @Nullable Object>> parameters(List<EntityRow> run) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>(run.size());
        run.forEach(row -> all.add(row.parameters()));
        return all;
    }

    /** An INSERT of rows with the same columns into a table. */
    InsertNode node(Table table, List<EntityRow> run) {
        TableRef into = TableRef.of(table);
        TableExpressions expressions = new TableExpressions(mapping, table);
        List<Column<?>> present = table.columns().stream()
                .filter(column -> run.get(0).values().containsKey(column))
                .<Column<?>>map(column -> column)
                .toList();
        List<Expr> columns = new ArrayList<>();
        present.forEach(column -> columns.add(new ColumnRef(into, column.name(), column.type())));
        List<List<Expr>> rows = new ArrayList<>();
        for (EntityRow row : run) {
            List<Expr> values = new ArrayList<>();
            for (Column<?> column : present) {
                Object value = row.values().get(column);
                values.add(value instanceof Expr node ? expressions.rewrite(node) : Bind.of(value, column.type()));
            }
            rows.add(values);
        }
        return new InsertNode(
                into,
                columns,
                rows,
                null,
                expressions.conflicts(insert.conflicts()),
                insert.returning(),
                mapping.tables().size() > 1 ? insert.options().withOption(OwnRows.OPTION) : insert.options());
    }
}
