/** The blog that the workloads load and write, mapped as an application would. */
@NullMarked
package io.aludel.benchmarks.model;

import org.jspecify.annotations.NullMarked;
