package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the circles of a graph of rows where a column may be NULL for a while: a new row is inserted without its reference and gets
 * it by a late UPDATE; a row that has to let go of a value or a reference early does so by an early UPDATE.
 */
final class CycleBreaker {
    private final ConstraintModel model;
    private final RowGraph graph;

    CycleBreaker(ConstraintModel model, RowGraph graph) {
        this.model = model;
        this.graph = graph;
    }

    /**
     * Cuts all circles, in rounds: parts that do not touch each other are cut in the same one.
     *
     * @throws FlushException when a circle has no column that may be NULL
     */
    void cutAll() {
        for (List<List<Dependency>> circles = graph.circles(); !circles.isEmpty(); circles = graph.circles()) {
            Map<RowMutation, Cut> cuts = new IdentityHashMap<>();
            List<Dependency> splits = new ArrayList<>();
            for (List<Dependency> circle : circles) {
                Cut cut = cut(choose(circleWithin(circle)));
                cuts.put(cut.row, cut);
                graph.add(cut.addition);
                splits.add(cut.split());
            }
            List<Dependency> changed = new ArrayList<>(graph.dependencies().size() + splits.size());
            for (Dependency dependency : graph.dependencies()) {
                changed.add(moved(dependency, cuts));
            }
            changed.addAll(splits);
            graph.dependencies(changed);
        }
    }

    /** A row, and the addition that writes some of its columns late, or sets them to NULL early. */
    private record Cut(RowMutation row, RowMutation addition, List<ColumnSlot> columns, boolean late) {
        Dependency split() {
            return late
                    ? new Dependency(row, addition, Dependency.Reason.SPLIT, List.of())
                    : new Dependency(addition, row, Dependency.Reason.SPLIT, List.of());
        }

        /** Whether a dependency concerns the addition rather than the row. */
        boolean concerns(Dependency dependency) {
            boolean moves = switch (dependency.reason()) {
                case REFERENCE -> late && dependency.after() == row;
                case RELEASE -> late ? dependency.after() == row : dependency.before() == row;
                case LEAVE, CHILD -> !late && dependency.before() == row;
                case CASCADE, SPLIT -> false;
            };
            return moves && dependency.sharesColumn(columns);
        }
    }

    private static Dependency moved(Dependency dependency, Map<RowMutation, Cut> cuts) {
        Cut late = cuts.get(dependency.after());
        if (late != null && late.late && late.concerns(dependency)) {
            return new Dependency(dependency.before(), late.addition, dependency.reason(), dependency.columns());
        }
        Cut early = cuts.get(dependency.before());
        if (early != null && !early.late && early.concerns(dependency)) {
            return new Dependency(early.addition, dependency.after(), dependency.reason(), dependency.columns());
        }
        return dependency;
    }

    /** One circle among dependencies each of which is part of one. */
    private List<Dependency> circleWithin(List<Dependency> part) {
        Map<RowMutation, Dependency> next = new HashMap<>();
        part.forEach(dependency -> next.putIfAbsent(dependency.before(), dependency));
        Set<RowMutation> walked = new LinkedHashSet<>();
        RowMutation row = part.get(0).before();
        while (walked.add(row)) {
            row = step(next, row).after();
        }
        List<Dependency> circle = new ArrayList<>();
        RowMutation closing = row;
        do {
            Dependency dependency = step(next, row);
            circle.add(dependency);
            row = dependency.after();
        } while (row != closing);
        return circle;
    }

    private static Dependency step(Map<RowMutation, Dependency> next, RowMutation row) {
        Dependency dependency = next.get(row);
        if (dependency == null) {
            throw new IllegalStateException("not part of a circle: " + row);
        }
        return dependency;
    }

    private static Dependency choose(List<Dependency> circle) {
        for (Dependency dependency : circle) {
            if (dependency.canBeCut()) {
                return dependency;
            }
        }
        throw cannotCut(circle);
    }

    private Cut cut(Dependency dependency) {
        return dependency.reason() == Dependency.Reason.REFERENCE ? postpone(dependency) : letGoEarly(dependency);
    }

    /** The new row is inserted with NULL; what it refers to follows. */
    private Cut postpone(Dependency cut) {
        RowMutation insert = cut.after();
        List<ColumnSlot> columns = cut.columns();
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnSlot slot : columns) {
            values.add(insert.value(slot.column()));
            insert.sendNull(slot.column());
        }
        return new Cut(insert, addition(insert, columns, values, RowMutation.Role.LATE), columns, true);
    }

    /** The row sets its column to NULL first, and is written as planned later. */
    private Cut letGoEarly(Dependency cut) {
        RowMutation row = cut.before();
        List<ColumnSlot> columns =
                cut.columns().stream().filter(ColumnSlot::canBeNull).toList();
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(slot -> values.add(null));
        return new Cut(row, addition(row, columns, values, RowMutation.Role.EARLY), columns, false);
    }

    private RowMutation addition(
            RowMutation row, List<ColumnSlot> columns, List<@Nullable Object> values, RowMutation.Role role) {
        InstanceState subject = subject(row);
        return Additions.of(
                model.layout(EntityMapping.of(subject), row.shape().table()), subject, columns, values, role);
    }

    private static InstanceState subject(RowMutation row) {
        InstanceState subject = row.subject();
        if (subject == null) {
            throw new IllegalStateException("a row of a table of links cannot be part of a circle: " + row);
        }
        return subject;
    }

    private static FlushException cannotCut(List<Dependency> circle) {
        StringBuilder text = new StringBuilder("these rows wait for each other, so none can be written first:");
        for (Dependency dependency : circle) {
            text.append("\n    ")
                    .append(dependency.after())
                    .append(why(dependency))
                    .append(dependency.before());
        }
        return new FlushException(
                ErrorCode.FLUSH_CYCLE,
                text.append(
                                "\n  Usually two new objects refer to each other, or two rows exchange a unique value, and no column"
                                        + " on the way may be NULL.")
                        .append(
                                "\n  Make one of these relationships optional, with @Nullable in null-marked code, or flush before you"
                                        + " close the circle.")
                        .toString());
    }

    private static String why(Dependency dependency) {
        String columns = dependency.columns().toString();
        return switch (dependency.reason()) {
            case REFERENCE -> ", whose " + columns + " needs the key from ";
            case RELEASE -> ", which takes the value of " + columns + " from ";
            case LEAVE, CHILD -> ", to which " + columns + " refers in ";
            case CASCADE -> ", whose key contains that of ";
            case SPLIT -> ", after ";
        };
    }
}
