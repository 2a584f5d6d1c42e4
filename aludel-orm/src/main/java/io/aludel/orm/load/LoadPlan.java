package io.aludel.orm.load;

import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.OwnFirst;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.orm.runtime.ProjectionDescription;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.EntityRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
    private final SubclassChoice subclasses;
    private final Map<Integer, LoadBranch> branches;
    private @Nullable StrategyChoice others;
    private final Map<RelationshipMapping, LoadPlan> later = new ConcurrentHashMap<>();
    private final Rereadings rereadings = new Rereadings(this);
    private @Nullable Rereading rereading;
    private boolean complete;
    private final Set<Integer> earlier = new HashSet<>();
    private @Nullable ProjectionDescription<?> projection;

    LoadPlan(EntityMapping mapping, LoadScope scope) {
        this(mapping, scope, new ColumnPlan());
    }

    /** A plan that shares its choice of columns with another. */
    LoadPlan(EntityMapping mapping, LoadScope scope, ColumnPlan columns) {
        this.mapping = mapping;
        this.scope = scope;
        this.base = null;
        this.columns = columns;
        this.subclasses = new SubclassChoice(mapping);
        this.branches = new TreeMap<>(new OwnFirst(mapping));
    }

    private LoadPlan(EntityMapping subclass, LoadPlan base) {
        this.mapping = subclass;
        this.scope = base.scope;
        this.base = base;
        this.columns = base.columns;
        this.subclasses = new SubclassChoice(subclass);
        this.branches = new TreeMap<>(new OwnFirst(subclass));
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

    /** What is loaded of the subclass with this class; this plan where it is no subclass. */
    LoadPlan as(Class<?> type) {
        Lineage lineage = mapping.lineage();
        EntityMapping found = lineage == null ? null : lineage.member(type);
        return found == null ? this : member(found);
    }

    /** The plans of the subclasses down to this one, without that of the entity which the query is about. */
    List<LoadPlan> levels() {
        List<LoadPlan> levels = new ArrayList<>();
        for (LoadPlan level = this; level.base != null; level = level.base) {
            levels.add(0, level);
        }
        return levels;
    }

    /** The plan of the entity that the query is about. */
    private LoadPlan top() {
        return base == null ? this : base.top();
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
        copy.subclasses.addAll(subclasses);
        copy.earlier.addAll(branches.keySet());
        members.forEach((subclass, plan) -> copy.members.put(subclass, plan.copy(changed, copies)));
        copy.others = others;
        copy.rereading = rereading;
        copy.projection = projection;
        branches.forEach((number, branch) ->
                copy.branches.put(number, branch.with(branch.plan().copy(changed, copies))));
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

    /** The query names the subclasses that it reads along. */
    void ofWholeFamily() {
        columns.ofWholeFamily();
    }

    /** Takes over what an option says of this entity. */
    void say(NodeChoice choice) {
        choice.columns().forEach(column -> columns.add(column, mapping));
        if (choice.others() != null) {
            others = choice.others();
        }
        choice.subclasses().forEach(subclasses::loadAfterwards);
    }

    /** The entity under an alias, with the subclasses whose attributes are loaded in the same statement. */
    EntityRef use(@Nullable Alias alias) {
        return subclasses.use(alias);
    }

    /** The subclasses whose attributes options load in the same statement. */
    Set<EntityMapping> loadedAlong() {
        return subclasses.loadedAlong();
    }

    /** Which subclasses are loaded in statements of their own; null where that is not asked. */
    @Nullable
    SubclassChoice afterwards() {
        return isRefreshing() || base != null ? null : subclasses;
    }

    /** Takes over what an option says of a relationship; the filter has marks for its values. */
    LoadPlan say(LoadPath.Step step, RelationshipFilter filter) {
        RelationshipMapping relationship = OrmResolver.relationship(mapping, step.attribute());
        if (base != null && isInherited(relationship.number())) {
            return base.say(step, filter);
        }
        MappedStrategy.requireLoadable(relationship, step.choice().strategy());
        LoadBranch present = branches.get(relationship.number());
        if (present != null
                && earlier.remove(relationship.number())
                && step.choice().strategy() != Strategy.DEFAULT) {
            present = null; // what was said of this load replaces what the query of the object had said
        }
        LoadPlan next = present == null ? new LoadPlan(relationship.target(), scope) : present.plan();
        StrategyChoice choice =
                present == null ? step.choice() : present.choice().united(step.choice(), relationship);
        RelationshipFilter all = present == null ? filter : present.filter().united(filter);
        EntityRef target = step.target() == null && present != null ? present.target() : step.target();
        branches.put(relationship.number(), new LoadBranch(relationship, choice, all, target, next));
        if (base != null && choice.strategy() == Strategy.JOINED) {
            top().subclasses.joinFor(relationship);
        }
        List<EntityMapping> along = step.subclasses().stream()
                .map(type -> step.family() ? next.subclasses.loadFamily(type) : next.subclasses.loadAlong(type))
                .toList();
        LoadPlan end = along.size() == 1 ? next.member(along.get(0)) : next;
        (step.endType() == null ? end : end.as(step.endType())).say(step.end());
        return end;
    }

    /** Fills in what no option said: wildcards, then the mapping. */
    void complete() {
        complete(List.of(mapping), scope);
    }

    /** What the mapping loads ends where it would go in circles on the way here. */
    void complete(List<EntityMapping> way, LoadScope within) {
        if (complete) {
            return;
        }
        complete = true;
        scope = within;
        int first = base == null ? 0 : base.mapping.attributeCount();
        for (int number = first; number < mapping.attributeCount() && !isRefreshing(); number++) {
            if (mapping.attribute(number) instanceof RelationshipMapping relationship
                    && MappedStrategy.isKept(relationship)) {
                LoadCompletion.complete(this, relationship, way);
            }
        }
        members.values().forEach(member -> member.complete(way, within));
    }

    /** How relationships are loaded of which nothing else is said; null where options say nothing. */
    @Nullable
    StrategyChoice others() {
        return others == null && base != null ? base.others() : others;
    }

    /** Says what is done with a relationship. */
    void put(LoadBranch branch) {
        branches.put(branch.relationship().number(), branch);
    }

    /** What is loaded at the other end of a relationship that is loaded later. */
    LoadPlan later(RelationshipMapping relationship) {
        LoadBranch branch = branch(relationship.number());
        if (branch != null && branch.plan().complete) {
            return branch.plan();
        }
        return later.computeIfAbsent(relationship, added -> {
            LoadPlan plan = new LoadPlan(relationship.target(), scope.later());
            plan.complete();
            return plan;
        });
    }

    /** The plans for reading rows of its objects again. */
    Rereadings rereadings() {
        return rereadings;
    }

    /** A plan of the same entity that only reads rows again. */
    LoadPlan reading(Rereading again) {
        LoadPlan plan = new LoadPlan(mapping, scope);
        plan.rereading = again;
        plan.complete = true;
        return plan;
    }

    /** Whether this reads what subclasses have, for the objects of a query. */
    boolean followsQuery() {
        return rereading != null && rereading.above() != null && rereading.leftOut() == null;
    }

    /** The superclass whose tables are not read, or null. */
    @Nullable
    EntityMapping leftOut() {
        return rereading == null ? null : rereading.leftOut();
    }

    /** Whether this plan only reads rows again, so that objects keep the plan they have. */
    boolean isRefreshing() {
        return base == null ? rereading != null : base.isRefreshing();
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
    public Collection<LoadBranch> branches() {
        if (base == null) {
            return branches.values();
        }
        List<LoadBranch> all = new ArrayList<>(base.branches());
        all.addAll(branches.values());
        return all;
    }

    /** What is said about relationships of the entity and of its subclasses. */
    Collection<LoadBranch> familyBranches() {
        List<LoadBranch> all = new ArrayList<>(branches());
        members.values().forEach(member -> all.addAll(member.ownBranches(false)));
        return all;
    }

    /** What is said about relationships that only a subclass has: what its own statement brings, or all else. */
    List<LoadBranch> ownBranches(boolean later) {
        boolean apart = isCompletedLater();
        return branches.values().stream()
                .filter(branch -> later == (apart && branch.strategy().goesWithRows()))
                .toList();
    }

    /** The plans of the subclasses of the entity that the query is about. */
    Map<EntityMapping, LoadPlan> family() {
        return top().members;
    }

    /** Whether this is about a subclass that has a statement of its own after the query. */
    private boolean isCompletedLater() {
        SubclassChoice afterwards = base == null ? null : top().afterwards();
        return afterwards != null && afterwards.completes(mapping);
    }

    /** What is said of a relationship by this plan alone, or null. */
    @Nullable
    LoadBranch ownBranch(RelationshipMapping relationship) {
        return branches.get(relationship.number());
    }

    /** What is said about one relationship, or null. */
    public @Nullable LoadBranch branch(int attribute) {
        return base != null && isInherited(attribute) ? base.branch(attribute) : branches.get(attribute);
    }

    /** Whether the foreign key of a to-one is loaded with the row. */
    boolean loads(ReferenceMapping reference) {
        LoadBranch branch = branches.get(reference.number());
        boolean needed = branch != null && branch.strategy().needsForeignKey();
        if (base != null) {
            return (needed && !isRefreshing()) || base.loads(reference);
        }
        if (rereading != null && rereading.attributes() != null) {
            return rereading.reads(reference.number());
        }
        ColumnPlan said = rereading == null ? columns : rereading.like().columns;
        return (rereading == null || rereading.reads(reference.number()))
                && (needed || reference.description().isId() || said.loads(reference));
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
        if (rereading != null) {
            return rereading.mode(attribute);
        }
        return isDiscriminator(attribute) ? ColumnPlan.Mode.LOAD : columns.of(attribute);
    }

    /** Whether one object, which is here, is read again, so that rows need not say what they are. */
    boolean isOfKnownClass() {
        return rereading != null && !rereading.keyed();
    }

    /** Whether rows say whose they are. */
    boolean isKeyed() {
        return rereading == null || rereading.keyed();
    }

    /** Whether the attribute says of which class a row is, so that it is read in any case. */
    boolean isDiscriminator(ValueMapping attribute) {
        Discriminator discriminator = mapping.discriminator();
        return discriminator != null && attribute == discriminator.attribute();
    }
}
