package io.aludel.devpage;

import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a page. Immutable.
 *
 * @param address where the connection comes from
 * @param host the name in the browser's address line, with or without a port; null when it was not told
 * @param isForwarded whether a proxy stands between
 */
record Visitor(InetAddress address, @Nullable String host, boolean isForwarded) {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The headers by which proxies tell for whom they ask. */
    static final Set<String> FORWARDING = Set.of("Forwarded", "X-Forwarded-For");

    /**
     * Whether the visitor sits at this machine. The name matters as well: a page of another site may have its own name point here, and
     * would read the answers.
     */
    boolean isLocal() {
        return address.isLoopbackAddress()
                && !isForwarded
                && host != null
                && LOCAL.contains(host.replaceFirst(":\\d+$", ""));
    }
}
