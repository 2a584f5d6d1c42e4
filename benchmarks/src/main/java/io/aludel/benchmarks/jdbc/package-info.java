/** The same blog by hand: plain objects, and JDBC in the best way known for each database. */
@NullMarked
package io.aludel.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
