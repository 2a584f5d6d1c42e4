package io.aludel.type;

/** Stand-in for the class of this name in aludel-core. */
public record SqlType<T>(String name) {}
