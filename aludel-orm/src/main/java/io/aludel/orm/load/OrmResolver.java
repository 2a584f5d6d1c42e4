package io.aludel.orm.load;

import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ExpressionMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipCondition;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RowView;
import io.aludel.orm.mapping.TablePolicies;
import io.aludel.orm.runtime.HybridsFact.Hybrid;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the tables, columns and joins behind the entities, attributes and relationships of a statement. */
public final class OrmResolver implements EntityResolver {
    private final Mappings mappings;
    private final EntitySources sources;
    /** By the node itself: the same relationship at another place has a table of links of its own. */
    private final Map<RelationCondition, Expr> relations = new IdentityHashMap<>();

    private final Map<AttributeRef, Expr> computed = new HashMap<>();
    private final Set<Bind> supplied = Collections.newSetFromMap(new IdentityHashMap<>());

    private final RowView view;
    private final boolean ownRows;
    private final TablePolicies policies;
    private final Map<List<Object>, Optional<Expr>> conditions = new HashMap<>();

    /** A resolver over some mappings, for statements that see all rows. */
    public OrmResolver(Mappings mappings) {
        this(mappings, RowView.ALL);
    }

    /** A resolver for statements that see some rows. */
    public OrmResolver(Mappings mappings, RowView view) {
        this(mappings, view, false);
    }

    /**
     * A resolver for statements that see some rows.
     *
     * @param ownRows whether rows that belong to others are known to belong to rows that are seen, as those of objects are
     */
    public OrmResolver(Mappings mappings, RowView view, boolean ownRows) {
        this.mappings = mappings;
        this.view = view;
        this.ownRows = ownRows;
        this.policies = TablePolicies.of(mappings);
        this.sources = new EntitySources(mappings, this::supply);
    }

    @Override
    public boolean hasPolicies() {
        return !policies.isEmpty() && !view.equals(RowView.ALL);
    }

    /** The same expression at each call, since its subqueries have an identity. */
    @Override
    public @Nullable Expr policy(TableRef rows, boolean changed) {
        return conditions
                .computeIfAbsent(List.of(rows, changed), missing -> {
                    boolean joined = !changed && sources.join(rows, table -> policies.tenant(table) != null);
                    return Optional.ofNullable(policies.condition(rows, view, joined, this::supply));
                })
                .orElse(null);
    }

    @Override
    public @Nullable Assignment imposed(TableRef table) {
        return view.tenants() ? policies.imposed(table, this::supply) : null;
    }

    @Override
    public void written(TableRef rows, List<String> columns) {
        if (view.tenants() && !ownRows) {
            policies.checkOwners(rows.table(), columns);
        }
    }

    @Override
    public Object guard() {
        return hasPolicies() ? List.of(policies, view, ownRows) : "";
    }

    @Override
    public void raw(String sql) {
        String table = view.tenants() ? policies.named(sql) : null;
        if (table != null) {
            throw UnguardedSql.of(table);
        }
    }

    /** Takes note of the parameters of an expression that comes from the mapping, not from the statement. */
    Expr supply(Expr expression) {
        supply(SelectNode.of(List.of(expression)));
        return expression;
    }

    private void supply(QueryNode query) {
        supplied.addAll(Shape.of(query).binds());
    }

    @Override
    public boolean supplies(Bind bind) {
        return supplied.contains(bind);
    }

    @Override
    public From from(EntityRef entity) {
        return source(entity).from();
    }

    @Override
    public From target(EntityRef entity) {
        if (mapping(entity).isReadOnly()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "rows of " + mapping(entity) + " come from a "
                            + (mapping(entity).isMoreThanTable() ? "query" : "view") + " and cannot be written."
                            + "\n  Change the entities that it reads.");
        }
        return new TableRef(mapping(entity).table(), entity.alias());
    }

    @Override
    public @Nullable Expr criterion(EntityRef entity) {
        EntityMapping mapping = mapping(
                entity.within() == null ? entity.type() : entity.within().base());
        Lineage lineage = mapping.lineage();
        if (lineage == null || !lineage.sharesTable()) {
            return null;
        }
        Expr discriminator = source(entity).discriminator();
        if (discriminator == null) {
            return null;
        }
        List<Expr> values = new ArrayList<>();
        for (EntityMapping member : lineage.family()) {
            Lineage of = member.lineage();
            if (of != null && of.discriminatorValue() != null) {
                values.add(Bind.of(of.discriminatorValue(), discriminator.type()));
            }
        }
        return supply(new InList(discriminator, values, false));
    }

    /** A condition with what is true of an entity's rows. */
    @Nullable
    Expr restricted(@Nullable Expr condition, EntityRef entity) {
        Expr criterion = criterion(entity);
        return criterion == null ? condition : Conditions.and(condition, criterion);
    }

    /** What stands in FROM for the uses of entities. */
    EntitySources sources() {
        return sources;
    }

    /** What stands in FROM for a use of an entity; the same at each call. */
    EntitySource source(EntityRef entity) {
        return sources.of(entity);
    }

    /** Where the columns of a use of an entity are found. */
    Function<Column<?>, Expr> columns(EntityRef entity) {
        return source(entity)::column;
    }

    EntityMapping mapping(EntityRef entity) {
        return mapping(entity.type());
    }

    private EntityMapping mapping(Class<?> type) {
        return mappings.get(type);
    }

    @Override
    public Expr attribute(AttributeRef attribute) {
        EntityMapping mapping = mapping(attribute.entity());
        AttributePath path = AttributePath.of(attribute.path());
        Hybrid hybrid = mapping.names().hybrid(attribute.path());
        if (hybrid != null) {
            return computed(attribute, hybrid.maker());
        }
        if (mapping.attribute(path.attribute()) instanceof ExpressionMapping expression) {
            return computed(attribute, expression::expression);
        }
        return source(attribute.entity()).column(AttributeColumns.of(mapping, path));
    }

    /** The same expression at each call, since its subqueries have an identity. */
    private Expr computed(AttributeRef attribute, Function<EntityRef, @Nullable Expr> maker) {
        Expr known = computed.get(attribute);
        if (known == null) {
            Expr made = maker.apply(attribute.entity());
            if (made == null) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_OPTION,
                        attribute.entity().type().getSimpleName() + "." + attribute.path()
                                + " is computed by queries that say how, so there is nothing to compare it with."
                                + "\n  Use the expression itself.");
            }
            known = supply(made);
            computed.put(attribute, known);
        }
        return known;
    }

    /** The discriminator is among them, so that a query around this one can tell the classes of its rows. */
    @Override
    public List<Expr> columns(EntityColumns entity) {
        EntitySource source = source(entity.entity());
        if (source.isUnion()) {
            return source.unitedColumns();
        }
        Set<Column<?>> columns = new LinkedHashSet<>();
        for (EntityMapping member : source.members()) {
            columns.addAll(member.keyColumns());
            if (source.members().size() == 1 && !member.isMoreThanTable()) {
                columns.addAll(member.table().columns());
            } else {
                member.basics().forEach(basic -> columns.add(basic.column()));
                member.references().forEach(reference -> columns.addAll(reference.columns()));
            }
        }
        Set<Expr> found = new LinkedHashSet<>();
        columns.forEach(column -> found.add(source.column(column)));
        Discriminator discriminator = source.mapping().discriminator();
        Expr discriminating = source.discriminator();
        if (discriminating != null && discriminator != null && discriminator.expression() == null) {
            found.add(discriminating);
        }
        return List.copyOf(found);
    }

    @Override
    public List<JoinStep> join(JoinStep step, RelationshipRef relationship) {
        RelationshipMapping mapping = relationship(mapping(relationship.owner()), relationship.name());
        Function<Column<?>, Expr> owner = columns(relationship.owner());
        if (step.target() instanceof EntityRef entity) {
            Expr on = step.on() == null
                    ? null
                    : Redirection.of(step.on(), EntityRef.of(mapping.target().type()), entity);
            Expr extra = restricted(on, entity);
            return RelationshipJoins.steps(step.kind(), mapping, owner, from(entity), columns(entity), extra);
        }
        Function<Column<?>, Expr> target = RelationshipJoins.columns(step.target());
        return RelationshipJoins.steps(step.kind(), mapping, owner, step.target(), target, step.on());
    }

    @Override
    public Expr relation(RelationCondition relation) {
        return relations.computeIfAbsent(relation, missing -> {
            RelationshipMapping mapping = relationship(
                    mapping(relation.relationship().owner()),
                    relation.relationship().name());
            Function<Column<?>, Expr> owner = columns(relation.relationship().owner());
            return relation.target() == null
                    ? RelationshipCondition.none((ReferenceMapping) mapping, owner)
                    : RelationshipCondition.of(mapping, owner, columns(relation.target()));
        });
    }

    static RelationshipMapping relationship(EntityMapping mapping, String name) {
        if (mapping.attribute(name) instanceof RelationshipMapping relationship) {
            return relationship;
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                mapping.name() + "." + name + " is no relationship, so nothing can be joined or loaded along it."
                        + "\n  Name one of its relationships; columns are loaded by loadOnly(..) and undefer(..).");
    }
}
