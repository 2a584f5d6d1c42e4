package io.aludel.orm.runtime;

/** The mapping of an entity as far as this package has to know it; {@code EntityMapping} is the only one. */
public interface EntityModel {
    /** What the annotations say. */
    EntityDescription description();

    /** Whether the value of an unloaded attribute is loaded before it is replaced. */
    boolean needsOldValue(int attribute);

    /** The conditions that relationships stand for. */
    RelationshipModel relationships();
}
