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
import io.aludel.orm.mapping.RowView;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.RowLock;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Plans the queries that load entities by keys: their own, or those of the objects that have them in a relationship. The first columns of
 * a row are the keys that were asked for, the last item is the entity; only one key is not repeated. Plans are kept for each number of
 * keys.
 */
final class KeyQueries {
    private static final int LARGEST_CHUNK = 512;
    private static final int LARGEST_ARRAY = 100_000;

    private final Mappings mappings;
    private final Dialect dialect;
    private final LoadSession session;

    KeyQueries(LoadSession session, Dialect dialect) {
        this.mappings = session.mappings();
        this.dialect = dialect;
        this.session = session;
    }

    /** What the session sees, and the query from which a load plan comes. */
    private RowView view(LoadPlan plan) {
        return plan.scope().deleted() ? session.view().withDeleted() : session.view();
    }

    /** Compared by content; a load plan is compared by identity and lives as long as the plan of its query. */
    private record Key(Object subject, LoadPlan plan, int keys) {}

    /** A relationship that is found by what its owner holds. */
    private record Held(RelationshipMapping relationship) {}

    /** What decides about a query by keys beside its plan. */
    private record Subject(
            EntityMapping mapping,
            boolean filters,
            @Nullable RowLock lock) {}

    /** Entities by their own keys. */
    KeyPlan byKey(LoadPlan plan, int keys, KeyAccess access) {
        List<Column<?>> keyColumns = keyColumns(plan);
        boolean filters = access.filtered() && !plan.scope().criteria().isEmpty();
        RowLock lock = access.lock();
        Object subject = filters || lock != null ? new Subject(plan.mapping(), filters, lock) : plan.mapping();
        return session.plans().keyPlan(new Key(subject, plan, places(keys, keyColumns)), () -> {
            EntityRef entity = EntityRef.of(plan.mapping().type());
            OrmResolver resolver = new OrmResolver(mappings);
            if (plan.leftOut() != null) {
                resolver.sources().leaveOut(entity, plan.leftOut());
            }
            SelectNode select = SelectNode.of(List.of(new EntityColumns(entity)))
                    .withFrom(List.of(entity))
                    .withLock(lock);
            RelationshipFilter filter = filters ? RelationshipFilter.NONE : null;
            return plan(select, resolver.columns(entity), keyColumns, entity, plan, filter, keys);
        });
    }

    /** The columns by whose values entities are found: of the first table that is read. */
    static List<Column<?>> keyColumns(LoadPlan plan) {
        EntityMapping level = plan.mapping();
        if (plan.leftOut() == null) {
            return level.root().keyColumns();
        }
        for (EntityMapping above = level.parent(); above != null && above != plan.leftOut(); above = above.parent()) {
            level = above;
        }
        return level.keyColumns();
    }

    /** Entities by a foreign key that they have: the other end of a to-one, or the elements of a collection. */
    KeyPlan byRelationship(LoadBranch branch, int keys) {
        RelationshipMapping relationship = branch.relationship();
        Key key = new Key(relationship, branch.plan(), places(keys, keyColumns(relationship)));
        return session.plans().keyPlan(key, () -> relationship(branch, keys));
    }

    private KeyPlan relationship(LoadBranch branch, int keys) {
        RelationshipMapping relationship = branch.relationship();
        EntityRef entity = branch.plan().use(null);
        OrmResolver resolver = new OrmResolver(mappings);
        Function<Column<?>, Expr> target = resolver.columns(entity);
        boolean byOwner = relationship.isFoundByOwner();
        LinkTable link = byOwner ? null : link(relationship);
        EntityRef owner = new EntityRef(relationship.owner().type(), Alias.anonymous());
        From first = byOwner ? owner : link == null ? entity : TableRef.of(link.table());
        Function<Column<?>, Expr> keyed =
                byOwner ? resolver.columns(owner) : link == null ? target : RelationshipJoins.columns(first);
        List<Column<?>> keyColumns = keyColumns(relationship);
        List<Expr> columns = new ArrayList<>();
        if (keys != 1) {
            keyColumns.forEach(column -> columns.add(keyed.apply(column)));
        }
        columns.add(new EntityColumns(entity));
        SelectNode select = SelectNode.of(columns)
                .withFrom(List.of(first))
                .withOrderBy(RelationshipOrder.of(relationship, branch.filter(), entity, resolver));
        if (byOwner) {
            select = select.withJoins(
                    RelationshipJoins.steps(JoinKind.INNER, relationship, keyed, entity, target, null));
        }
        if (link != null) {
            Expr on = null;
            List<Column<?>> targetKey = relationship.target().keyColumns();
            for (int index = 0; index < targetKey.size(); index++) {
                on = Conditions.and(
                        on,
                        Conditions.equal(
                                keyed.apply(link.targetColumns().get(index)), target.apply(targetKey.get(index))));
            }
            select = select.withJoins(List.of(new JoinStep(JoinKind.INNER, entity, on, null)));
        }
        return plan(select, keyed, keyColumns, entity, branch.plan(), branch.filter(), keys);
    }

    /** What one owner has in a relationship, by the values that it holds rather than by a join with its row. */
    KeyPlan byHeldValues(LoadBranch branch) {
        return session.plans()
                .keyPlan(new Key(new Held(branch.relationship()), branch.plan(), 1), () -> heldValues(branch));
    }

    private KeyPlan heldValues(LoadBranch branch) {
        RelationshipMapping relationship = branch.relationship();
        EntityRef entity = branch.plan().use(null);
        OrmResolver resolver = new OrmResolver(mappings);
        KeyedRows rows = new KeyedRows(dialect, 1);
        Function<Column<?>, Expr> owner = rows.held(relationship.meetingColumns());
        List<JoinStep> steps =
                RelationshipJoins.steps(JoinKind.INNER, relationship, owner, entity, resolver.columns(entity), null);
        SelectNode select = SelectNode.of(List.of(new EntityColumns(entity)))
                .withFrom(List.of(steps.get(0).target()))
                .withJoins(steps.subList(1, steps.size()))
                .withWhere(steps.get(0).on())
                .withOrderBy(RelationshipOrder.of(relationship, branch.filter(), entity, resolver));
        return plan(select, List.of(), rows, entity, branch.plan(), branch.filter());
    }

    /** The columns by whose values the objects of a relationship are found. */
    private static List<Column<?>> keyColumns(RelationshipMapping relationship) {
        if (relationship.isFoundByOwner()) {
            return relationship.owner().keyColumns();
        }
        if (relationship instanceof ReferenceMapping reference) {
            ReferenceMapping inverse = reference.inverse();
            if (inverse == null && reference.refersToKey() && reference.target().isJoined()) {
                return reference.target().root().keyColumns();
            }
            return inverse == null ? reference.referredColumns() : inverse.columns();
        }
        LinkTable link = link(relationship);
        return link == null ? ((CollectionMapping) relationship).targetColumns() : link.ownerColumns();
    }

    private static @Nullable LinkTable link(RelationshipMapping relationship) {
        return relationship instanceof CollectionMapping collection ? collection.link() : null;
    }

    /** One key, or as many as there are places for; 0 for arrays of any number. */
    private int places(int keys, List<Column<?>> keyColumns) {
        return keys == 1 ? 1 : takesArrays(keyColumns) ? 0 : padded(keys);
    }

    private boolean takesArrays(List<Column<?>> keyColumns) {
        return KeyedRows.takesArrays(dialect, keyColumns);
    }

    private KeyPlan plan(
            SelectNode select,
            Function<Column<?>, Expr> keyed,
            List<Column<?>> keyColumns,
            EntityRef entity,
            LoadPlan plan,
            @Nullable RelationshipFilter filter,
            int keys) {
        KeyedRows rows = new KeyedRows(dialect, places(keys, keyColumns));
        SelectNode complete = rows.of(select, keyed, keyColumns, plan.followsQuery());
        List<Expr> groups =
                keys == 1 ? List.of() : keyColumns.stream().map(keyed).toList();
        return plan(complete, groups, rows, entity, plan, filter);
    }

    /** The plan of a query that is restricted to keys; when it takes the first rows only, then those of each group. */
    private KeyPlan plan(
            SelectNode select,
            List<Expr> groups,
            KeyedRows rows,
            EntityRef entity,
            LoadPlan plan,
            @Nullable RelationshipFilter filter) {
        SelectNode complete = select;
        LimitWrapper.Ranking ranking = null;
        Expr criteria = filter == null ? null : plan.scope().criteria().ofLoaded(entity);
        if (criteria != null) {
            complete = complete.and(criteria);
        }
        if (filter != null && !filter.computed().isEmpty()) {
            complete = complete.withOptions(filter.computed(entity));
        }
        if (filter != null && filter.where() != null) {
            EntityRef said = EntityRef.of(plan.mapping().type());
            complete = complete.and(Redirection.of(filter.where(), said, entity));
        }
        if (filter != null && filter.limit() != null) {
            complete = complete.withOrderBy(
                    RelationshipOrder.decided(complete.orderBy(), entity, new OrmResolver(mappings)));
            if (groups.isEmpty()) {
                complete = complete.withLimit(filter.limit(), null);
            } else {
                ranking = new LimitWrapper.Ranking(groups, complete.orderBy(), filter.limit());
                complete = complete.withOrderBy(List.of());
            }
        }
        // The rank is in no statement yet, but its parameter has to be in the shape.
        Shape shape = JoinedConditions.shape(
                ranking == null ? complete : complete.withLimit(ranking.limit(), null), plan, UnaryOperator.identity());
        QueryPlan query =
                new QueryPlanner(mappings, dialect, view(plan)).plan(complete, shape, Map.of(entity, plan), ranking);
        return new KeyPlan(query, rows.sources(shape, plan.scope().parameters()), rows.places());
    }

    /** How many keys a plan for so many has: the next power of two, so that few plans serve all. */
    static int padded(int keys) {
        return keys <= 1 ? keys : Integer.highestOneBit(keys - 1) << 1;
    }

    /** The key in the first values of a row; null when the row has none, since only one was asked for. */
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
        return parts.isEmpty() ? null : KeyMapping.compose(parts);
    }

    /** How many keys one statement takes. */
    int chunk(List<Column<?>> keyColumns) {
        if (takesArrays(keyColumns)) {
            return LARGEST_ARRAY;
        }
        int most = dialect.maxParameters() / Math.max(1, keyColumns.size());
        return Math.max(1, Math.min(LARGEST_CHUNK, most));
    }
}
