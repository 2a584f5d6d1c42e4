/** Entities for statements over many rows. */
@NullMarked
package io.aludel.orm.query.model;

import org.jspecify.annotations.NullMarked;
