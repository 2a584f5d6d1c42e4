/**
 * What the reference's ORM did, step by step, held against Aludel's: the recordings, the entity classes made from their models, the
 * words of their notation, and the stated rules of comparison.
 */
@NullMarked
package io.aludel.orm.conformance;

import org.jspecify.annotations.NullMarked;
