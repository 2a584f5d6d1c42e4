package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import java.util.Properties;

/** Where a connection is about to be opened to. One thread; its text shows neither the password nor other properties. */
public final class ConnectTarget {
    private final Url url;
    private String jdbcUrl;
    private final Properties properties;

    ConnectTarget(Url url, String jdbcUrl, Properties properties) {
        this.url = url;
        this.jdbcUrl = jdbcUrl;
        this.properties = properties;
    }

    /** The engine's address. */
    public Url url() {
        return url;
    }

    /** The address as the driver gets it. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** Sends the driver elsewhere. */
    public void jdbcUrl(String changed) {
        jdbcUrl = requireNonNull(changed, "changed");
    }

    /** What the driver gets beside the address, user and password included; changes count for this connection. */
    public Properties properties() {
        return properties;
    }

    @Override
    public String toString() {
        return "ConnectTarget[" + url + "]";
    }
}
