package io.aludel.sql.ast;

import org.jspecify.annotations.Nullable;

/**
 * A name for something in FROM. Compared by identity, so that two anonymous aliases of one table are two uses of it; the compiler
 * numbers anonymous ones.
 */
public final class Alias {
    private final @Nullable String name;

    private Alias(@Nullable String name) {
        this.name = name;
    }

    /** An alias that the compiler names. */
    public static Alias anonymous() {
        return new Alias(null);
    }

    /** An alias with a name. */
    public static Alias named(String name) {
        return new Alias(name);
    }

    /** The name, or null when the compiler chooses one. */
    public @Nullable String name() {
        return name;
    }

    @Override
    public String toString() {
        return name == null ? "anon" : name;
    }
}
