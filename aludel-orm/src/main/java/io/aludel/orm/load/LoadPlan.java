package io.aludel.orm.load;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ValueMapping;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded of an entity, and how its relationships are: a tree along the options' paths. Built while a query is planned, not
 * changed afterwards, and then safe for use by many threads. Objects keep their node for later lazy loads.
 */
public final class LoadPlan {
    private final EntityMapping mapping;
    private final Map<Integer, Branch> branches = new LinkedHashMap<>();
    private final boolean raiseByDefault;
    private @Nullable Set<String> only;
    private final Map<String, LoadPlan> readAgain = new ConcurrentHashMap<>();
    private boolean refreshing;

    /** What is done with one relationship. */
    public record Branch(RelationshipMapping relationship, Strategy strategy, LoadPlan plan) {}

    private LoadPlan(EntityMapping mapping, boolean raiseByDefault) {
        this.mapping = mapping;
        this.raiseByDefault = raiseByDefault;
    }

    /**
     * A new plan of an entity, with what is mapped as eager.
     *
     * @param raiseByDefault whether relationships of which nothing is said raise; eager ones are then left out
     */
    static LoadPlan of(EntityMapping mapping, boolean raiseByDefault) {
        LoadPlan plan = new LoadPlan(mapping, raiseByDefault);
        if (raiseByDefault) {
            return plan;
        }
        for (ReferenceMapping reference : mapping.references()) {
            if (reference.description().isEager()) {
                plan.eager(reference, Strategy.JOINED);
            }
        }
        for (CollectionMapping collection : mapping.collections()) {
            if (collection.description().isEager()) {
                plan.eager(collection, Strategy.SELECTIN);
            }
        }
        return plan;
    }

    /** Mapped as eager: one level deep, since eager relationships may form circles. */
    private void eager(RelationshipMapping relationship, Strategy strategy) {
        branches.put(
                relationship.number(), new Branch(relationship, strategy, new LoadPlan(relationship.target(), false)));
    }

    /** A new plan of an entity without options; {@link QueryPlans#defaultPlan} keeps one. */
    static LoadPlan of(EntityMapping mapping) {
        return of(mapping, false);
    }

    void add(List<LoadPath.Step> steps) {
        LoadPlan node = this;
        for (LoadPath.Step step : steps) {
            node = node.step(step);
        }
    }

    private LoadPlan step(LoadPath.Step step) {
        RelationshipMapping relationship = OrmResolver.relationship(mapping, step.attribute());
        Branch present = branches.get(relationship.number());
        LoadPlan next = present == null ? LoadPlan.of(relationship.target(), raiseByDefault) : present.plan();
        branches.put(relationship.number(), new Branch(relationship, step.strategy(), next));
        if (!step.only().isEmpty()) {
            next.only(step.only());
        }
        return next;
    }

    void only(List<String> attributes) {
        Set<String> names = new LinkedHashSet<>(only == null ? Set.of() : only);
        for (String attribute : attributes) {
            mapping.attribute(attribute);
            names.add(attribute);
        }
        only = names;
    }

    /**
     * A plan for reading a row again, without relationships: the same columns when an attribute is among them, otherwise that attribute
     * alone.
     */
    LoadPlan forReading(AttributeMapping wanted) {
        boolean among = !(wanted instanceof ValueMapping value) || loads(value);
        return readAgain.computeIfAbsent(among ? "" : wanted.name(), name -> {
            LoadPlan plan = new LoadPlan(mapping, raiseByDefault);
            plan.only = name.isEmpty() ? only : Set.of(name);
            plan.refreshing = true;
            return plan;
        });
    }

    /** Whether this plan only reads rows again, so that objects keep the plan they have. */
    boolean isRefreshing() {
        return refreshing;
    }

    /** The entity. */
    public EntityMapping mapping() {
        return mapping;
    }

    /** What is said about relationships. */
    public Collection<Branch> branches() {
        return branches.values();
    }

    /** What is said about one relationship, or null. */
    public @Nullable Branch branch(int attribute) {
        return branches.get(attribute);
    }

    /** Whether relationships of which nothing is said raise. */
    public boolean raisesByDefault() {
        return raiseByDefault;
    }

    /** Whether a value is loaded with the row. */
    boolean loads(ValueMapping attribute) {
        if (attribute.description().isId() || attribute.description().isVersion()) {
            return true;
        }
        Set<String> chosen = only;
        return chosen == null ? !attribute.description().isLazy() : chosen.contains(attribute.name());
    }
}
