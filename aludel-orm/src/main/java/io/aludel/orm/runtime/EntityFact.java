package io.aludel.orm.runtime;

/**
 * What an annotation says of a class, as a small record; generated code hands it to
 * {@link EntityDescription.Builder#with}.
 *
 * <p>Facts are read once, when the mapping is built. Immutable.
 */
public interface EntityFact {}
