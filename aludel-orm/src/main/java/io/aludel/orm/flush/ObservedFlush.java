package io.aludel.orm.flush;

import io.aludel.engine.Connection;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.event.ObjectTeller;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends a plan while somebody listens to rows: before the rows of an entity are saved or deleted listeners hear of all of them, and
 * after. What they change in the columns of an object is written with its row. One flush, one thread.
 */
final class ObservedFlush {
    private final ConstraintModel model;
    private final FlushPlan plan;
    private final FlushWork work;
    private final ObjectTeller teller;
    private final FlushTarget target;
    private final MadeValues made;
    private final Ranks ranks;
    private final Map<InstanceState, Integer> rowsLeft = new IdentityHashMap<>();
    private final Set<InstanceState> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<FlushStep> sent = new ArrayList<>();

    ObservedFlush(ConstraintModel model, FlushPlan plan, ObjectTeller teller, FlushTarget target) {
        this.model = model;
        this.plan = plan;
        this.work = plan.work();
        this.teller = teller;
        this.target = target;
        this.made = new MadeValues(model);
        this.ranks = ranks();
    }

    /** Sends the plan. Returns what was sent in the end. */
    FlushPlan send() {
        for (FlushStep step : plan.steps()) {
            for (RowMutation row : step.rows()) {
                if (row.isMain() && row.subject() != null) {
                    rowsLeft.merge(row.subject(), 1, Integer::sum);
                }
            }
        }
        ObjectsWithoutRows without = withoutRows();
        for (List<FlushStep> run : runs()) {
            RowMutation first = run.get(0).rows().get(0);
            InstanceState subject = first.subject();
            Set<InstanceState> subjects = subjects(run);
            if (subject != null && first.isMain() && first.kind() != MutationKind.DELETE) {
                subjects.addAll(without.takeWith(subject));
            }
            without.takeBefore(first).forEach(states -> send(List.of(), states));
            send(run, subjects);
        }
        without.takeAll().forEach(states -> send(List.of(), states));
        return new FlushPlan(work, sent);
    }

    private Ranks ranks() {
        List<RowMutation> rows = new ArrayList<>();
        plan.steps().forEach(step -> rows.addAll(step.rows()));
        return new Ranks(model, work, rows);
    }

    private ObjectsWithoutRows withoutRows() {
        List<InstanceState> updates = work.updates().stream()
                .filter(state -> !rowsLeft.containsKey(state))
                .toList();
        List<InstanceState> states = new ArrayList<>(KeyOrder.of(updates));
        work.inserts().stream().filter(state -> !rowsLeft.containsKey(state)).forEach(states::add);
        return new ObjectsWithoutRows(ranks, states);
    }

    /** The neighbouring steps that save, or delete, objects whose turn it is; a step that has more than these is cut. */
    private List<List<FlushStep>> runs() {
        List<List<FlushStep>> runs = new ArrayList<>();
        for (FlushStep step : plan.steps()) {
            for (FlushStep part : byTurn(step)) {
                List<FlushStep> last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last == null
                        || !haveOneTurn(last.get(0).rows().get(0), part.rows().get(0))) {
                    last = new ArrayList<>();
                    runs.add(last);
                }
                last.add(part);
            }
        }
        return runs;
    }

    private List<FlushStep> byTurn(FlushStep step) {
        if (!step.rows().get(0).isMain()) {
            return List.of(step);
        }
        List<FlushStep> parts = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= step.rows().size(); end++) {
            if (end == step.rows().size()
                    || !haveOneTurn(step.rows().get(begin), step.rows().get(end))) {
                parts.add(new FlushStep(step.shape(), step.rows().subList(begin, end)));
                begin = end;
            }
        }
        return parts;
    }

    private boolean haveOneTurn(RowMutation first, RowMutation next) {
        InstanceState subject = first.subject();
        InstanceState other = next.subject();
        return (first.kind() == MutationKind.DELETE) == (next.kind() == MutationKind.DELETE)
                && first.isMain()
                && next.isMain()
                && subject != null
                && other != null
                && ranks.ofSaving(subject) == ranks.ofSaving(other);
    }

    private static Set<InstanceState> subjects(List<FlushStep> steps) {
        Set<InstanceState> subjects = new LinkedHashSet<>();
        for (FlushStep step : steps) {
            for (RowMutation row : step.rows()) {
                if (row.isMain() && row.subject() != null) {
                    subjects.add(row.subject());
                }
            }
        }
        return subjects;
    }

    private void send(List<FlushStep> run, Set<InstanceState> subjects) {
        boolean deletes = !run.isEmpty() && run.get(0).shape().kind() == MutationKind.DELETE;
        List<InstanceState> ordered = inOrder(subjects, deletes);
        Set<InstanceState> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (InstanceState state : ordered) {
            if (told.add(state)) {
                before(state, deletes, changed);
            }
        }
        List<FlushStep> steps = changed.isEmpty() ? run : again(run, ordered, changed);
        target.execute(new FlushPlan(work, steps));
        sent.addAll(steps);
        steps.forEach(step -> made.tell(step, teller, target::givesBack));
        for (InstanceState state : ordered) {
            if (isDone(state, run)) {
                after(state, deletes, takesRow(state, steps));
            }
        }
    }

    /** Whether a new object has taken over the row of a deleted one, which is an UPDATE, or nothing at all. */
    private static boolean takesRow(InstanceState state, List<FlushStep> steps) {
        return isNew(state)
                && steps.stream()
                        .filter(step -> step.shape().kind() == MutationKind.INSERT)
                        .flatMap(step -> step.rows().stream())
                        .noneMatch(row -> row.isMain() && row.subject() == state);
    }

    /** Whether no further row of an object follows. */
    private boolean isDone(InstanceState state, List<FlushStep> run) {
        for (FlushStep step : run) {
            for (RowMutation row : step.rows()) {
                if (row.isMain() && row.subject() == state) {
                    rowsLeft.computeIfPresent(state, (same, left) -> left - 1);
                }
            }
        }
        return rowsLeft.getOrDefault(state, 0) == 0;
    }

    /** New objects in the order of adding, then the others. */
    private List<InstanceState> inOrder(Set<InstanceState> subjects, boolean deletes) {
        List<InstanceState> ordered = new ArrayList<>();
        for (InstanceState state : work.inserts()) {
            if (subjects.contains(state)) {
                ordered.add(state);
            }
        }
        List<InstanceState> present =
                subjects.stream().filter(state -> !isNew(state)).toList();
        ordered.addAll(deletes ? present : KeyOrder.of(present));
        return ordered;
    }

    private static boolean isNew(InstanceState state) {
        return state.lifecycle() == InstanceState.Lifecycle.PENDING;
    }

    private void before(InstanceState state, boolean deletes, Set<InstanceState> changed) {
        @Nullable ValuesBefore values = deletes ? null : ValuesBefore.of(state);
        if (deletes) {
            teller.row(EventKind.BEFORE_DELETE, state, connection(state));
        } else if (isNew(state)) {
            teller.row(EventKind.BEFORE_INSERT, state, connection(state));
        } else if (rowsLeft.containsKey(state)) {
            teller.row(EventKind.BEFORE_UPDATE, state, connection(state));
        } else {
            teller.listeners(EventKind.BEFORE_UPDATE, state.entity(), connection(state));
        }
        if (values != null && values.differ()) {
            changed.add(state);
        }
    }

    private void after(InstanceState state, boolean deletes, boolean takesRow) {
        if (deletes) {
            teller.row(EventKind.AFTER_DELETE, state, connection(state));
        } else if (takesRow) {
            teller.row(EventKind.AFTER_UPDATE, state, connection(state));
        } else if (isNew(state)) {
            teller.row(EventKind.AFTER_INSERT, state, connection(state));
        } else if (rowsLeft.containsKey(state)) {
            teller.row(EventKind.AFTER_UPDATE, state, connection(state));
        } else {
            teller.listeners(EventKind.AFTER_UPDATE, state.entity(), connection(state));
        }
    }

    private Connection connection(InstanceState state) {
        return target.connection(EntityMapping.of(state).table());
    }

    /** The steps with the rows of objects that a listener has changed made anew; rows that are new stand where they would have been planned. */
    private List<FlushStep> again(List<FlushStep> run, List<InstanceState> ordered, Set<InstanceState> changed) {
        Map<InstanceState, List<RowMutation>> made = new IdentityHashMap<>();
        changed.forEach(state -> made.put(state, decompose(state)));
        List<RowMutation> rows = new ArrayList<>();
        Set<RowMutation> begins =
                Collections.newSetFromMap(new IdentityHashMap<>()); // a step may need the keys of the one before
        for (FlushStep step : run) {
            int first = rows.size();
            step.rows().forEach(row -> rows.add(replacement(row, made)));
            begins.add(rows.get(first));
        }
        RowOrder order = new RowOrder(ranks, ordered);
        ordered.stream()
                .filter(made::containsKey)
                .forEach(state -> made.getOrDefault(state, List.of()).forEach(row -> order.insert(row, rows)));
        List<FlushStep> steps = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= rows.size(); end++) {
            if (end == rows.size()
                    || begins.contains(rows.get(end))
                    || !rows.get(begin).shape().equals(rows.get(end).shape())) {
                steps.add(new FlushStep(rows.get(begin).shape(), rows.subList(begin, end)));
                begin = end;
            }
        }
        return steps;
    }

    private List<RowMutation> decompose(InstanceState state) {
        FlushWork alone = isNew(state)
                ? new FlushWork(List.of(state), List.of(), work.deletes(), work.foreignKeys())
                : new FlushWork(List.of(), List.of(state), List.of(), work.foreignKeys());
        List<RowMutation> rows = new ArrayList<>();
        for (RowMutation row : new MutationDecomposer(model, alone).decompose()) {
            if (row.isMain() && row.subject() == state) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The new row of the same table in place of an old one; references to other rows stay as they were planned. */
    private RowMutation replacement(RowMutation row, Map<InstanceState, List<RowMutation>> made) {
        InstanceState subject = row.subject();
        List<RowMutation> candidates = subject == null ? null : made.get(subject);
        if (subject == null || candidates == null || !row.isMain()) {
            return row;
        }
        for (RowMutation candidate : candidates) {
            if (candidate.shape().table() == row.shape().table() && candidate.kind() == row.kind()) {
                candidates.remove(candidate);
                candidate.keepReferencesOf(row);
                ColumnSlot version = model.layout(
                                EntityMapping.of(subject), row.shape().table())
                        .versionSlot();
                if (version != null) {
                    candidate.keep(row, version.column()); // further rows of the object may name it
                }
                return candidate;
            }
        }
        return row;
    }
}
