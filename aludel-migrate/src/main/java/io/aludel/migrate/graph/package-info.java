/** The graph of revisions: what comes before what, and the way from one state of a database to another. Knows nothing of databases. */
@NullMarked
package io.aludel.migrate.graph;

import org.jspecify.annotations.NullMarked;
