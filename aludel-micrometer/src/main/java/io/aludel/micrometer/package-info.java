/** Metrics ({@link AludelMetrics}) and observations ({@link AludelObservations}), by the events of engines and sessions. */
@NullMarked
package io.aludel.micrometer;

import org.jspecify.annotations.NullMarked;
