/**
 * How classes meet tables: built once from the descriptions, immutable afterwards.
 */
@NullMarked
package io.aludel.orm.mapping;

import org.jspecify.annotations.NullMarked;
