/** JMH workloads: hand-written JDBC and Aludel in the same run. */
@NullMarked
package io.aludel.benchmarks;

import org.jspecify.annotations.NullMarked;
