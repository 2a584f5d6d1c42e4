package io.aludel.orm.load;

import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.EntityFetch.ForeignKeyFetch;
import io.aludel.orm.load.EntityFetch.JoinedFetch;
import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ExpressionMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.StatementOption;
import io.aludel.type.Codec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the columns, joins and order that a query needs for its entities. Single use, one thread. */
final class FetchBuilder {
    private final Dialect dialect;
    private final OrmResolver resolver;
    private final UnaryOperator<Expr> values;
    private final Map<AttributeRef, Expr> byQuery = new HashMap<>();
    private final Map<Expr, Integer> columns = new LinkedHashMap<>();
    private final List<JoinStep> joins = new ArrayList<>();
    private final List<Expr> order = new ArrayList<>();
    /** How many outer joins lead to the entity whose joins are made. */
    private int outerJoins;

    private final Set<Table> tables = new LinkedHashSet<>();

    /** A builder; {@code values} gives the expressions of options their values back. */
    FetchBuilder(Dialect dialect, OrmResolver resolver, UnaryOperator<Expr> values) {
        this.dialect = dialect;
        this.resolver = resolver;
        this.values = values;
    }

    /** Takes note of how the statement computes attributes. */
    void compute(List<StatementOption> options) {
        for (StatementOption option : options) {
            if (option instanceof QueryExpressionOption computed) {
                byQuery.put(computed.attribute(), computed.expression());
            }
        }
    }

    List<Expr> columns() {
        return new ArrayList<>(columns.keySet());
    }

    List<JoinStep> joins() {
        return joins;
    }

    List<Expr> order() {
        return order;
    }

    Set<Table> tables() {
        return tables;
    }

    /** The position of an expression in the select list, which gains it when it is not there. */
    int position(Expr expression) {
        return columns.computeIfAbsent(expression, added -> columns.size() + 1);
    }

    Slot slot(Expr expression) {
        return new Slot(position(expression), dialect.codec(expression.type()));
    }

    /** The columns of an entity and of those that are joined to it. */
    EntityFetch fetch(LoadPlan plan, EntitySource source) {
        return fetch(plan, source, joins);
    }

    /** The columns of an entity; joined relationships are left to {@link #joined}. */
    EntityFetch fetchAlone(LoadPlan plan, EntitySource source) {
        return fetch(plan, source, null);
    }

    private EntityFetch fetch(LoadPlan plan, EntitySource source, @Nullable List<JoinStep> steps) {
        tables.addAll(source.tables());
        if (source.mapping() == plan.mapping()) {
            // computed values stand first in the row
            plan.mapping().expressions().stream()
                    .filter(plan::loads)
                    .map(value -> expression(plan.mapping(), value, source))
                    .filter(Objects::nonNull)
                    .forEach(this::position);
        }
        List<Slot> keys = new ArrayList<>();
        if (plan.isKeyed()) {
            plan.mapping().keyColumns().forEach(column -> keys.add(slot(source.column(column))));
        }
        EntityFetch alone = columns(plan, source, keys, List.of());
        Variants variants = PolymorphicFetch.variants(
                plan, source, this::slot, (member, whole) -> columns(member, whole, keys, List.of()));
        EntityFetch fetch = alone.with(variants).withJoined(joined(plan.branches(), source, steps));
        if (fetch.variants() == null) {
            return fetch;
        }
        Map<LoadPlan, List<JoinedFetch>> levels = new IdentityHashMap<>();
        return fetch.with(fetch.variants().map(variant -> variant.andJoined(joined(variant, source, steps, levels))));
    }

    /** What is joined for a subclass alone; what a class between brings is joined once for all classes below it. */
    private List<JoinedFetch> joined(
            EntityFetch variant,
            EntitySource source,
            @Nullable List<JoinStep> steps,
            Map<LoadPlan, List<JoinedFetch>> levels) {
        List<JoinedFetch> joined = new ArrayList<>();
        for (LoadPlan level : variant.plan().levels()) {
            List<JoinedFetch> known = levels.get(level);
            if (known == null) {
                known = joined(level.ownBranches(false), source, steps);
                levels.put(level, known);
            }
            joined.addAll(known);
        }
        return joined;
    }

    /** The columns of one class that stand in the row. */
    private EntityFetch columns(LoadPlan plan, EntitySource source, List<Slot> keys, List<JoinedFetch> joined) {
        EntityMapping mapping = plan.mapping();
        if (plan.isKeyed()) {
            source.keyColumns(mapping).forEach(column -> position(source.column(column)));
        }
        int[] positions = new int[mapping.widest()];
        @Nullable Codec<?>[] codecs = new Codec<?>[positions.length];
        List<ForeignKeyFetch> foreignKeys = new ArrayList<>();
        int first = 0;
        for (int next : mapping.levels()) {
            values(plan, source, first, next, positions, codecs);
            foreignKeys(plan, source, first, next, foreignKeys);
            first = next;
        }
        return new EntityFetch(plan, keys, positions, codecs, foreignKeys, joined, null);
    }

    private void values(
            LoadPlan plan, EntitySource source, int first, int next, int[] positions, @Nullable Codec<?>[] codecs) {
        for (ValueMapping value : plan.mapping().values()) {
            boolean wanted = value.number() >= first && value.number() < next && plan.loads(value);
            if (wanted && source.has(plan.mapping(), value)) {
                value(plan.mapping(), value, source, positions, codecs);
            }
        }
    }

    private void foreignKeys(
            LoadPlan plan, EntitySource source, int first, int next, List<ForeignKeyFetch> foreignKeys) {
        for (ReferenceMapping reference : plan.mapping().references()) {
            boolean own = reference.number() >= first && reference.number() < next && reference.refersToKey();
            if (own && plan.loads(reference) && source.has(plan.mapping(), reference)) {
                List<Slot> slots = new ArrayList<>();
                reference.columns().forEach(column -> slots.add(slot(source.column(column))));
                foreignKeys.add(new ForeignKeyFetch(reference, slots));
            }
        }
    }

    private void value(
            EntityMapping mapping,
            ValueMapping value,
            EntitySource source,
            int[] positions,
            @Nullable Codec<?>[] codecs) {
        int number = value.number();
        if (value instanceof CompositeMapping composite) {
            List<Slot> slots = new ArrayList<>();
            composite.components().forEach(component -> slots.add(slot(source.column(component.column()))));
            positions[number] = EntityFetch.SEVERAL;
            codecs[number] = new CompositeCodec(composite, slots);
        } else if (value instanceof BasicMapping basic) {
            slot(slot(source.column(basic.column())), number, positions, codecs);
        } else if (value instanceof ExpressionMapping expression) {
            Expr computed = expression(mapping, expression, source);
            if (computed != null) {
                slot(slot(computed), number, positions, codecs);
            }
        }
    }

    private static void slot(Slot slot, int number, int[] positions, @Nullable Codec<?>[] codecs) {
        positions[number] = slot.position();
        codecs[number] = slot.codec();
    }

    /** How a value is computed: as the query says, else as the mapping does; null when neither says it. */
    private @Nullable Expr expression(EntityMapping mapping, ExpressionMapping value, EntitySource source) {
        AttributeRef attribute = new AttributeRef(
                resolver.sources().use(source, mapping.declaring(value)),
                value.name(),
                value.description().type());
        Expr byQuery = value.isByQuery() ? this.byQuery.get(attribute) : null;
        return byQuery == null && value.isComputed() ? attribute : byQuery;
    }

    private List<JoinedFetch> joined(
            Collection<LoadBranch> branches, EntitySource source, @Nullable List<JoinStep> steps) {
        List<JoinedFetch> joined = new ArrayList<>();
        for (LoadBranch branch : branches) {
            if (branch.strategy() == Strategy.CONTAINS) {
                EntitySource present = resolver.source(containsTarget(branch));
                LoadPlan plan = PolymorphicFetch.isNeeded(present)
                        ? branch.plan()
                        : branch.plan().member(present.mapping()); // rows of a class without subclasses are of it
                joined.add(new JoinedFetch(branch, fetch(plan, present, steps)));
            } else if (steps != null && isJoined(branch, source)) {
                joined.add(join(branch, source::column, steps));
            }
        }
        return joined;
    }

    /** The use of an entity whose columns fill a relationship. */
    static EntityRef containsTarget(LoadBranch branch) {
        EntityRef target = branch.target();
        return target == null ? EntityRef.of(branch.relationship().target().type()) : target;
    }

    /** Whether a relationship is joined; one that a subclass maps so waits for a touch where the subclass is not read. */
    static boolean isJoined(LoadBranch branch, EntitySource source) {
        return branch.strategy() == Strategy.JOINED && source.supplies(branch.relationship());
    }

    /** The relationships of an entity that are joined to the query around it. */
    List<JoinedFetch> joined(Collection<LoadBranch> branches, EntitySource source, Function<Column<?>, Expr> columns) {
        List<JoinedFetch> joined = new ArrayList<>();
        for (LoadBranch branch : branches) {
            if (isJoined(branch, source)) {
                joined.add(join(branch, columns, joins));
            }
        }
        return joined;
    }

    /** Joins a relationship; inner joins below an outer one are nested into it, since they would take it back otherwise. */
    private JoinedFetch join(LoadBranch branch, Function<Column<?>, Expr> source, List<JoinStep> steps) {
        RelationshipMapping relationship = branch.relationship();
        RelationshipFilter filter = branch.filter().map(values);
        if (filter.limit() != null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    "joinedload(" + relationship + ") cannot limit the objects of each "
                            + relationship.owner().name() + "."
                            + "\n  Use selectinload, which can: selectinload("
                            + relationship.owner().name() + "_."
                            + relationship.name() + ".limit(..)).");
        }
        EntityRef entity = branch.plan().use(Alias.anonymous());
        EntitySource target = resolver.source(entity);
        compute(filter.computed(entity));
        boolean inner = branch.choice().inner() && !(branch.choice().unnested() && outerJoins > 0);
        Expr extra = extra(branch, filter, entity);
        List<JoinStep> own = RelationshipJoins.steps(
                inner ? JoinKind.INNER : JoinKind.LEFT,
                relationship,
                source,
                target.from(),
                target::column,
                resolver.restricted(extra, entity));
        order.addAll(RelationshipOrder.of(relationship, filter, entity, resolver));
        if (relationship instanceof CollectionMapping collection && collection.link() != null) {
            tables.add(collection.link().table());
        }
        List<JoinStep> below = new ArrayList<>();
        outerJoins += inner ? 0 : 1;
        JoinedFetch fetch = new JoinedFetch(branch, fetch(branch.plan(), target, below));
        outerJoins -= inner ? 0 : 1;
        if (inner) {
            steps.addAll(own);
            steps.addAll(below);
        } else {
            nest(own.get(0), below, steps);
        }
        return fetch;
    }

    private @Nullable Expr extra(LoadBranch branch, RelationshipFilter filter, EntityRef entity) {
        Criteria criteria = branch.plan().scope().criteria();
        Expr extra = criteria.isEmpty() ? null : criteria.map(values).ofLoaded(entity);
        EntityRef said = EntityRef.of(branch.relationship().target().type());
        return filter.where() == null ? extra : Conditions.and(extra, Redirection.of(filter.where(), said, entity));
    }

    private static void nest(JoinStep outer, List<JoinStep> below, List<JoinStep> steps) {
        From element = outer.target();
        List<JoinStep> after = new ArrayList<>();
        for (JoinStep step : below) {
            if (step.kind() == JoinKind.INNER) {
                element = new Join(JoinKind.INNER, element, step.target(), step.on());
            } else {
                after.add(step);
            }
        }
        steps.add(new JoinStep(outer.kind(), element, outer.on(), null));
        steps.addAll(after);
    }
}
