/**
 * Mapped classes as values: what their annotations say, read once from the compiler.
 *
 * <p>{@link io.aludel.processor.model.Models} -> {@link io.aludel.processor.model.EntityReader} (a class) ->
 * {@link io.aludel.processor.model.AttributeReader} (a field) -> {@link io.aludel.processor.model.EntityModel}. Reading is
 * lenient and reports nothing: what cannot work is left to the rules, which find the place of everything in the model. No
 * type of {@code javax.lang.model} leaves this package.
 */
@NullMarked
package io.aludel.processor.model;

import org.jspecify.annotations.NullMarked;
