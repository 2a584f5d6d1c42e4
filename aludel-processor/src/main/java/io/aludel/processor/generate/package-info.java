/**
 * Writes what is generated: one class per output file.
 *
 * <p>{@link io.aludel.processor.generate.DescriptionWriter} ({@code Post_$Description}),
 * {@link io.aludel.processor.generate.MetamodelWriter} ({@code Post_}) and
 * {@link io.aludel.processor.generate.IndexWriter} ({@code META-INF/aludel/entities}).
 */
@NullMarked
package io.aludel.processor.generate;

import org.jspecify.annotations.NullMarked;
