/**
 * Changes of a table that a database cannot make: the table is made again under another name, gets the rows, and takes the place of the
 * old one with all that belonged to it.
 *
 * <p>{@link io.aludel.migrate.batch.BatchHandler} decides; {@link io.aludel.migrate.batch.TableDraft} is what the table is going to be;
 * {@link io.aludel.migrate.batch.Recreation} writes it; {@link io.aludel.migrate.batch.Surroundings} keeps triggers, views and references of
 * other tables.
 */
@NullMarked
package io.aludel.migrate.batch;

import org.jspecify.annotations.NullMarked;
