package io.aludel.testkit.server;

/** A server that this JVM started. */
interface ServerProcess extends AutoCloseable {

    /** The loopback port it listens on. */
    int port();

    /** Stops it, so that its connections are lost, and starts it again with the same data on the same port. */
    void restart();

    /** Stops it; its data are of no further use. */
    @Override
    void close();
}
