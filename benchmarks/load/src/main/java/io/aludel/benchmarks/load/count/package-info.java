/** What a service is given to count its statements; on the class paths of both, and asleep unless {@code load.count} is true. */
@NullMarked
package io.aludel.benchmarks.load.count;

import org.jspecify.annotations.NullMarked;
