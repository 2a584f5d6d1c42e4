package io.aludel.orm.load;

import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.EntityRows;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.Mappings;
import io.aludel.schema.Table;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Polymorphic;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What stands in FROM for each use of an entity in one statement. One thread. */
final class EntitySources {
    private final Mappings mappings;
    private final Consumer<QueryNode> supplied;
    private final Map<EntityRef, EntitySource> sources = new HashMap<>();
    private UnaryOperator<From> standIns = UnaryOperator.identity();

    /** Those of a statement; {@code supplied} takes note of the parameters of what comes from the mapping. */
    EntitySources(Mappings mappings, Consumer<QueryNode> supplied) {
        this.mappings = mappings;
        this.supplied = supplied;
    }

    /** Whether a table stands here that belongs to an entity with another one that a condition accepts. */
    boolean join(TableRef rows, Predicate<Table> other) {
        return sources.values().stream().anyMatch(source -> source.joins(rows, other));
    }

    /** From now on other queries stand for entities than those that they were made over. */
    void standIn(UnaryOperator<From> others) {
        standIns = others;
    }

    /** From now on an entity stands without what a superclass of it has. */
    void leaveOut(EntityRef entity, EntityMapping above) {
        sources.put(entity, EntitySource.without(mapping(entity), above));
    }

    /** From now on an entity stands together with subclasses; not where it means only objects of others, or the rows of a query. */
    void readAlong(EntityRef entity, Set<EntityMapping> subclasses) {
        Polymorphic within = entity.within();
        if (subclasses.isEmpty() || entity.source() != null || (within != null && within.inner())) {
            return;
        }
        EntityRef key = key(entity);
        EntityMapping mapping = mapping(key);
        Lineage lineage = mapping.lineage();
        List<EntityMapping> all = new ArrayList<>(subclasses);
        all.addAll(within != null ? subclasses(within) : lineage == null ? List.of() : lineage.inline());
        EntitySource made = new EntitySource(mapping, all, false, key.alias());
        sources.put(key, made);
        discriminate(made, key);
    }

    private static EntityRef key(EntityRef entity) {
        Polymorphic within = entity.within();
        return within == null ? entity : new EntityRef(within.base(), entity.alias(), within, entity.source());
    }

    /** What stands in FROM for a use of an entity; the same at each call. */
    EntitySource of(EntityRef entity) {
        EntityRef key = key(entity);
        EntitySource known = sources.get(key);
        if (known == null) {
            known = made(key);
            sources.put(key, known);
            discriminate(known, key);
        }
        return known;
    }

    private EntitySource made(EntityRef entity) {
        EntityMapping mapping = mapping(entity);
        Polymorphic within = entity.within();
        if (entity.source() != null) {
            From source = standIns.apply(entity.source());
            return EntitySource.over(mapping, within == null ? selected(mapping, source) : subclasses(within), source);
        }
        EntityRows rows = mapping.rows();
        QueryNode query = rows == null || !rows.isInline() ? null : rows.query();
        if (query != null) {
            supplied.accept(query);
        }
        return within == null
                ? EntitySource.of(mapping, entity.alias())
                : new EntitySource(mapping, subclasses(within), within.inner(), entity.alias());
    }

    /** The subclasses of which a query that selects an entity with several tables has everything. */
    private List<EntityMapping> selected(EntityMapping mapping, From source) {
        Lineage lineage = mapping.lineage();
        if (lineage == null) {
            return List.of();
        }
        boolean whole = TableUnion.isNeeded(mapping)
                && source instanceof SubqueryRef subquery
                && subquery.query() instanceof SelectNode select
                && select.columns().stream()
                        .anyMatch(column -> column instanceof EntityColumns columns
                                && columns.entity().source() == null
                                && mapping(columns.entity()) == mapping);
        return whole ? lineage.family() : List.of();
    }

    /** An expression about the row is made for each use of the entity. */
    private void discriminate(EntitySource source, EntityRef use) {
        Discriminator discriminator = source.mapping().discriminator();
        Function<EntityRef, Expr> maker = discriminator == null ? null : discriminator.expression();
        if (maker != null) {
            Expr expression = maker.apply(use);
            supplied.accept(SelectNode.of(List.of(expression)));
            source.discriminatedBy(expression);
        }
    }

    /** The use of an entity for which something stands in FROM, seen as one of its subclasses that is there. */
    EntityRef use(EntitySource source, EntityMapping member) {
        EntityRef use = use(source);
        if (source.mapping().isA(member)) {
            return use;
        }
        Polymorphic within = use.within();
        if (within == null) {
            List<Class<?>> members = new ArrayList<>();
            source.members().forEach(each -> members.add(each.type()));
            within = new Polymorphic(use.type(), members, false);
            sources.putIfAbsent(new EntityRef(use.type(), use.alias(), within, use.source()), source);
        }
        return new EntityRef(member.type(), use.alias(), within, use.source());
    }

    /** The use of an entity for which something stands in FROM. */
    EntityRef use(EntitySource source) {
        for (Map.Entry<EntityRef, EntitySource> entry : sources.entrySet()) {
            if (entry.getValue() == source) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("no use of " + source.mapping());
    }

    private List<EntityMapping> subclasses(Polymorphic within) {
        Lineage lineage = mappings.get(within.base()).lineage();
        if (within.subclasses().isEmpty()) {
            return lineage == null ? List.of() : lineage.family();
        }
        List<EntityMapping> subclasses = new ArrayList<>();
        within.subclasses().forEach(type -> subclasses.add(mappings.get(type)));
        return subclasses;
    }

    private EntityMapping mapping(EntityRef entity) {
        return mappings.get(entity.type());
    }
}
