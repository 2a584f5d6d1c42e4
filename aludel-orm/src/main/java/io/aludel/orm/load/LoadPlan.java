package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.orm.runtime.ProjectionDescription;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Polymorphic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded of an entity, and how its relationships are: a tree along the options' paths. Built by {@link LoadPlanner} while a query
 * is planned, not changed afterwards, and then safe for use by many threads. Objects keep their node for later lazy loads.
 */
public final class LoadPlan {
    private final EntityMapping mapping;
    private LoadScope scope;
    private final @Nullable LoadPlan base;
    private final ColumnPlan columns;
    private final Map<EntityMapping, LoadPlan> members = new ConcurrentHashMap<>();
    private final Set<EntityMapping> inline = new LinkedHashSet<>();
    private final Set<EntityMapping> selectin = new LinkedHashSet<>();
    private final Map<Integer, Branch> branches = new TreeMap<>();
    private @Nullable StrategyChoice others;
    private final Map<Object, LoadPlan> derived = new ConcurrentHashMap<>();
    private @Nullable LoadPlan like;
    private @Nullable Set<Integer> readAgain;
    private boolean keyed = true;
    private @Nullable EntityMapping above;
    private @Nullable EntityMapping leftOut;
    private boolean refreshing;
    private boolean complete;
    private final Set<Integer> earlier = new HashSet<>();
    private @Nullable ProjectionDescription<?> projection;

    /**
     * What is done with one relationship.
     *
     * @param relationship the relationship
     * @param choice how it is loaded
     * @param filter what is loaded
     * @param target the use of the entity from whose columns it is filled, or null
     * @param plan what is loaded of the entity at the other end
     */
    public record Branch(
            RelationshipMapping relationship,
            StrategyChoice choice,
            RelationshipFilter filter,
            @Nullable EntityRef target,
            LoadPlan plan) {
        /** Values that nothing tells apart cannot be told from what a join repeats: they are loaded after the rows. */
        public Branch {
            boolean repeats = relationship instanceof CollectionMapping collection
                    && collection.elements() != null
                    && !collection.elements().isKeyed();
            if (repeats && choice.strategy() == Strategy.JOINED) {
                choice = StrategyChoice.of(Strategy.SELECTIN);
            }
        }

        /** The same with another plan for the entity at the other end. */
        Branch with(LoadPlan changed) {
            return changed == plan ? this : new Branch(relationship, choice, filter, target, changed);
        }

        /** How it is loaded. */
        public Strategy strategy() {
            return choice.strategy();
        }
    }

    LoadPlan(EntityMapping mapping, LoadScope scope) {
        this(mapping, scope, new ColumnPlan());
    }

    /** A plan that shares its choice of columns with another. */
    LoadPlan(EntityMapping mapping, LoadScope scope, ColumnPlan columns) {
        this.mapping = mapping;
        this.scope = scope;
        this.base = null;
        this.columns = columns;
    }

    private LoadPlan(EntityMapping subclass, LoadPlan base) {
        this.mapping = subclass;
        this.scope = base.scope;
        this.base = base;
        this.columns = base.columns;
    }

    /** What is loaded of a subclass: what is said of this entity, and what is said of the subclass alone. */
    LoadPlan member(EntityMapping subclass) {
        if (subclass == mapping || !subclass.isA(mapping)) {
            return this;
        }
        if (base != null) {
            return base.member(subclass);
        }
        LoadPlan known = members.get(subclass);
        EntityMapping parent = subclass.parent();
        if (known != null || parent == null) {
            return known == null ? this : known;
        }
        LoadPlan made = new LoadPlan(subclass, member(parent));
        if (complete) {
            made.complete();
        }
        LoadPlan first = members.putIfAbsent(subclass, made);
        return first == null ? made : first;
    }

    /** The plans of the subclasses down to this one, without that of the entity which the query is about. */
    List<LoadPlan> levels() {
        List<LoadPlan> levels = new ArrayList<>();
        for (LoadPlan level = this; level.base != null; level = level.base) {
            levels.add(0, level);
        }
        return levels;
    }

    /** Whether a relationship is one of the entity above, of which this is a subclass. */
    private boolean isInherited(int attribute) {
        return base != null && attribute < base.mapping.attributeCount();
    }

    /** The same within another scope, to which more may be said. */
    LoadPlan copy(LoadScope changed) {
        return copy(changed, new IdentityHashMap<>());
    }

    private LoadPlan copy(LoadScope changed, Map<LoadPlan, LoadPlan> copies) {
        LoadPlan known = copies.get(this);
        if (known != null) {
            return known;
        }
        LoadPlan copy = base == null
                ? new LoadPlan(mapping, changed, new ColumnPlan(columns))
                : new LoadPlan(mapping, base.copy(changed, copies));
        copies.put(this, copy);
        copy.inline.addAll(inline);
        copy.selectin.addAll(selectin);
        copy.above = above;
        copy.leftOut = leftOut;
        copy.earlier.addAll(branches.keySet());
        members.forEach((subclass, plan) -> copy.members.put(subclass, plan.copy(changed, copies)));
        copy.others = others;
        copy.refreshing = refreshing;
        copy.readAgain = readAgain;
        copy.like = like;
        copy.projection = projection;
        branches.forEach((number, branch) -> copy.branches.put(
                number,
                new Branch(
                        branch.relationship(),
                        branch.choice(),
                        branch.filter(),
                        branch.target(),
                        branch.plan().copy(changed, copies))));
        return copy;
    }

    /** A new plan of an entity without options; {@link QueryPlans#defaultPlan} keeps one. */
    static LoadPlan of(EntityMapping mapping) {
        LoadPlan plan = new LoadPlan(mapping, LoadScope.NONE);
        plan.complete();
        return plan;
    }

    /** Makes the rows records instead of objects. */
    void project(ProjectionDescription<?> into) {
        projection = into;
    }

    /** What the rows become in place of objects, or null. */
    @Nullable
    ProjectionDescription<?> projection() {
        return projection;
    }

    /** Takes over what an option says of this entity. */
    void say(NodeChoice choice) {
        choice.columns().forEach(column -> columns.add(column, mapping));
        if (choice.others() != null) {
            others = choice.others();
        }
        choice.subclasses().forEach(type -> selectin.add(subclass(type)));
    }

    private EntityMapping subclass(Class<?> type) {
        Lineage lineage = mapping.lineage();
        for (EntityMapping member : lineage == null ? List.of(mapping) : lineage.family()) {
            if (member.type() == type) {
                return member;
            }
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                type.getSimpleName() + " is no subclass of " + mapping + ", of which the option speaks."
                        + "\n  Name entities that extend " + mapping + ".");
    }

    /** The entity under an alias, with the subclasses whose attributes are loaded in the same statement. */
    EntityRef use(@Nullable Alias alias) {
        if (inline.isEmpty()) {
            return new EntityRef(mapping.type(), alias);
        }
        Set<EntityMapping> all = new LinkedHashSet<>(inline);
        Lineage lineage = mapping.lineage();
        all.addAll(lineage == null ? List.of() : lineage.inline());
        List<Class<?>> types = new ArrayList<>();
        all.forEach(member -> types.add(member.type()));
        return new EntityRef(mapping.type(), alias, new Polymorphic(mapping.type(), types, false));
    }

    /** The subclasses whose attributes are loaded in one more statement for each. */
    List<EntityMapping> selectin() {
        Lineage lineage = mapping.lineage();
        if (lineage == null || isRefreshing() || base != null) {
            return List.of();
        }
        Set<EntityMapping> all = new LinkedHashSet<>(lineage.selectin());
        all.addAll(selectin);
        return lineage.family().stream().filter(all::contains).toList();
    }

    /** Takes over what an option says of a relationship; the filter has marks for its values. */
    LoadPlan say(LoadPath.Step step, RelationshipFilter filter) {
        RelationshipMapping relationship = OrmResolver.relationship(mapping, step.attribute());
        if (base != null && isInherited(relationship.number())) {
            return base.say(step, filter);
        }
        requireLoadable(relationship, step.choice().strategy());
        Branch present = branches.get(relationship.number());
        if (present != null
                && earlier.remove(relationship.number())
                && step.choice().strategy() != Strategy.DEFAULT) {
            present = null; // what was said of this load replaces what the query of the object had said
        }
        LoadPlan next = present == null ? new LoadPlan(relationship.target(), scope) : present.plan();
        StrategyChoice choice = present == null ? step.choice() : united(relationship, present.choice(), step.choice());
        RelationshipFilter all = present == null ? filter : united(present.filter(), filter);
        EntityRef target = step.target() == null && present != null ? present.target() : step.target();
        branches.put(relationship.number(), new Branch(relationship, choice, all, target, next));
        List<EntityMapping> subclasses = new ArrayList<>();
        step.subclasses().forEach(type -> subclasses.add(next.subclass(type)));
        next.inline.addAll(subclasses);
        LoadPlan end = subclasses.size() == 1 ? next.member(subclasses.get(0)) : next;
        end.say(step.end());
        return end;
    }

    private static StrategyChoice united(
            RelationshipMapping relationship, StrategyChoice present, StrategyChoice added) {
        if (present.equals(added) || added.strategy() == Strategy.DEFAULT) {
            return present;
        }
        if (present.strategy() == Strategy.DEFAULT) {
            return added;
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                "two loader options contradict each other: " + added.strategy().option() + "(" + relationship + ") and "
                        + present.strategy().option() + "(" + relationship + ")."
                        + "\n  Keep one of them; defaultload goes on from a relationship without choosing a strategy.");
    }

    /** What is not kept cannot be loaded. */
    private static void requireLoadable(RelationshipMapping relationship, Strategy strategy) {
        if (strategy.isEager() && !isKept(relationship)) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    strategy.option() + "(" + relationship
                            + "): the collection is never loaded, only changed and queried."
                            + "\n  Make it a List, or query it: session.execute(collection.select()).");
        }
    }

    private static boolean isKept(RelationshipMapping relationship) {
        return !(relationship instanceof CollectionMapping collection)
                || collection.description().collectionKind().keepsElements();
    }

    private static RelationshipFilter united(RelationshipFilter present, RelationshipFilter added) {
        if (present.equals(added)) {
            return present;
        }
        RelationshipFilter all = added.where() == null ? present : present.and(added.where());
        return new RelationshipFilter(
                all.where(),
                added.orderBy().isEmpty() ? all.orderBy() : added.orderBy(),
                added.limit() == null ? all.limit() : added.limit());
    }

    /** Fills in what no option said: wildcards, then the mapping. */
    void complete() {
        complete(List.of(mapping), scope);
    }

    /** What the mapping loads ends where it would go in circles on the way here. */
    private void complete(List<EntityMapping> way, LoadScope within) {
        if (complete) {
            return;
        }
        complete = true;
        scope = within;
        int first = base == null ? 0 : base.mapping.attributeCount();
        for (int number = first; number < mapping.attributeCount() && !isRefreshing(); number++) {
            if (mapping.attribute(number) instanceof RelationshipMapping relationship && isKept(relationship)) {
                complete(relationship, way);
            }
        }
        members.values().forEach(member -> member.complete(way, within));
    }

    private void complete(RelationshipMapping relationship, List<EntityMapping> way) {
        Branch said = branches.get(relationship.number());
        StrategyChoice choice =
                said != null && said.strategy() != Strategy.DEFAULT ? said.choice() : otherwise(relationship, way);
        if (said == null && choice.strategy() == Strategy.LAZY && others() == null && scope.others() == null) {
            return;
        }
        Branch branch = said == null
                ? new Branch(
                        relationship, choice, RelationshipFilter.NONE, null, new LoadPlan(relationship.target(), scope))
                : new Branch(relationship, choice, said.filter(), said.target(), said.plan());
        branches.put(relationship.number(), branch);
        if (choice.recursion() != 0) {
            LoadRecursion.extend(branch, this);
        }
        if (said != null || choice.strategy().isEager()) {
            List<EntityMapping> further = new ArrayList<>(way);
            further.add(relationship.target());
            branch.plan().complete(further, choice.strategy().isEager() ? scope : scope.later());
        }
    }

    private StrategyChoice otherwise(RelationshipMapping relationship, List<EntityMapping> way) {
        StrategyChoice said = others() != null ? others() : scope.others();
        StrategyChoice choice = said != null ? said : MappedStrategy.of(relationship);
        if (!choice.strategy().isEager()) {
            return choice;
        }
        int depth = MappedStrategy.depth(relationship);
        boolean ends = depth > 0 ? way.size() > depth : way.contains(relationship.target());
        return ends ? StrategyChoice.of(Strategy.LAZY) : choice;
    }

    private @Nullable StrategyChoice others() {
        return others == null && base != null ? base.others() : others;
    }

    /** Makes a relationship of this entity to itself go on. */
    void recur(Branch branch) {
        branches.put(branch.relationship().number(), branch);
    }

    /** What is loaded at the other end of a relationship that is loaded later. */
    LoadPlan later(RelationshipMapping relationship) {
        Branch branch = branch(relationship.number());
        if (branch != null && branch.plan().complete) {
            return branch.plan();
        }
        return derived.computeIfAbsent(relationship, added -> {
            LoadPlan plan = new LoadPlan(relationship.target(), scope.later());
            plan.complete();
            return plan;
        });
    }

    /**
     * A plan for reading some attributes of rows again, without relationships.
     *
     * @param attributes the numbers of values, and of to-ones whose foreign key is to be read
     * @param withKey whether rows say whose they are, since there may be several
     */
    LoadPlan forReading(Set<Integer> attributes, boolean withKey) {
        return forReading(attributes, withKey, null);
    }

    /**
     * The same without the tables of a superclass.
     *
     * @param superclass the superclass whose tables, and those above it, have none of the attributes; null to read all
     */
    LoadPlan forReading(Set<Integer> attributes, boolean withKey, @Nullable EntityMapping superclass) {
        Object shape = superclass == null ? List.of(attributes, withKey) : List.of(attributes, withKey, superclass);
        return derived.computeIfAbsent(shape, key -> {
            LoadPlan plan = new LoadPlan(mapping, scope);
            plan.refreshing = true;
            plan.complete = true;
            plan.like = this;
            plan.readAgain = Set.copyOf(attributes);
            plan.leftOut = superclass;
            plan.keyed = withKey;
            return plan;
        });
    }

    /**
     * A plan for reading what a superclass, of which a query has loaded the rows, does not have.
     *
     * @param superclass the superclass
     * @param leavesOut whether the tables of the superclass are not read again
     * @param withKey whether rows say whose they are
     */
    LoadPlan beyond(EntityMapping superclass, boolean leavesOut, boolean withKey) {
        return derived.computeIfAbsent(List.of(superclass, leavesOut, withKey), key -> {
            LoadPlan plan = new LoadPlan(mapping, scope);
            plan.refreshing = true;
            plan.complete = true;
            plan.like = this;
            plan.above = superclass;
            plan.leftOut = leavesOut ? superclass : null;
            plan.keyed = withKey;
            return plan;
        });
    }

    /** Whether this reads what subclasses have, for the objects of a query. */
    boolean followsQuery() {
        return above != null && leftOut == null;
    }

    /** The superclass whose tables are not read, or null. */
    @Nullable
    EntityMapping leftOut() {
        return leftOut;
    }

    /** Whether this plan only reads rows again, so that objects keep the plan they have. */
    boolean isRefreshing() {
        return base == null ? refreshing : base.isRefreshing();
    }

    /** The entity. */
    public EntityMapping mapping() {
        return mapping;
    }

    /** The choice of columns. */
    ColumnPlan columns() {
        return columns;
    }

    /** What holds for all entities of the query. */
    LoadScope scope() {
        return scope;
    }

    /** What is said about relationships. */
    public Collection<Branch> branches() {
        if (base == null) {
            return branches.values();
        }
        List<Branch> all = new ArrayList<>(base.branches());
        all.addAll(branches.values());
        return all;
    }

    /** What is said about relationships that only a subclass has. */
    Collection<Branch> ownBranches() {
        return branches.values();
    }

    /** What is said about one relationship, or null. */
    public @Nullable Branch branch(int attribute) {
        return base != null && isInherited(attribute) ? base.branch(attribute) : branches.get(attribute);
    }

    /** Whether the foreign key of a to-one is loaded with the row. */
    boolean loads(ReferenceMapping reference) {
        if (base != null) {
            return base.loads(reference);
        }
        if (readAgain != null) {
            return readAgain.contains(reference.number());
        }
        Branch branch = branches.get(reference.number());
        boolean needed = branch != null && branch.strategy().needsForeignKey();
        return (above == null || reference.number() >= above.attributeCount())
                && (needed || reference.description().isId() || columns.loads(reference));
    }

    /** Whether a basic attribute is loaded with the row. */
    boolean loads(ValueMapping attribute) {
        return mode(attribute) == ColumnPlan.Mode.LOAD;
    }

    /** What is done with a basic attribute. */
    ColumnPlan.Mode mode(ValueMapping attribute) {
        if (base != null && base.isRefreshing()) {
            return base.mode(attribute);
        }
        if (like == null) {
            return isDiscriminator(attribute) ? ColumnPlan.Mode.LOAD : columns.of(attribute);
        }
        if (above != null) {
            return attribute.number() >= above.attributeCount() ? like.mode(attribute) : inherited(attribute);
        }
        if (readAgain == null) {
            return like.mode(attribute);
        }
        return readAgain.contains(attribute.number()) ? ColumnPlan.Mode.LOAD : ColumnPlan.Mode.DEFER;
    }

    /** Whether one object, which is here, is read again, so that rows need not say what they are. */
    boolean isOfKnownClass() {
        return readAgain != null && !keyed;
    }

    /** Whether rows say whose they are. */
    boolean isKeyed() {
        return keyed;
    }

    /** Whether the attribute says of which class a row is, so that it is read in any case. */
    private boolean isDiscriminator(ValueMapping attribute) {
        Lineage lineage = mapping.lineage();
        Discriminator discriminator =
                lineage == null ? null : lineage.hierarchy().discriminator();
        return discriminator != null && attribute == discriminator.attribute();
    }

    /** Of what a superclass has only that is read again by which objects are found and told apart. */
    private ColumnPlan.Mode inherited(ValueMapping attribute) {
        boolean needed = attribute.description().isId() || isDiscriminator(attribute);
        return needed ? ColumnPlan.Mode.LOAD : ColumnPlan.Mode.DEFER;
    }
}
