package io.aludel.orm.flush;

import io.aludel.orm.event.EventKind;
import io.aludel.orm.event.ObjectTeller;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Expr;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Gives objects the values that were made for their rows: defaults and versions. One flush, one thread. */
final class MadeValues {
    private final ConstraintModel model;

    MadeValues(ConstraintModel model) {
        this.model = model;
    }

    /** Gives the object of a row what was made here for the row, and hands on the attributes that got something new. */
    void give(RowMutation row, InstanceState subject, Consumer<BasicMapping> given) {
        EntityLayout layout =
                model.layout(EntityMapping.of(subject), row.shape().table());
        ManagedEntity entity = subject.entity();
        for (ColumnSlot slot : layout.made()) {
            BasicMapping basic = slot.basic();
            if (basic != null && row.writes(slot.column()) && !(row.value(slot.column()) instanceof Expr)) {
                Object before = basic.value(entity);
                Object made = row.value(slot.column());
                basic.set(entity, made);
                if (!Objects.equals(before, made)) {
                    given.accept(basic);
                }
            }
        }
    }

    /**
     * Gives the objects of rows that were sent what was made for them, and tells of that, and of the values beside their keys that the
     * database has given back.
     *
     * @param givenBack whether a column came back with its statement
     */
    void tell(FlushStep step, ObjectTeller teller, BiPredicate<StatementShape, Column<?>> givenBack) {
        if (step.shape().kind() == MutationKind.DELETE) {
            return;
        }
        for (RowMutation row : step.rows()) {
            InstanceState state = row.subject();
            if (state != null && row.isMain()) {
                Set<String> names = new LinkedHashSet<>();
                give(row, state, basic -> names.add(basic.name()));
                for (BasicMapping basic : EntityMapping.of(state).basics()) {
                    if (givenBack.test(step.shape(), basic.column())) {
                        names.add(basic.name());
                    }
                }
                EntityMapping.of(state).key().attributes().forEach(key -> names.remove(key.name()));
                if (!names.isEmpty()) {
                    teller.refreshed(EventKind.REFRESH_FLUSH, state, names);
                }
            }
        }
    }
}
