package io.aludel.orm.conformance;

import io.aludel.conformance.Form.Call;
import io.aludel.conformance.Form.Items;
import io.aludel.conformance.Form.Symbol;
import io.aludel.conformance.UnknownWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code (relationship "Target" ...)} of a class, and what its direction follows from. */
final class RelationshipForm {
    /**
     * A pair of columns.
     *
     * @param key the foreign key's column
     * @param referred the column it refers to
     */
    record Pair(String key, String referred) {}

    enum Direction {
        TO_ONE,
        TO_MANY,
        MANY_TO_MANY
    }

    private final Models models;
    private final ClassForm owner;
    private final String name;
    private final ClassForm target;
    private final Map<String, @Nullable Object> options = new LinkedHashMap<>();
    private final Direction direction;
    private final List<Pair> pairs = new ArrayList<>();

    RelationshipForm(Models models, ClassForm owner, String name, Call form) {
        this.models = models;
        this.owner = owner;
        this.name = name;
        List<@Nullable Object> positional = new ArrayList<>();
        ColumnForm.split(form.arguments(), positional, options);
        this.target = models.model(Models.text(positional.get(0)));
        this.direction = findDirection();
    }

    String name() {
        return name;
    }

    ClassForm owner() {
        return owner;
    }

    ClassForm target() {
        return target;
    }

    Direction direction() {
        return direction;
    }

    List<Pair> pairs() {
        return pairs;
    }

    @Nullable
    Object option(String option) {
        return options.get(option);
    }

    @Nullable
    String text(String option) {
        Object value = options.get(option);
        return value == null ? null : Models.text(value);
    }

    boolean flag(String option) {
        return Boolean.TRUE.equals(options.get(option));
    }

    java.util.Set<String> options() {
        return options.keySet();
    }

    boolean isScalar() {
        return direction == Direction.TO_ONE || Boolean.FALSE.equals(options.get("uselist"));
    }

    /** The relationship at the other end that keeps in step with this one, or null. */
    @Nullable
    RelationshipForm other() {
        String back = text("back_populates");
        for (ClassForm each : back == null ? List.<ClassForm>of() : models.line(target)) {
            if (each.properties().get(back) instanceof Call call && call.head().equals("relationship")) {
                return new RelationshipForm(models, each, back, call);
            }
        }
        return null;
    }

    /** The condition, when it is more than that keys are equal; else null. */
    @Nullable
    Object condition() {
        Object condition = options.get("primaryjoin");
        return condition == null || equalities(condition) != null ? null : condition;
    }

    private Direction findDirection() {
        if (options.get("secondary") != null) {
            return Direction.MANY_TO_MANY;
        }
        Object condition = options.get("primaryjoin");
        List<String[]> equal = condition == null ? null : equalities(condition);
        List<String> foreign = foreignColumns();
        if (equal != null) {
            return fromEqualities(equal, foreign);
        }
        if (!foreign.isEmpty() || condition != null) {
            boolean here = foreign.stream().anyMatch(column -> column.startsWith(owner.name() + "."));
            boolean self = models.root(owner) == models.root(target);
            boolean toOne = self ? options.get("remote_side") != null : here;
            pairsByKeys(toOne);
            return toOne ? Direction.TO_ONE : Direction.TO_MANY;
        }
        if (models.root(owner) == models.root(target)) {
            Object remote = options.get("remote_side");
            String column =
                    remote instanceof Items items ? Models.text(items.items().get(0)) : Models.text(remote);
            boolean toOne = remote != null
                    && models.root(target).key().stream()
                            .anyMatch(key -> column.endsWith("." + key.name()) || column.equals(key.name()));
            pairsByKeys(toOne);
            return toOne ? Direction.TO_ONE : Direction.TO_MANY;
        }
        if (pairsByKeys(true)) {
            return Direction.TO_ONE;
        }
        if (pairsByKeys(false)) {
            return Direction.TO_MANY;
        }
        throw new UnknownWord("no foreign key between " + owner.name() + " and " + target.name() + " for " + name);
    }

    private Direction fromEqualities(List<String[]> equal, List<String> foreign) {
        boolean toOne = false;
        for (String[] sides : equal) {
            boolean first = foreign.isEmpty() ? isForeignKey(sides[0]) : foreign.contains(sides[0]);
            String key = first ? sides[0] : sides[1];
            String referred = first ? sides[1] : sides[0];
            toOne = models.line(owner).stream().anyMatch(each -> key.startsWith(each.name() + "."))
                    && (owner != target
                            || options.get("remote_side") != null
                                    && Models.text(
                                                    options.get("remote_side") instanceof Items items
                                                            ? items.items().get(0)
                                                            : options.get("remote_side"))
                                            .equals(referred));
            pairs.add(new Pair(column(key), column(referred)));
        }
        return toOne ? Direction.TO_ONE : Direction.TO_MANY;
    }

    private boolean isForeignKey(String place) {
        String[] parts = place.split("\\.");
        ColumnForm column = models.column(models.model(parts[0]), parts[1]);
        return column != null && !column.foreignKeys().isEmpty();
    }

    private static String column(String place) {
        return place.substring(place.indexOf('.') + 1);
    }

    private List<String> foreignColumns() {
        List<String> columns = new ArrayList<>();
        Object given = options.get("foreign_keys");
        if (given instanceof Items items) {
            items.items().forEach(item -> columns.add(Models.text(item)));
        } else if (given != null) {
            columns.add(Models.text(given));
        }
        return columns;
    }

    /** The pairs of {@code (= A.x B.y)} or {@code (and (= ..) ..)}; null when the condition is something else. */
    private @Nullable List<String[]> equalities(Object condition) {
        List<String[]> found = new ArrayList<>();
        Call call = (Call) condition;
        List<@Nullable Object> parts = call.head().equals("and") ? call.arguments() : List.of(condition);
        for (Object part : parts) {
            if (!(part instanceof Call equal)
                    || !equal.head().equals("=")
                    || !(equal.arguments().get(0) instanceof Symbol left)
                    || !(equal.arguments().get(1) instanceof Symbol right)
                    || !isColumn(left.name())
                    || !isColumn(right.name())) {
                return null;
            }
            found.add(new String[] {left.name(), right.name()});
        }
        return found;
    }

    private boolean isColumn(String place) {
        String[] parts = place.split("\\.");
        return parts.length == 2
                && models.classes().containsKey(parts[0])
                && models.column(models.model(parts[0]), parts[1]) != null;
    }

    private boolean pairsByKeys(boolean toOne) {
        List<String> foreign = foreignColumns();
        List<ClassForm> from = models.line(toOne ? owner : target);
        ClassForm to = toOne ? target : owner;
        for (ClassForm each : from) {
            for (ColumnForm column : each.columns()) {
                String referred = column.referred(to, models);
                boolean named = foreign.isEmpty() || foreign.contains(each.name() + "." + column.name());
                if (referred != null && named && !(column.isKey() && each.inherits() != null)) {
                    pairs.add(new Pair(column.name(), referred));
                }
            }
        }
        return !pairs.isEmpty();
    }
}
