package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.LinkTable;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plans the queries that load entities by keys: their own, or those of the objects that have them in a relationship. The first columns of
 * a row are the keys that were asked for, the last item is the entity. Plans are kept for each number of keys.
 */
final class KeyQueries {
    private static final int LARGEST_CHUNK = 512;

    private final Mappings mappings;
    private final Dialect dialect;
    private final QueryPlans plans;

    KeyQueries(Mappings mappings, Dialect dialect, QueryPlans plans) {
        this.mappings = mappings;
        this.dialect = dialect;
        this.plans = plans;
    }

    /** Compared by content; a load plan is compared by identity and lives as long as the plan of its query. */
    private record Key(String kind, Object subject, LoadPlan plan, int keys) {}

    /** Entities by their own keys. */
    QueryPlan byKey(LoadPlan plan, int keys) {
        return plans.get(new Key("key", plan.mapping(), plan, keys), () -> {
            TableRef table = TableRef.of(plan.mapping().table());
            return plan(plan, table, List.of(), plan.mapping().keyColumns(), table, keys, List.of());
        });
    }

    /** Entities by a foreign key that they have: the other end of a to-one, or the elements of a collection. */
    QueryPlan byRelationship(RelationshipMapping relationship, LoadPlan plan, int keys) {
        return plans.get(new Key("relationship", relationship, plan, keys), () -> {
            TableRef table = TableRef.of(relationship.target().table());
            if (relationship instanceof ReferenceMapping reference) {
                ReferenceMapping inverse = reference.inverse();
                List<Column<?>> columns = inverse == null ? reference.referredColumns() : inverse.columns();
                return plan(plan, table, List.of(), columns, table, keys, List.of());
            }
            CollectionMapping collection = (CollectionMapping) relationship;
            List<Expr> order = new ArrayList<>();
            collection
                    .orderBy()
                    .forEach(term -> order.add(
                            new OrderTerm(column(table, term.column()), term.descending(), OrderTerm.Nulls.DEFAULT)));
            LinkTable link = collection.link();
            if (link == null) {
                return plan(plan, table, List.of(), collection.targetColumns(), table, keys, order);
            }
            TableRef links = TableRef.of(link.table());
            Expr on = null;
            List<Column<?>> targetKey = collection.target().keyColumns();
            for (int index = 0; index < targetKey.size(); index++) {
                on = Conditions.and(
                        on,
                        Conditions.equal(
                                column(links, link.targetColumns().get(index)), column(table, targetKey.get(index))));
            }
            List<JoinStep> joins = List.of(new JoinStep(JoinKind.INNER, table, on, null));
            return plan(plan, links, joins, link.ownerColumns(), links, keys, order);
        });
    }

    private QueryPlan plan(
            LoadPlan plan,
            From first,
            List<JoinStep> joins,
            List<Column<?>> keyColumns,
            TableRef keyTable,
            int keys,
            List<Expr> order) {
        EntityRef entity = EntityRef.of(plan.mapping().type());
        List<Expr> columns = new ArrayList<>();
        List<Expr> keyExpressions = new ArrayList<>();
        for (Column<?> column : keyColumns) {
            Expr expression = column(keyTable, column);
            keyExpressions.add(expression);
            columns.add(expression);
        }
        columns.add(new EntityColumns(entity));
        SelectNode select = SelectNode.of(columns)
                .withFrom(List.of(first))
                .withJoins(joins)
                .withWhere(condition(keyExpressions, keys))
                .withOrderBy(order);
        return new QueryPlanner(mappings, dialect).plan(select, Shape.of(select), Map.of(entity, plan));
    }

    private static Expr condition(List<Expr> columns, int keys) {
        if (columns.size() == 1) {
            Expr column = columns.get(0);
            if (keys == 1) {
                return Conditions.equal(column, Bind.of(null, column.type()));
            }
            List<Expr> binds = new ArrayList<>(keys);
            for (int index = 0; index < keys; index++) {
                binds.add(Bind.of(null, column.type()));
            }
            return new InList(column, binds, false);
        }
        Expr any = null;
        for (int index = 0; index < keys; index++) {
            Expr all = null;
            for (Expr column : columns) {
                all = Conditions.and(all, Conditions.equal(column, Bind.of(null, column.type())));
            }
            if (all != null) {
                any = any == null ? all : Conditions.or(any, all);
            }
        }
        if (any == null) {
            throw new IllegalStateException("no keys");
        }
        return any;
    }

    /** The values of a plan's parameters: the keys, the last one repeated until the plan has enough. */
    static @Nullable Object[] values(List<?> keys, int size) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            values.addAll(KeyMapping.parts(keys.get(Math.min(index, keys.size() - 1))));
        }
        return values.toArray();
    }

    /** How many keys a plan for so many has: the next power of two, so that few plans serve all. */
    static int padded(int keys) {
        return keys <= 1 ? keys : Integer.highestOneBit(keys - 1) << 1;
    }

    private static Expr column(From from, Column<?> column) {
        return new ColumnRef(from, column.name(), column.type());
    }

    /** The key in the first values of a row. */
    static @Nullable Object keyOf(@Nullable Object[] row) {
        if (row.length == 2) {
            return row[0];
        }
        List<Object> parts = new ArrayList<>(row.length - 1);
        for (int index = 0; index < row.length - 1; index++) {
            Object part = row[index];
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return KeyMapping.compose(parts);
    }

    /** How many keys one statement takes. */
    int chunk(EntityMapping mapping) {
        int most = dialect.maxParameters() / Math.max(1, mapping.keyColumns().size());
        return Math.max(1, Math.min(LARGEST_CHUNK, most));
    }
}
