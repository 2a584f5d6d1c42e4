package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options that loads have which are no statements of the application: those of the session, and those that listeners add. One thread;
 * one for each session.
 */
final class AmbientOptions {
    static final @Nullable Object[] NO_VALUES = {};

    private final LoadSession session;
    private final Map<EntityMapping, PlannedLoad> defaults = new HashMap<>();

    AmbientOptions(LoadSession session) {
        this.session = session;
    }

    /** How an object is loaded of whose query nothing is known. */
    PlannedLoad of(EntityMapping mapping) {
        PlannedLoad known = defaults.get(mapping);
        if (known == null) {
            PlannedLoad plain = new PlannedLoad(session.plans().defaultPlan(mapping), NO_VALUES);
            known = with(plain, session.loadOptions());
            defaults.put(mapping, known);
        }
        return known;
    }

    /** How a relationship is loaded when listeners were asked. */
    PlannedLoad relationship(LoadBranch branch, List<InstanceState> owners, @Nullable Object[] values) {
        PlannedLoad load = new PlannedLoad(branch.plan(), values);
        if (!session.isListenedTo()) {
            return load;
        }
        InstanceState owner = owners.size() == 1 ? owners.get(0) : null;
        return with(
                load,
                session.beforeLoad(
                        LoadCause.RELATIONSHIP,
                        branch.relationship().target(),
                        branch.relationship(),
                        owner,
                        load.applicationOptions()));
    }

    /** How objects are loaded by their keys when listeners were asked. */
    PlannedLoad byKey(PlannedLoad load, LoadCause cause, @Nullable InstanceState owner) {
        return session.isListenedTo()
                ? with(load, session.beforeLoad(cause, load.plan().mapping(), null, owner, load.applicationOptions()))
                : load;
    }

    /** A load with more options; its plan is kept for others with options of the same shape. */
    PlannedLoad with(PlannedLoad load, List<? extends StatementOption> options) {
        if (options.isEmpty()) {
            return load;
        }
        EntityRef entity = EntityRef.of(load.plan().mapping().type());
        SelectNode select = SelectNode.of(List.of(new EntityColumns(entity))).withOptions(List.copyOf(options));
        Shape shape = Shape.of(select);
        LoadPlan plan = session.plans()
                .loadPlan(
                        List.of(load.plan(), shape.key()),
                        () -> LoadPlanner.extended(load.plan(), session.mappings(), shape, options));
        int before = load.plan().scope().parameters().size();
        @Nullable Object[] added = shape.values(Map.of());
        @Nullable Object[] values = Arrays.copyOf(load.values(), before + added.length);
        System.arraycopy(added, 0, values, before, added.length);
        return new PlannedLoad(plan, values);
    }
}
