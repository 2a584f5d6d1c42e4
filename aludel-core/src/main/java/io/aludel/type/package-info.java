/**
 * How values travel: SQL types with their Java types, and the codecs that move values to and from JDBC.
 */
@NullMarked
package io.aludel.type;

import org.jspecify.annotations.NullMarked;
