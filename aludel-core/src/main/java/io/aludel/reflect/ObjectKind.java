package io.aludel.reflect;

import java.util.EnumSet;
import java.util.Set;

/** What a name in a schema stands for. */
public enum ObjectKind {
    TABLE,
    VIEW,
    MATERIALIZED_VIEW;

    /** Tables, views and materialized views. */
    public static Set<ObjectKind> all() {
        return EnumSet.allOf(ObjectKind.class);
    }

    /** Views and materialized views. */
    public static Set<ObjectKind> views() {
        return EnumSet.of(VIEW, MATERIALIZED_VIEW);
    }
}
