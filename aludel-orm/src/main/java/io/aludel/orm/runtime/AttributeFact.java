package io.aludel.orm.runtime;

/**
 * What an annotation says of an attribute, as a small record; generated code hands it to {@link AttributeDescription#with}.
 *
 * <p>Facts are read once, when the mapping is built. Immutable.
 */
public interface AttributeFact {}
