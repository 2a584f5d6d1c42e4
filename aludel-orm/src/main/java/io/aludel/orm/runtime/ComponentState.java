package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bookkeeping of a value that belongs to an object: it only passes on that it is about to change. One thread at a time.
 *
 * <p>Refers to its owners strongly: whoever holds the value can still change them through it.
 */
final class ComponentState extends InstanceState {
    private final ManagedEntity component;
    private final List<Owner> owners = new ArrayList<>(1);

    private record Owner(ManagedEntity entity, int attribute) {
        boolean holds(ManagedEntity component) {
            Object value = entity.$aludel$get(attribute);
            return value == component
                    || (value instanceof ElementView view && view.source().holds(component))
                    || isWithinRecord(value, component);
        }

        private boolean isWithinRecord(@Nullable Object value, ManagedEntity component) {
            AttributeDescription described =
                    entity.$aludel$description().attributes().get(attribute);
            return described.kind() == AttributeDescription.Kind.EMBEDDED
                    && OpenRecord.contains(described.embeddable(), value, component);
        }
    }

    /** There is no mapping of the class itself: each owner maps it. */
    private record Model(EntityDescription description) implements EntityModel {
        @Override
        public boolean needsOldValue(int attribute) {
            return false;
        }

        @Override
        public RelationshipModel relationships() {
            throw new IllegalStateException(description.type() + " is part of an entity and has no relationships");
        }
    }

    private ComponentState(ManagedEntity component) {
        super(component, new Model(component.$aludel$description()));
        this.component = component;
    }

    /** Makes a value tell an object of its changes. */
    static void attach(ManagedEntity component, ManagedEntity owner, int attribute) {
        ComponentState state = component.$aludel$state() instanceof ComponentState known ? known : null;
        if (state == null) {
            state = new ComponentState(component);
            component.$aludel$state(state);
        }
        for (Owner present : state.owners) {
            if (present.entity == owner && present.attribute == attribute) {
                return;
            }
        }
        state.owners.add(new Owner(owner, attribute));
    }

    @Override
    public void beforeRead(int attribute) {
        // a value is there as a whole, or not at all
    }

    @Override
    public void beforeWrite(int attribute) {
        owners.removeIf(owner -> !owner.holds(component));
        for (Owner owner : owners) {
            InstanceState state = owner.entity.$aludel$state();
            if (state != null) {
                state.beforeWrite(owner.attribute);
            }
        }
    }
}
