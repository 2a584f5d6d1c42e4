package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeySource;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.List;
import java.util.UUID;

/** Gives new objects the keys that are made here, and refuses those whose key the application forgot. */
final class KeyAssigner {
    private final FlushSession session;

    KeyAssigner(FlushSession session) {
        this.session = session;
    }

    void assign(List<InstanceState> inserts) {
        for (InstanceState state : inserts) {
            EntityMapping mapping = EntityMapping.of(state);
            BasicMapping single = mapping.key().single();
            if (mapping.keySource() == KeySource.DATABASE && single != null) {
                if (state.expression(single.number()) != null) {
                    continue;
                }
                Object number = mapping.keyOf(state.entity()) == null ? session.nextKey(mapping) : null;
                if (number != null) {
                    single.set(state.entity(), number);
                    state.setLoaded(single.number());
                }
                continue;
            }
            for (AttributeMapping attribute : mapping.key().attributes()) {
                if (isMissing(state, mapping, attribute)) {
                    missing(state, mapping, attribute);
                }
            }
        }
    }

    private static boolean isMissing(InstanceState state, EntityMapping mapping, AttributeMapping attribute) {
        if (attribute instanceof CompositeMapping composite) {
            return composite.components().stream()
                    .anyMatch(
                            part -> part.value(state.entity()) == null && !isWrittenByReference(state, mapping, part));
        }
        return state.entity().$aludel$get(attribute.number()) == null
                && state.expression(attribute.number()) == null
                && !(attribute instanceof BasicMapping basic
                        && (basic.column().serverDefault() != null || isWrittenByReference(state, mapping, basic)));
    }

    /** A to-one over the same column gives it its value. */
    private static boolean isWrittenByReference(InstanceState state, EntityMapping mapping, BasicMapping basic) {
        for (ReferenceMapping reference : mapping.references()) {
            boolean shares = reference.columns().stream()
                    .anyMatch(column -> column.name().equals(basic.column().name()));
            if (shares && state.entity().$aludel$get(reference.number()) != null) {
                return true;
            }
        }
        return false;
    }

    private static void missing(InstanceState state, EntityMapping mapping, AttributeMapping attribute) {
        ManagedEntity entity = state.entity();
        boolean generated = !attribute.description().generation().isEmpty();
        if (attribute instanceof BasicMapping basic && generated) {
            if (mapping.keySource() == KeySource.UUID) {
                UUID key = UUID.randomUUID();
                entity.$aludel$set(
                        basic.number(), basic.column().type().javaType() == String.class ? key.toString() : key);
                state.setLoaded(basic.number());
            }
            return;
        }
        throw new FlushException(
                ErrorCode.FLUSH_FAILED,
                mapping.name() + "." + attribute.name() + " is part of the key, but a new " + mapping.name()
                        + " has none."
                        + "\n  Usually the key was meant to be generated."
                        + "\n  Set " + attribute.name()
                        + " before session.add(..), or annotate it with @GeneratedValue.");
    }
}
