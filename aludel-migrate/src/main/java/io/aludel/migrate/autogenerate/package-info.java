/** Finds what differs between a model and a database, as operations that make the database like the model. */
@NullMarked
package io.aludel.migrate.autogenerate;

import org.jspecify.annotations.NullMarked;
