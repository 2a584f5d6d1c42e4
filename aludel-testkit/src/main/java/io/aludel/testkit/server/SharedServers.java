package io.aludel.testkit.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The servers that all test JVMs of one build share. Started at first demand, stopped when the build's process is gone.
 *
 * <p>Safe for use by several threads; they wait for each other while a server starts.
 */
public final class SharedServers {

    private static final Map<Product, DatabaseServer> STARTED = new EnumMap<>(Product.class);
    private static @Nullable SharedServers connected;

    private final Socket socket;
    private final BufferedReader answers;

    SharedServers(KeeperFolder.Address keeper) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), keeper.port());
        this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        send(keeper.token());
    }

    /**
     * The PostgreSQL of this build.
     *
     * @throws IllegalStateException if it does not start, with the end of its log
     */
    public static DatabaseServer postgresql() {
        return get(Product.POSTGRESQL);
    }

    /**
     * The MariaDB of this build.
     *
     * @throws IllegalStateException if it does not start, with the end of its log
     */
    public static DatabaseServer mariadb() {
        return get(Product.MARIADB);
    }

    private static synchronized DatabaseServer get(Product product) {
        DatabaseServer known = STARTED.get(product);
        if (known != null) {
            return known;
        }
        try {
            if (connected == null) {
                connected = connect();
            }
            DatabaseServer started = connected.start(product);
            STARTED.put(product, started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot ask for the " + product.scheme() + " server of this build", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + product.scheme() + " was starting", e);
        }
    }

    /** Connects to the keeper of this build; the first of its test JVMs spawns it while the others wait at the lock. */
    private static SharedServers connect() throws IOException, InterruptedException {
        BuildProcess build = BuildProcess.current();
        KeeperFolder folder = KeeperFolder.of(build);
        try (FileChannel channel =
                        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Optional<KeeperFolder.Address> running = folder.address()
                    .filter(address -> ProcessHandle.of(address.pid())
                            .filter(ProcessHandle::isAlive)
                            .isPresent());
            return new SharedServers(running.isPresent() ? running.get() : new KeeperLauncher(build, folder).launch());
        }
    }

    /** Asks the keeper for a server, which it starts unless it runs already. */
    DatabaseServer start(Product product) throws IOException {
        send(product.scheme());
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the keeper hung up; its log is in " + KeeperFolder.ofAllBuilds());
        }
        String[] parts = answer.split(" ", 2);
        if (parts[0].equals("port")) {
            return new DatabaseServer(product, Integer.parseInt(parts[1]));
        }
        throw new IllegalStateException(new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }

    private void send(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
