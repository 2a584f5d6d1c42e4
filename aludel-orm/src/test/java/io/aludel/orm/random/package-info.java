/**
 * Random sequences of operations, compared with a simple model of what they mean: {@link io.aludel.orm.random.RandomSequencesTest}.
 */
@NullMarked
package io.aludel.orm.random;

import org.jspecify.annotations.NullMarked;
