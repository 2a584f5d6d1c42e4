/**
 * Writes what is generated: one class per output file.
 *
 * <p>{@link io.aludel.processor.generate.DescriptionWriter} ({@code Post_$Description}) and
 * {@link io.aludel.processor.generate.MetamodelWriter} ({@code Post_}).
 */
@NullMarked
package io.aludel.processor.generate;

import org.jspecify.annotations.NullMarked;
