package io.aludel.devpage;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.SessionFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A page for developers that shows what each request does with the database: statements by shape and line, loads in loops with their
 * remedy, transactions, flushes and plans; and the schema, the revisions and the state of the engine. Safe for use by many threads.
 *
 * <pre>{@code
 * DevPage page = DevPage.of(sessions, DevPageOptions.enabled(settings.isDevelopment()));
 * if (page.isEnabled()) {
 *     page.start(8081);                                   // http://localhost:8081/
 * }
 * page.record("nightly report", () -> reports.run());
 * }</pre>
 *
 * <p>It is off unless it is switched on, and does nothing then. Switched on it remembers the last requests, looks at the stack at each
 * statement, and keeps the values of parameters in memory to ask for plans; it shows them only with {@link DevPageOptions#withValues}. It
 * answers to this machine alone, unless {@link DevPageOptions#remote} is said.
 */
public final class DevPage implements AutoCloseable {
    private final DevPageOptions options;
    private final @Nullable Recorder recorder;
    private final @Nullable Router router;
    private final List<DevPageServer> servers = new CopyOnWriteArrayList<>();

    private DevPage(Engine engine, @Nullable SessionFactory sessions, DevPageOptions options) {
        this.options = options;
        if (options.isEnabled()) {
            Recorder listening = new Recorder(options);
            listening.listen(engine, sessions);
            recorder = listening;
            router = new Router(engine, sessions, options, listening);
        } else {
            recorder = null;
            router = null;
        }
    }

    /** The page of a factory's sessions and of its engine, if the environment switches it on. */
    public static DevPage of(SessionFactory sessions) {
        return of(sessions, DevPageOptions.ofEnvironment());
    }

    /** The page of a factory's sessions and of its engine. */
    public static DevPage of(SessionFactory sessions, DevPageOptions options) {
        requireNonNull(sessions, "sessions");
        return new DevPage(sessions.engine(), sessions, requireNonNull(options, "options"));
    }

    /** The page of an engine alone. */
    public static DevPage of(Engine engine, DevPageOptions options) {
        return new DevPage(requireNonNull(engine, "engine"), null, requireNonNull(options, "options"));
    }

    /** Whether anything is recorded and shown. */
    public boolean isEnabled() {
        return recorder != null;
    }

    DevPageOptions options() {
        return options;
    }

    Optional<Recorder> recorder() {
        return Optional.ofNullable(recorder);
    }

    Optional<Router> router() {
        return Optional.ofNullable(router);
    }

    /** What some work does. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        /**
         * Does it.
         *
         * @throws X what it throws
         */
        void run() throws X;
    }

    /**
     * Does work whose statements are shown together under a name. Where the page is switched off, it only does the work.
     *
     * @throws X what the work throws
     */
    public <X extends Exception> void record(String name, Work<X> work) throws X {
        requireNonNull(name, "name");
        if (recorder == null) {
            work.run();
            return;
        }
        Recording recording = recorder.begin(Recording.Kind.WORK, name);
        Recorder.Scope scope = recorder.within(recording);
        String outcome = "did not end as it should";
        try {
            work.run();
            outcome = "done";
        } catch (Exception e) {
            outcome = Recorder.kind(e);
            throw e;
        } finally {
            scope.close();
            recording.end(outcome);
        }
    }

    /**
     * Serves the page to this machine, by the JDK's own server.
     *
     * @param port where; 0 for any that is free
     * @throws InvalidRequestException when the page is not switched on, or has been closed
     */
    public DevPageServer start(int port) {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /**
     * Serves the page at an address.
     *
     * @throws InvalidRequestException when the page is not switched on, or when other machines could reach the address, and
     *     {@link DevPageOptions#remote} is not said
     */
    public DevPageServer start(InetSocketAddress address) {
        if (router == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the development page is not switched on."
                            + "\n  It shows statements and the schema, so it is off where nobody asked for it."
                            + "\n  In development say -D" + DevPageOptions.PROPERTY + "=true, set "
                            + DevPageOptions.VARIABLE
                            + "=true, or use DevPageOptions.enabled(true); elsewhere start it only if isEnabled().");
        }
        InetAddress place = address.getAddress();
        if (!options.isRemote() && (place == null || !place.isLoopbackAddress())) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the development page would be open to other machines at " + address + "."
                            + "\n  It answers to this machine alone unless something else is said."
                            + "\n  Use start(port), or DevPageOptions.remote() where the network is trusted.");
        }
        DevPageServer server = DevPageServer.start(address, router, options.isRemote());
        servers.add(server);
        return server;
    }

    /** Stops the servers and listens no more. */
    @Override
    public void close() {
        servers.forEach(DevPageServer::close);
        servers.clear();
        if (recorder != null) {
            recorder.close();
        }
    }
}
