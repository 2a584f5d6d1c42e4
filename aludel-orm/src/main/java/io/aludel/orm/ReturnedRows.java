package io.aludel.orm;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.BulkStatements.Returned;
import io.aludel.orm.flush.GrowingKey;
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
        Order order = asked && !dialect.has(Feature.ORDERED_RETURNING) ? order(rows, dialect) : Order.ANY;
        List<@Nullable Object[]> all = new ArrayList<>();
        EntityQuery last = null;
        for (List<EntityRow> run : EntityRow.runs(rows)) {
            int size = order == Order.ONE_BY_ONE ? 1 : pageSize(dialect, run.get(0));
            for (int from = 0; from < run.size(); from += size) {
                List<EntityRow> page = run.subList(from, Math.min(run.size(), from + size));
                InsertNode node = statements.node(mapping.table(), page);
                boolean told = order == Order.BY_GROWTH || order == Order.BY_KEY;
                EntityQuery query = session.runner().prepare(told ? withKey(node) : node);
                List<@Nullable Object[]> returned = query.rows(Map.of());
                all.addAll(
                        switch (order) {
                            case BY_GROWTH -> byGrowth(returned);
                            case BY_KEY -> byKey(page, returned);
                            case ANY, ONE_BY_ONE -> returned;
                        });
                last = query;
            }
        }
        return new Returned(last == null ? List.of() : BulkStatements.columns(last.names()), all);
    }

    private enum Order {
        ANY,
        BY_GROWTH,
        BY_KEY,
        ONE_BY_ONE
    }

    /** Keys that were sent tell the order, and those that the database makes ever larger; otherwise nothing does. */
    private Order order(List<EntityRow> rows, Dialect dialect) {
        List<Column<?>> key = mapping.keyColumns();
        if (!insert.conflicts().isEmpty()) {
            return Order.ONE_BY_ONE;
        }
        if (rows.stream().allMatch(row -> areGiven(key, row))) {
            return Order.BY_KEY;
        }
        Column<?> growing = dialect.has(Feature.NUMBERS_IN_ORDER) ? GrowingKey.of(mapping.table()) : null;
        boolean grown = growing != null
                && key.equals(List.of(growing))
                && growing.type().converter() == null
                && rows.stream().noneMatch(row -> row.values().containsKey(growing));
        return grown ? Order.BY_GROWTH : Order.ONE_BY_ONE;
    }

    private static boolean areGiven(List<Column<?>> key, EntityRow row) {
        return key.stream().allMatch(column -> {
            Object value = row.values().get(column);
            return value != null && !(value instanceof Expr);
        });
    }

    private List<@Nullable Object[]> byKey(List<EntityRow> rows, List<@Nullable Object[]> returned) {
        Map<Object, @Nullable Object[]> found = new HashMap<>();
        for (@Nullable Object[] row : returned) {
            int own = row.length - mapping.keyColumns().size();
            found.put(id(Arrays.asList(row).subList(own, row.length)), Arrays.copyOf(row, own));
        }
        List<@Nullable Object[]> ordered = new ArrayList<>(rows.size());
        for (EntityRow row : rows) {
            List<@Nullable Object> parts = new ArrayList<>();
            mapping.keyColumns().forEach(column -> parts.add(row.values().get(column)));
            @Nullable Object[] own = found.get(id(parts));
            if (own == null) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST,
                        "the database gave back no row with the key that one of the rows of " + mapping.name()
                                + " was sent with, so the order of the others is not known."
                                + "\n  Usually a trigger changes the key."
                                + "\n  Leave inParameterOrder() out, and look for the rows by other columns.");
            }
            ordered.add(own);
        }
        return ordered;
    }

    private InsertNode withKey(InsertNode node) {
        List<Expr> returning = new ArrayList<>(node.returning());
        returning.addAll(RowKey.of(mapping, entity).parts());
        return node.withReturning(returning);
    }

    private static List<@Nullable Object[]> byGrowth(List<@Nullable Object[]> returned) {
        List<@Nullable Object[]> ordered = new ArrayList<>(returned);
        ordered.sort((left, right) -> GrowingKey.compare(left[left.length - 1], right[right.length - 1]));
        ordered.replaceAll(row -> Arrays.copyOf(row, row.length - 1));
        return ordered;
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
