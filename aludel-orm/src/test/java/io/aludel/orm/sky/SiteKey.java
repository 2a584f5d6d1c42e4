package io.aludel.orm.sky;

/** The key of an observatory. */
record SiteKey(String country, int number) {}
