/** Spans by the events of engines and sessions: {@link AludelTelemetry}. */
@NullMarked
package io.aludel.opentelemetry;

import org.jspecify.annotations.NullMarked;
