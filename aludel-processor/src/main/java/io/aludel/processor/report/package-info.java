/**
 * What the processor tells its user: every message, and the place in the source it belongs to.
 *
 * <p>A {@link io.aludel.processor.report.Message} at a {@link io.aludel.processor.report.Place} is reported through
 * {@link io.aludel.processor.report.Problems}; {@link io.aludel.processor.report.Suggestion} finds the name that was
 * probably meant.
 */
@NullMarked
package io.aludel.processor.report;

import org.jspecify.annotations.NullMarked;
