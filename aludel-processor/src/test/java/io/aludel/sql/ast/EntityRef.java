package io.aludel.sql.ast;

/** Stand-in for the class of this name in aludel-core. */
public record EntityRef(Class<?> type, String alias) {
    public static EntityRef of(Class<?> type) {
        return new EntityRef(type, "");
    }

    public static EntityRef of(Class<?> type, String alias) {
        return new EntityRef(type, alias);
    }

    public static EntityRef of(Class<?> type, From source) {
        return new EntityRef(type, String.valueOf(source));
    }
}
