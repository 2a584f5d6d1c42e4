package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.MemoryEvaluator.Evaluation;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an UPDATE or DELETE does to an object that is here: new values where they can be computed, else they are forgotten. */
final class BulkChange {
    private final SessionContext session;
    private final EntityMapping mapping;
    private final @Nullable UpdateNode update;
    private final Set<String> paths;
    private final Map<String, Evaluation> values = new LinkedHashMap<>();

    BulkChange(SessionContext session, EntityMapping mapping, Statement statement, MemoryEvaluator evaluator) {
        this.session = session;
        this.mapping = mapping;
        this.update = statement instanceof UpdateNode node ? node : null;
        this.paths = BulkSynchronizer.paths(update);
        if (update != null) {
            for (Assignment assignment : update.assignments()) {
                if (assignment.column() instanceof AttributeRef attribute) {
                    evaluator.evaluation(assignment.value()).ifPresent(value -> values.put(attribute.path(), value));
                }
            }
        }
    }

    /** For an object whose row was among those changed. */
    void apply(ManagedEntity entity) {
        if (update == null) {
            session.objects().becameDeleted(InstanceState.of(entity));
        } else {
            touched(entity);
        }
    }

    private void touched(ManagedEntity entity) {
        session.transactions().current().changed().add(InstanceState.of(entity));
        update(entity, requireNonNull(update).assignments());
    }

    /** For an object of which too little is loaded to say whether its row was among them. */
    void applyUncertain(ManagedEntity entity) {
        if (update == null) {
            session.expiry().expire(InstanceState.of(entity));
        } else {
            touched(entity);
        }
    }

    private void update(ManagedEntity entity, List<Assignment> assignments) {
        InstanceState state = InstanceState.of(entity);
        if (entity instanceof Record) {
            session.expiry().expire(state);
            return;
        }
        EntityMapping own = EntityMapping.of(state);
        Map<AttributeMapping, @Nullable Object> computed = new LinkedHashMap<>();
        List<AttributeMapping> forgotten = new ArrayList<>();
        List<String> changed = BulkSynchronizer.changed(assignments);
        forgetKeys(own, state, changed);
        for (String name : changed) {
            AttributeMapping attribute = own.attribute(name);
            if (!state.isLoaded(attribute.number())) {
                continue;
            }
            Object value =
                    state.isChanged(attribute.number()) ? MemoryEvaluator.UNKNOWN : value(attribute, name, state);
            if (value == MemoryEvaluator.UNKNOWN) {
                forgotten.add(attribute);
            } else {
                computed.put(attribute, value);
            }
        }
        forgotten.addAll(madeByDatabase(own, state, computed));
        computed.forEach((attribute, value) -> entity.$aludel$set(attribute.number(), value));
        if (!forgotten.isEmpty()) {
            session.expiry().expire(state, forgotten);
        }
    }

    /** What a to-one that was never read refers to is no longer known when its columns were written. */
    private static void forgetKeys(EntityMapping own, InstanceState state, List<String> changed) {
        for (ReferenceMapping reference : own.references()) {
            boolean written = changed.stream()
                    .map(own::attribute)
                    .anyMatch(attribute -> attribute == reference
                            || attribute instanceof BasicMapping basic
                                    && reference.columns().contains(basic.column()));
            if (written && !state.isLoaded(reference.number())) {
                state.foreignKey(reference.number(), null);
            }
        }
    }

    /** The new value of an attribute, of which perhaps some components are set; unknown where only the database can tell. */
    private @Nullable Object value(AttributeMapping attribute, String name, InstanceState state) {
        if (attribute instanceof BasicMapping) {
            Evaluation evaluation = values.get(name);
            return evaluation == null ? MemoryEvaluator.UNKNOWN : evaluation.of(state);
        }
        if (!(attribute instanceof CompositeMapping composite)
                || composite.description().embeddable().isMutable()) {
            return MemoryEvaluator.UNKNOWN;
        }
        Object present = state.entity().$aludel$get(attribute.number());
        @Nullable Object[] parts = new Object[composite.components().size()];
        for (int part = 0; part < parts.length; part++) {
            BasicMapping component = composite.components().get(part);
            String path = name + "." + component.name();
            Evaluation evaluation = values.get(path);
            boolean isSet = paths.contains(path);
            if (isSet) {
                parts[part] = evaluation == null ? MemoryEvaluator.UNKNOWN : evaluation.of(state);
            } else {
                parts[part] = component.part(present);
            }
            if (parts[part] == MemoryEvaluator.UNKNOWN) {
                return MemoryEvaluator.UNKNOWN;
            }
        }
        return composite.compose(parts);
    }

    /** Values that go along with every update, or that the database computes. */
    private static List<AttributeMapping> madeByDatabase(
            EntityMapping own, InstanceState state, Map<AttributeMapping, @Nullable Object> computed) {
        List<AttributeMapping> made = new ArrayList<>();
        for (BasicMapping basic : own.basics()) {
            boolean follows =
                    basic.column().computed() != null || basic.column().updateDefault() != null;
            if (follows && state.isLoaded(basic.number()) && !computed.containsKey(basic)) {
                made.add(basic);
            }
        }
        return made;
    }

    @Override
    public String toString() {
        return (update == null ? "DELETE of " : "UPDATE of ") + mapping;
    }
}
