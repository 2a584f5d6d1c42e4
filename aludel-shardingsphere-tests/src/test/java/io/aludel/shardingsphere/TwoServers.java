package io.aludel.shardingsphere;

import io.aludel.testkit.server.DatabaseServer;
import io.aludel.testkit.server.EmbeddedServer;
import io.aludel.testkit.server.EmbeddedServers;
import io.aludel.testkit.server.SharedServers;
import java.util.List;

/** The PostgreSQL of the build, and another one that this JVM starts for itself. */
final class TwoServers {
    private static List<DatabaseServer> started = List.of();

    private TwoServers() {}

    static synchronized List<DatabaseServer> get() {
        if (started.isEmpty()) {
            DatabaseServer shared = SharedServers.postgresql();
            // It stops with this JVM.
            @SuppressWarnings("resource")
            EmbeddedServer own = EmbeddedServers.postgresql();
            started = List.of(shared, own.address());
        }
        return started;
    }
}
