package io.aludel.testkit.server;

/** A server that this JVM started. */
interface ServerProcess extends AutoCloseable {

    /** The loopback port it listens on. */
    int port();

    /** Stops it; its data are of no further use. */
    @Override
    void close();
}
