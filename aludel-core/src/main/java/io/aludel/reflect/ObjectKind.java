package io.aludel.reflect;

import java.util.EnumSet;
import java.util.Set;

/** What a name in a schema stands for. */
public enum ObjectKind {
    TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    /** A table whose rows are in another database; it is listed apart from tables. */
    FOREIGN_TABLE;

    /** Tables, views, materialized views and foreign tables. */
    public static Set<ObjectKind> all() {
        return EnumSet.allOf(ObjectKind.class);
    }

    /** Views and materialized views. */
    public static Set<ObjectKind> views() {
        return EnumSet.of(VIEW, MATERIALIZED_VIEW);
    }
}
