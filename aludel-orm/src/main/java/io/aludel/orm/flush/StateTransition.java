package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ExpressionMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Expr;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Makes the objects say what the database now holds. Runs after everything has been sent, never after a failure. */
final class StateTransition {
    private final FlushSession session;
    private final ConstraintModel model;
    private final KeyFollowers followers;
    private final MadeValues made;
    private final BiPredicate<StatementShape, Column<?>> givenBack;

    /**
     * Transitions after a flush.
     *
     * @param givenBack whether a column of an INSERT came back with it
     */
    StateTransition(FlushSession session, ConstraintModel model, BiPredicate<StatementShape, Column<?>> givenBack) {
        this.session = session;
        this.model = model;
        this.followers = new KeyFollowers(model, session);
        this.made = new MadeValues(model);
        this.givenBack = givenBack;
    }

    void apply(FlushPlan plan) {
        for (FlushStep step : plan.steps()) {
            if (step.shape().kind() != MutationKind.DELETE) {
                for (RowMutation row : step.rows()) {
                    if (row.role() != RowMutation.Role.EARLY) {
                        written(row);
                    }
                }
            }
        }
        plan.work().deletes().forEach(this::removed);
        for (InstanceState state : plan.work().inserts()) {
            forgetCollections(state);
            state.id(EntityMapping.of(state).keyOf(state.entity()));
            session.persisted(state);
        }
        for (InstanceState state : plan.work().updates()) {
            forgetCollections(state);
            rekey(state);
            state.forgetChanges();
        }
        plan.work().inserts().forEach(StateTransition::computedAgain);
        plan.work().updates().forEach(StateTransition::computedAgain);
        for (FlushStep step : plan.steps()) {
            if (step.shape().kind() != MutationKind.DELETE) {
                leftToTheDatabase(step);
            }
        }
    }

    /** What the database computes from the row is read again when it is asked for. */
    private static void computedAgain(InstanceState state) {
        for (ExpressionMapping computed : EntityMapping.of(state).expressions()) {
            if (computed.expiresOnFlush()) {
                state.setUnloaded(computed.number());
            }
        }
    }

    private void removed(InstanceState state) {
        forgetCollections(state);
        state.forgetChanges();
        session.removed(state);
    }

    /** Version counters, values that were made, and what the object knows of its foreign keys. */
    private void written(RowMutation row) {
        InstanceState subject = row.subject();
        if (subject == null) {
            return;
        }
        EntityLayout layout =
                model.layout(EntityMapping.of(subject), row.shape().table());
        ManagedEntity entity = subject.entity();
        made.give(row, subject, given -> {});
        if (layout.hasReferences()) {
            for (ReferenceMapping reference : layout.mapping().references()) {
                foreignKey(subject, entity, layout, reference);
            }
            for (CollectionMapping collection : layout.collections()) {
                fromCollection(row, subject, entity, layout, collection);
            }
        }
    }

    /** What the element itself knows of the foreign key that a collection has written. */
    private static void fromCollection(
            RowMutation row,
            InstanceState subject,
            ManagedEntity entity,
            EntityLayout layout,
            CollectionMapping collection) {
        for (ColumnSlot slot : layout.slots(collection)) {
            Object written = row.value(slot.column());
            if (!row.writes(slot.column()) || (written != null && !(written instanceof KeyOf))) {
                continue;
            }
            Object value = written instanceof KeyOf key ? key.value() : null;
            if (slot.basic() != null) {
                entity.$aludel$set(slot.basic().number(), value);
            }
            for (ReferencePart part : slot.references()) {
                ReferenceMapping reference = part.reference();
                if (reference.columns().size() == 1 && !subject.isLoaded(reference.number())) {
                    subject.foreignKey(reference.number(), value);
                }
            }
        }
    }

    private static void foreignKey(
            InstanceState subject, ManagedEntity entity, EntityLayout layout, ReferenceMapping reference) {
        if (!reference.isOwning()) {
            return;
        }
        Object target = entity.$aludel$get(reference.number());
        boolean decides = subject.isChanged(reference.number()) || target != null;
        if (decides) {
            subject.foreignKey(reference.number(), null);
        }
        for (ColumnSlot slot : layout.slots(reference)) {
            BasicMapping basic = slot.basic();
            if (basic != null && decides) {
                copyToBasic(subject, entity, slot, reference, basic, target);
            } else if (basic != null && subject.isChanged(basic.number()) && reference.refersToKey()) {
                subject.foreignKey(reference.number(), reference.columns().size() == 1 ? basic.value(entity) : null);
            }
        }
    }

    /** An attribute that is mapped to the column of a foreign key takes over what the to-one has written there. */
    private static void copyToBasic(
            InstanceState subject,
            ManagedEntity entity,
            ColumnSlot slot,
            ReferenceMapping reference,
            BasicMapping basic,
            @Nullable Object target) {
        if (target == null) {
            basic.set(entity, null);
            return;
        }
        if (!subject.isChanged(reference.number()) && subject.isChanged(basic.number())) {
            return;
        }
        for (ReferencePart part : slot.references()) {
            if (target instanceof Record && part.reference() == reference) {
                basic.set(entity, RecordTarget.value(part, (ManagedEntity) target));
                continue;
            }
            InstanceState state = ((ManagedEntity) target).$aludel$state();
            if (part.reference() == reference && state != null && KeyOf.sameSession(subject, (ManagedEntity) target)) {
                basic.set(entity, new KeyOf(state, part.part(), part.referred(), reference).value());
            }
        }
    }

    private void rekey(InstanceState state) {
        Object old = state.id();
        Object key = EntityMapping.of(state).keyOf(state.entity());
        if (state.isModified() && old != null && key != null && !key.equals(old)) {
            state.id(key);
            session.rekeyed(state, old);
            followers.tell(state, old);
        }
    }

    /** What the database made of defaults, triggers and expressions, and did not give back, is read when it is asked for. */
    private void leftToTheDatabase(FlushStep step) {
        RowMutation first = step.rows().get(0);
        InstanceState subject = first.subject();
        if (subject == null || (!first.isMain() && first.role() != RowMutation.Role.LATE)) {
            return;
        }
        StatementShape shape = step.shape();
        boolean insert = shape.kind() == MutationKind.INSERT;
        for (ColumnSlot slot :
                model.layout(EntityMapping.of(subject), shape.table()).slots()) {
            BasicMapping basic = slot.basic();
            int position = shape.position(slot.column());
            boolean made = position < 0
                    ? (insert || slot.generation().updatedByDatabase()) && !givenBack.test(shape, slot.column())
                    : first.values()[position] instanceof Expr;
            if (basic != null && made) {
                for (RowMutation row : step.rows()) {
                    if (row.subject() != null) {
                        row.subject().setUnloaded(basic.number());
                    }
                }
            }
        }
    }

    private void forgetCollections(InstanceState state) {
        for (CollectionMapping collection : EntityMapping.of(state).collections()) {
            CollectionTracker tracker = Relationships.trackerIfOpen(state.entity(), collection.number());
            if (tracker != null) {
                tracker.forgetChanges();
            }
        }
    }
}
