package io.aludel.orm.relate.model;

/** A weight. */
public record Grams(int amount) {}
