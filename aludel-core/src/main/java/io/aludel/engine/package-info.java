/** The only package that touches JDBC: engine, pool, connection, transaction, result. */
@NullMarked
package io.aludel.engine;

import org.jspecify.annotations.NullMarked;
