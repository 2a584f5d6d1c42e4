package io.aludel.schema;

import java.util.EnumSet;
import java.util.Set;

/** What is looked up before it is created or dropped, and then left alone. */
public enum CheckFirst {
    TABLES,
    VIEWS,
    SEQUENCES,
    TYPES,
    INDEXES,
    /** Functions, triggers, policies and the like. */
    OBJECTS;

    /** Everything. */
    public static final Set<CheckFirst> ALL = Set.copyOf(EnumSet.allOf(CheckFirst.class));

    /** Nothing: what exists already, or is missing, raises. */
    public static final Set<CheckFirst> NONE = Set.of();
}
