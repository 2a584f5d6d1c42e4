/**
 * The rules of mapping: each looks at a model and reports what cannot work, at the place where it was written.
 *
 * <p>{@link io.aludel.processor.validate.EntityRules} is the list of them.
 */
@NullMarked
package io.aludel.processor.validate;

import org.jspecify.annotations.NullMarked;
