/**
 * JMH workloads: hand-written JDBC and Aludel in the same run.
 *
 * <p>{@link Entities} has the workloads of entities, {@link ReadFlat}, {@link InsertFlat},
 * {@link BulkInsert} and {@link BuildQuery} those of Core; each has a method {@code jdbc} and a method {@code aludel}, which do the same
 * work on the same rows. {@link Benchmarks} runs them, {@link RatioTable} prints what came out. {@link Comparison} has all libraries and
 * databases in one table.
 */
@NullMarked
package io.aludel.benchmarks;

import org.jspecify.annotations.NullMarked;
