package io.aludel.sql.ast;

import org.jspecify.annotations.Nullable;

/**
 * A use of an entity, which the mapping turns into its table, or into its tables. Only a session can execute it.
 *
 * @param type the entity's class
 * @param alias another name for the tables, or null
 * @param within the classes that stand in FROM together with this one, or null when it stands alone
 * @param source what has the entity's columns in place of its tables, such as a subquery; null for the tables
 */
public record EntityRef(
        Class<?> type,
        @Nullable Alias alias,
        @Nullable Polymorphic within,
        @Nullable From source) implements From {
    /** An entity in its own tables. */
    public EntityRef(Class<?> type, @Nullable Alias alias, @Nullable Polymorphic within) {
        this(type, alias, within, null);
    }

    /** An entity that stands alone. */
    public EntityRef(Class<?> type, @Nullable Alias alias) {
        this(type, alias, null);
    }

    /** The entity under the name of its table. */
    public static EntityRef of(Class<?> type) {
        return new EntityRef(type, null);
    }

    /** The entity under an alias. */
    public static EntityRef of(Class<?> type, String alias) {
        return new EntityRef(type, Alias.named(alias));
    }

    /** The entity as a subquery or a common table expression has it. */
    public static EntityRef of(Class<?> type, From source) {
        return new EntityRef(type, null, null, source);
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.entity(this);
    }
}
