package io.aludel.orm.runtime;

/**
 * What the discriminator says of rows of exactly this class.
 *
 * @param value the value as it was written
 */
public record DiscriminatorValueFact(String value) implements EntityFact {}
