/**
 * Requests per second of two services that do the same, on loopback.
 *
 * <p>{@link io.aludel.benchmarks.load.LoadTest} -> {@link io.aludel.benchmarks.load.SeededDatabase} ->
 * {@link io.aludel.benchmarks.load.Service} -> {@link io.aludel.benchmarks.load.SameAnswers} -> {@link io.aludel.benchmarks.load.Clients}
 * -> {@link io.aludel.benchmarks.load.LoadTable}.
 */
@NullMarked
package io.aludel.benchmarks.load;

import org.jspecify.annotations.NullMarked;
