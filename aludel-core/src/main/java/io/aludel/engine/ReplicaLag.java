package io.aludel.engine;

import java.time.Duration;
import java.util.function.Function;

/**
 * How far a replica may be behind. Immutable.
 *
 * @param limit at most
 * @param every how often it is asked at most
 * @param measure asks it
 */
record ReplicaLag(Duration limit, Duration every, Function<? super Engine, Duration> measure) {}
