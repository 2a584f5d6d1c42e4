/**
 * Writes entity classes from a database that exists.
 *
 * <p>{@link EntityGenerator} reads the schema -> {@code Drafts} names classes and attributes and decides what each foreign key becomes ->
 * {@code EntitySource} writes a class -> {@link GeneratedSources} are put into a folder. What annotations cannot say of a table is written in
 * the words of Core, so that a comparison with the database finds nothing to do.
 */
@NullMarked
package io.aludel.migrate.generate;

import org.jspecify.annotations.NullMarked;
