package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.ColumnChoice.Kind;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.orm.runtime.LazyFact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns of an entity are loaded with its row. Filled while a query is planned, not changed afterwards. */
final class ColumnPlan {
    /** What is done with a column. */
    enum Mode {
        LOAD,
        DEFER,
        RAISE
    }

    private final Map<String, Mode> said = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<EntityMapping, Mode> others = new LinkedHashMap<>();
    private @Nullable Mode everything;
    private boolean wholeFamily;

    ColumnPlan() {}

    /** The same, to which more may be said. */
    ColumnPlan(ColumnPlan same) {
        said.putAll(same.said);
        groups.addAll(same.groups);
        others.putAll(same.others);
        everything = same.everything;
        wholeFamily = same.wholeFamily;
    }

    /** What is said of the columns of the entity that are not named is meant of its subclasses, too, since the query names these itself. */
    void ofWholeFamily() {
        wholeFamily = true;
    }

    void add(ColumnChoice choice, EntityMapping mapping) {
        if (mapping.type().isRecord()) {
            return; // it has all its values from the start
        }
        switch (choice.kind()) {
            case UNDEFER -> say(choice, Mode.LOAD, mapping);
            case DEFER -> say(choice, Mode.DEFER, mapping);
            case DEFER_RAISE -> say(choice, Mode.RAISE, mapping);
            case UNDEFER_GROUP -> groups.addAll(choice.names());
            case ONLY, ONLY_RAISE -> {
                say(choice, Mode.LOAD, mapping);
                Mode mode = choice.kind() == Kind.ONLY ? Mode.DEFER : Mode.RAISE;
                others.put(mapping, mode);
                everything = wholeFamily ? mode : everything;
            }
        }
    }

    private void say(ColumnChoice choice, Mode mode, EntityMapping mapping) {
        List<String> names = choice.names();
        if (names.isEmpty()) {
            everything = mode;
        }
        for (String name : names) {
            boolean inRow = !(mapping.attribute(name) instanceof RelationshipMapping)
                    || (mapping.attribute(name) instanceof ReferenceMapping reference && reference.isOwning());
            if (!inRow) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_OPTION,
                        mapping.name() + "." + name + " has no column, but the option is about columns."
                                + "\n  Use lazyload, raiseload or noload for a relationship.");
            }
            Mode before = said.put(name, mode);
            if (!own.add(name) && before != mode) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_OPTION,
                        "two loader options contradict each other: one loads " + mapping.name() + "." + name
                                + " with the row, the other does not.\n  Keep one of them.");
            }
        }
    }

    /** Whether the foreign key of a to-one is loaded with the row. */
    boolean loads(ReferenceMapping reference) {
        Mode mode = said.getOrDefault(reference.name(), unnamed(reference));
        return mode == null || mode == Mode.LOAD;
    }

    Mode of(ValueMapping attribute) {
        if (attribute.description().isId() || attribute.description().isVersion()) {
            return Mode.LOAD;
        }
        Mode mode = said.get(attribute.name());
        if (mode != null) {
            return mode;
        }
        LazyFact lazy = attribute.description().fact(LazyFact.class);
        if (lazy != null && groups.contains(lazy.group())) {
            return Mode.LOAD;
        }
        Mode unnamed = unnamed(attribute);
        if (unnamed != null) {
            return unnamed;
        }
        if (lazy == null) {
            return attribute.description().isLazy() ? Mode.DEFER : Mode.LOAD;
        }
        return lazy.raises() ? Mode.RAISE : Mode.DEFER;
    }

    /** What is done with a column that no option names; null when nothing is said of it. */
    private @Nullable Mode unnamed(AttributeMapping attribute) {
        for (Map.Entry<EntityMapping, Mode> each : others.entrySet()) {
            int number = attribute.number();
            if (number < each.getKey().attributeCount()
                    && each.getKey().attribute(number).name().equals(attribute.name())) {
                return each.getValue();
            }
        }
        return everything;
    }
}
