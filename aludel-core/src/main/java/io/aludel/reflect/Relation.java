package io.aludel.reflect;

/**
 * What a catalogue lists under a name.
 *
 * @param name in the model's words
 * @param temporary whether it goes with the session
 */
public record Relation(String name, ObjectKind kind, boolean temporary) {}
