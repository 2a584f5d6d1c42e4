package io.aludel.testkit.server;

import io.aludel.testkit.internal.Folders;
import java.nio.file.Path;

/**
 * A server that this JVM started for itself.
 *
 * <p>Close it to stop it and delete its data; a JVM that exits without closing does the same.
 */
public final class EmbeddedServer implements AutoCloseable {

    private final DatabaseServer address;
    private final ServerProcess process;
    private final Path folder;
    private boolean closed;

    EmbeddedServer(Product product, Path folder) {
        this.folder = folder;
        this.process = product.start(folder);
        this.address = new DatabaseServer(product, process.port());
    }

    /** How to reach it. */
    public DatabaseServer address() {
        return address;
    }

    /**
     * Stops the server and starts it again at the same address with the same data. Its connections are lost.
     *
     * @throws IllegalStateException if it is closed, or does not start again
     */
    public synchronized void restart() {
        if (closed) {
            throw new IllegalStateException("the server is closed");
        }
        process.restart();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        process.close();
        Folders.delete(folder);
    }
}
