package io.aludel.conformance;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and what they stand for; inner scopes see outer ones. */
public final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, @Nullable Object> names = new HashMap<>();

    public Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    public Scope with(String name, @Nullable Object value) {
        names.put(name, value);
        return this;
    }

    /** Lets go of a name, and with it of what only it held. */
    public void forget(String name) {
        names.remove(name);
    }

    public boolean knows(String name) {
        return names.containsKey(name) || (outer != null && outer.knows(name));
    }

    @Nullable
    public Object value(String name) {
        if (names.containsKey(name)) {
            return names.get(name);
        }
        if (outer == null) {
            throw new UnknownWord("nothing is called '" + name + "'");
        }
        return outer.value(name);
    }
}
