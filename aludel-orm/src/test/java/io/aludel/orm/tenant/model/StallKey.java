package io.aludel.orm.tenant.model;

/** The key of a stall. */
public record StallKey(String guild, int number) {}
