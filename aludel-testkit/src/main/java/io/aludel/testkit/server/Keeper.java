package io.aludel.testkit.server;

import io.aludel.testkit.internal.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The process that owns the servers of one build.
 *
 * <p>The test JVMs of a build come and go, and none of them can own a server for the others; Maven itself knows nothing of
 * servers. So the first test JVM spawns this process. It listens on a loopback port for the name of a product, starts that
 * server once, and answers with its port. It watches the build's process and stops the servers as soon as that is gone,
 * however it ended, or when nobody has been connected for a while.
 *
 * <p>Protocol, one line each: the client sends the token, then product names; each is answered by {@code port N} or by
 * {@code error} and the message in Base64. The connection stays open for as long as the client lives.
 */
final class Keeper {

    private static final Duration PATIENCE_WITHOUT_CLIENTS = Duration.ofMinutes(10);
    private static final Duration PULSE = Duration.ofMillis(300);

    private final BuildProcess build;
    private final KeeperFolder folder;
    private final String token = UUID.randomUUID().toString();
    private final long pid = ProcessHandle.current().pid();
    private final AtomicInteger clients = new AtomicInteger();
    private final Map<Product, ServerProcess> servers = new EnumMap<>(Product.class);

    private Keeper(BuildProcess build) {
        this.build = build;
        this.folder = KeeperFolder.of(build);
    }

    /** Arguments: the process number of the build and the moment of its start. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Keeper(new BuildProcess(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]))).run();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        StaleServers.sweep();
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread doorkeeper = new Thread(() -> welcome(door), "door");
            doorkeeper.setDaemon(true);
            doorkeeper.start();
            folder.publish(new KeeperFolder.Address(pid, door.getLocalPort(), token));
            waitForTheEnd();
            folder.withdraw();
        }
    }

    private void waitForTheEnd() throws InterruptedException {
        long lastSeen = System.nanoTime();
        while (build.isAlive()) {
            if (clients.get() > 0) {
                lastSeen = System.nanoTime();
            } else if (System.nanoTime() - lastSeen > PATIENCE_WITHOUT_CLIENTS.toNanos()) {
                return;
            }
            Thread.sleep(PULSE.toMillis());
        }
    }

    private void welcome(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread conversation = new Thread(() -> converse(client), "client-" + client.getPort());
                conversation.setDaemon(true);
                conversation.start();
            } catch (IOException e) {
                if (!door.isClosed()) {
                    log("Cannot let a client in", e);
                }
            }
        }
    }

    private void converse(Socket client) {
        clients.incrementAndGet();
        try (client;
                BufferedReader requests =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            if (!token.equals(requests.readLine())) {
                return;
            }
            OutputStream answers = client.getOutputStream();
            for (String request = requests.readLine(); request != null; request = requests.readLine()) {
                answers.write((answer(request) + "\n").getBytes(StandardCharsets.UTF_8));
                answers.flush();
            }
        } catch (IOException e) {
            // A test JVM that was killed hangs up like this; its servers stay for the others.
            log("A client hung up", e);
        } finally {
            clients.decrementAndGet();
        }
    }

    private String answer(String request) {
        try {
            return "port " + start(Product.valueOf(request.toUpperCase(Locale.ROOT)));
        } catch (RuntimeException e) {
            log("Cannot answer '" + request + "'", e);
            String message = e.getMessage() + System.lineSeparator() + "Caused by: " + rootCause(e);
            return "error " + Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Throwable rootCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private synchronized int start(Product product) {
        return servers.computeIfAbsent(
                        product, wanted -> wanted.start(folder.servers(pid).resolve(wanted.scheme())))
                .port();
    }

    private synchronized void stop() {
        servers.values().forEach(Keeper::close);
        servers.clear();
        Folders.delete(folder.servers(pid));
        if (!build.isAlive()) {
            Folders.delete(folder.path());
        }
    }

    private static void close(ServerProcess server) {
        try {
            server.close();
        } catch (RuntimeException e) {
            // The other servers still have to be stopped.
            log("Cannot stop a server", e);
        }
    }

    /** The launcher has led the error output to a file. */
    private static void log(String message, Exception cause) {
        System.err.println(message);
        cause.printStackTrace();
    }
}
