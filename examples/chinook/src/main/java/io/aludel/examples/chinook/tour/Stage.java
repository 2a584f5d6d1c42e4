package io.aludel.examples.chinook.tour;

import io.aludel.orm.SessionFactory;

/**
 * Where the tour takes place.
 *
 * @param sessions opens sessions over the store
 * @param narrator says what happens
 */
record Stage(SessionFactory sessions, Narrator narrator) {}
