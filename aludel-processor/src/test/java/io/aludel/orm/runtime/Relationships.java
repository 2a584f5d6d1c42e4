package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stand-in for the runtime class of this name: writes down what it hears. */
public final class Relationships {
    public static final List<String> HEARD = new ArrayList<>();

    private Relationships() {}

    public static void referenceWritten(
            ManagedEntity owner, int attribute, @Nullable Object old, @Nullable Object value) {
        HEARD.add("reference " + attribute + " from " + old + " to " + value);
    }

    public static Object openCollection(ManagedEntity owner, int attribute) {
        HEARD.add("open " + attribute);
        AttributeDescription description = owner.$aludel$description().attribute(attribute);
        return description.kind == CollectionKind.SET ? new HashSet<>() : new ArrayList<>();
    }

    public static @Nullable Object writeCollection(
            ManagedEntity owner, int attribute, @Nullable Object old, @Nullable Object value) {
        HEARD.add("collection " + attribute);
        if (value == null) {
            return null;
        }
        return value instanceof Set ? new HashSet<>((Set<?>) value) : new ArrayList<>((Collection<?>) value);
    }
}
