/**
 * Writes what is generated.
 *
 * <p>{@link io.aludel.processor.generate.DescriptionWriter} ({@code Post_$Description}), with an
 * {@link io.aludel.processor.generate.AttributeExpression} for each attribute and a
 * {@link io.aludel.processor.generate.FactWriter} for each annotation that a description takes as a fact;
 * {@link io.aludel.processor.generate.MetamodelWriter} ({@code Post_}) of
 * {@link io.aludel.processor.generate.MetamodelAttributes}; others of their kind for embeddables, projections and the rows of
 * collections of values.
 */
@NullMarked
package io.aludel.processor.generate;

import org.jspecify.annotations.NullMarked;
