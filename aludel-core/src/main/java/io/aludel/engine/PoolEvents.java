package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.event.ListenerOption;
import io.aludel.event.Listeners;
import io.aludel.event.Registration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what happens to the driver's connections. Safe for use by many threads.
 *
 * <pre>{@code
 * engine.events().pool().on(PoolEvent.Kind.CONNECT, event -> {
 *     try (Statement statement = event.jdbc().createStatement()) {
 *         statement.execute("SET search_path TO blog");
 *     }
 * });
 * }</pre>
 */
public final class PoolEvents {
    private final Map<PoolEvent.Kind, Listeners<PoolListener>> listeners = new EnumMap<>(PoolEvent.Kind.class);
    private final Listeners<Connector> connectors = new Listeners<>();
    private final AtomicBoolean connectedBefore = new AtomicBoolean();

    PoolEvents() {
        for (PoolEvent.Kind kind : PoolEvent.Kind.values()) {
            listeners.put(kind, new Listeners<>());
        }
    }

    /** Opens a connection in place of the driver, or by other means. */
    @FunctionalInterface
    public interface Connector {
        /**
         * Opens a connection.
         *
         * @param target where to; its properties may be changed
         * @return the connection, or null to leave it to the next connector and at last to the driver
         * @throws SQLException when it cannot be opened
         */
        @Nullable
        Connection connect(ConnectTarget target) throws SQLException;
    }

    /** Calls the listener at events of a kind. */
    public Registration on(PoolEvent.Kind kind, PoolListener listener, ListenerOption... options) {
        return listeners(kind).add(listener, options);
    }

    /** Lets the connector open connections, or change what the driver is given. */
    public Registration onConnecting(Connector connector, ListenerOption... options) {
        return connectors.add(connector, options);
    }

    private Listeners<PoolListener> listeners(PoolEvent.Kind kind) {
        return requireNonNull(listeners.get(kind));
    }

    @Nullable
    Connection connecting(ConnectTarget target) throws SQLException {
        Connection[] made = new Connection[1];
        connectors.<SQLException>each(connector -> {
            if (made[0] == null) {
                made[0] = connector.connect(target);
            }
        });
        return made[0];
    }

    /** The first connection counts as such when its listeners have let it pass. */
    void connected(Connection jdbc) throws SQLException {
        if (connectedBefore.compareAndSet(false, true)) {
            try {
                fire(PoolEvent.Kind.FIRST_CONNECT, jdbc, null);
            } catch (SQLException | RuntimeException e) {
                connectedBefore.set(false);
                throw e;
            }
        }
        fire(PoolEvent.Kind.CONNECT, jdbc, null);
    }

    void fire(PoolEvent.Kind kind, Connection jdbc, @Nullable Throwable cause) throws SQLException {
        Listeners<PoolListener> called = listeners(kind);
        if (!called.isEmpty()) {
            PoolEvent event = new PoolEvent(kind, jdbc, cause);
            called.<SQLException>each(listener -> listener.on(event));
        }
    }
}
