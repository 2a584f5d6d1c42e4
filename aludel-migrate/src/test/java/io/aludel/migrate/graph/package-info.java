@NullMarked
package io.aludel.migrate.graph;

import org.jspecify.annotations.NullMarked;
