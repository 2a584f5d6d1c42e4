package io.aludel.orm.relate.model;

/** What does not agree with everybody. */
public enum Allergen {
    NUTS,
    MILK,
    EGG
}
