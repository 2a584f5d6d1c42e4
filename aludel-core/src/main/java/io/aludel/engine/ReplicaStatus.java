package io.aludel.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a replica does. Immutable.
 *
 * @param engine the replica
 * @param weight how much it takes beside others
 * @param isAvailable whether it is chosen at present; false while it is left out
 * @param chosen how often it was chosen
 * @param latency how soon its statements were answered lately; zero before the first one
 * @param lag how far it was behind when it was last asked; null when it was not
 */
public record ReplicaStatus(
        Engine engine,
        int weight,
        boolean isAvailable,
        long chosen,
        Duration latency,
        @Nullable Duration lag) {}
