package io.aludel.sql.ast;

import org.jspecify.annotations.Nullable;

/** A use of an entity, which the mapping turns into its table. Only a session can execute it. */
public record EntityRef(Class<?> type, @Nullable Alias alias) implements From {
    /** The entity under the name of its table. */
    public static EntityRef of(Class<?> type) {
        return new EntityRef(type, null);
    }

    /** The entity under an alias. */
    public static EntityRef of(Class<?> type, String alias) {
        return new EntityRef(type, Alias.named(alias));
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.entity(this);
    }
}
