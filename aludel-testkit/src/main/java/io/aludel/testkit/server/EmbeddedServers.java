package io.aludel.testkit.server;

import io.aludel.testkit.internal.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Starts real database servers with nothing installed, in and for this JVM: for programs such as examples and benchmarks.
 *
 * <pre>{@code
 * try (EmbeddedServer server = EmbeddedServers.postgresql()) {
 *     DatabaseServer address = server.address();
 *     String url = address.url(address.createDatabase("chinook"));
 * }
 * }</pre>
 *
 * <p>Tests use {@link io.aludel.testkit.EveryDatabase}, which shares servers with the whole build.
 */
public final class EmbeddedServers {

    private EmbeddedServers() {}

    /**
     * Starts PostgreSQL on a free loopback port.
     *
     * @throws IllegalStateException if it does not start, with the end of its log
     */
    public static EmbeddedServer postgresql() {
        return start(Product.POSTGRESQL);
    }

    /**
     * Starts MariaDB on a free loopback port.
     *
     * @throws IllegalStateException if it does not start, with the end of its log
     */
    public static EmbeddedServer mariadb() {
        return start(Product.MARIADB);
    }

    static EmbeddedServer start(Product product) {
        try {
            EmbeddedServer server = new EmbeddedServer(product, Files.createTempDirectory(Folders.shared(), "own-"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, product.scheme() + "-stop"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for the data of " + product.scheme(), e);
        }
    }
}
