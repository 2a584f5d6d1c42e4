package io.aludel.orm;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.orm.BulkStatements.Returned;
import io.aludel.orm.load.EntityQuery;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.SelectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts rows of an entity of which something comes back: with the INSERT, or by a query for their keys after it. */
final class ReturnedRows {
    private static final int ROWS_PER_STATEMENT = 500;

    private final SessionContext session;
    private final EntityMapping mapping;
    private final InsertNode insert;
    private final EntityRef entity;

    ReturnedRows(SessionContext session, EntityMapping mapping, InsertNode insert) {
        this.session = session;
        this.mapping = mapping;
        this.insert = insert;
        this.entity = use(insert);
    }

    /** The use of the entity that is given back, which may have an alias. */
    private static EntityRef use(InsertNode insert) {
        for (Expr returned : insert.returning()) {
            if (returned instanceof EntityColumns columns) {
                return columns.entity();
            }
            if (returned instanceof AttributeRef attribute) {
                return attribute.entity();
            }
        }
        return (EntityRef) insert.into();
    }

    /** Rows of one table, by RETURNING. */
    Returned inserted(List<EntityRow> rows) {
        EntityInsert statements = new EntityInsert(session, mapping, insert);
        Dialect dialect = session.factory().engine().dialect();
        boolean asked = insert.options().has(DmlOptions.Flag.PARAMETER_ORDER);
        Order order = asked && !dialect.has(Feature.ORDERED_RETURNING) ? order(rows) : Order.ANY;
        List<@Nullable Object[]> all = new ArrayList<>();
        EntityQuery last = null;
        for (List<EntityRow> run : EntityRow.runs(rows)) {
            int size = order == Order.ONE_BY_ONE ? 1 : pageSize(dialect, run.get(0));
            for (int from = 0; from < run.size(); from += size) {
                List<EntityRow> page = run.subList(from, Math.min(run.size(), from + size));
                InsertNode node = statements.node(mapping.table(), page);
                EntityQuery query = session.runner().prepare(order == Order.BY_NUMBER ? withKey(node) : node);
                List<@Nullable Object[]> returned = query.rows(Map.of());
                all.addAll(order == Order.BY_NUMBER ? byNumber(returned) : returned);
                last = query;
            }
        }
        return new Returned(last == null ? List.of() : BulkStatements.columns(last.names()), all);
    }

    private enum Order {
        ANY,
        BY_NUMBER,
        ONE_BY_ONE
    }

    /** Numbers that the database counts up tell the order; otherwise nothing does. */
    private Order order(List<EntityRow> rows) {
        List<Column<?>> key = mapping.keyColumns();
        boolean counted = key.size() == 1
                && key.get(0).type().isInteger()
                && insert.conflicts().isEmpty()
                && rows.stream().noneMatch(row -> row.values().containsKey(key.get(0)));
        return counted ? Order.BY_NUMBER : Order.ONE_BY_ONE;
    }

    private InsertNode withKey(InsertNode node) {
        List<Expr> returning = new ArrayList<>(node.returning());
        returning.addAll(RowKey.of(mapping, entity).parts());
        return node.withReturning(returning);
    }

    private static List<@Nullable Object[]> byNumber(List<@Nullable Object[]> returned) {
        List<@Nullable Object[]> ordered = new ArrayList<>(returned);
        ordered.sort((left, right) -> Long.compare(number(left), number(right)));
        ordered.replaceAll(row -> Arrays.copyOf(row, row.length - 1));
        return ordered;
    }

    private static long number(@Nullable Object[] row) {
        return row[row.length - 1] instanceof Number number ? number.longValue() : 0;
    }

    private static int pageSize(Dialect dialect, EntityRow row) {
        if (!dialect.has(Feature.MULTI_ROW_INSERT) || row.values().isEmpty()) {
            return 1;
        }
        return Math.max(
                1,
                Math.min(
                        ROWS_PER_STATEMENT,
                        dialect.maxParameters() / row.values().size() - 1));
    }

    /** Rows of several tables, by a query for what was inserted. */
    Returned spread(List<EntityRow> rows) {
        List<List<@Nullable Object>> keys = new EntityInsert(session, mapping, insert).keys(rows);
        RowKey key = RowKey.of(mapping, entity);
        List<Expr> selected = new ArrayList<>(insert.returning());
        selected.addAll(key.parts());
        Map<Object, @Nullable Object[]> found = new HashMap<>();
        EntityQuery last = null;
        for (int from = 0; from < keys.size(); from += ROWS_PER_STATEMENT) {
            List<List<@Nullable Object>> some = keys.subList(from, Math.min(keys.size(), from + ROWS_PER_STATEMENT));
            SelectNode select =
                    SelectNode.of(selected).withFrom(List.of(entity)).withWhere(key.oneOf(some));
            last = session.runner().prepare(select);
            for (@Nullable Object[] row : last.rows(Map.of())) {
                int own = row.length - key.parts().size();
                found.put(id(Arrays.asList(row).subList(own, row.length)), Arrays.copyOf(row, own));
            }
        }
        List<@Nullable Object[]> ordered = new ArrayList<>(keys.size());
        keys.forEach(parts -> ordered.add(found.get(id(parts))));
        return new Returned(last == null ? List.of() : BulkStatements.columns(last.names()), ordered);
    }

    private Object id(List<@Nullable Object> parts) {
        return mapping.key().normalize(mapping.name(), KeyMapping.compose(parts));
    }
}
