/** Entities for the tests of flushes. */
@NullMarked
package io.aludel.orm.flush.model;

import org.jspecify.annotations.NullMarked;
