/** W9: from the start of a process to the first row, with a model of 50 entities. */
package io.aludel.benchmarks.start;
