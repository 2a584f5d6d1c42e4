package io.aludel.benchmarks.load;

import io.aludel.benchmarks.load.Wire.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A service in a process of its own, over a database of its own, ready to answer. Closing it ends both. */
final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Kind kind;
    private final SeededDatabase database;
    private final Path output;
    private final int port;
    private final Process process;

    private Service(Kind kind, String database, boolean counted) throws IOException, InterruptedException {
        this.kind = kind;
        this.database = new SeededDatabase(database);
        output = Files.createTempFile("aludel-load", ".log");
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-classpath",
                kind.classPath(),
                kind.mainClass,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.tomcat.max-keep-alive-requests=-1",
                "--logging.level.root=warn"));
        command.addAll(counted ? kind.countedSettings(this.database) : kind.settings(this.database));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        waitUntilReady();
    }

    /** As it is. */
    static Service start(Kind kind, String database) throws IOException, InterruptedException {
        return new Service(kind, database, false);
    }

    /** One that counts its statements, and is slower. */
    static Service startCounted(Kind kind, String database) throws IOException, InterruptedException {
        return new Service(kind, database, true);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String said = Files.readString(output);
                close();
                throw new IllegalStateException(kind + " does not start:\n" + said);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean answers() throws IOException {
        try (Wire wire = connect()) {
            return wire.send(Request.get("/actuator/health")).status() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    Kind kind() {
        return kind;
    }

    /** A connection, which the caller closes. */
    Wire connect() {
        return new Wire(port);
    }

    /** One request, which has to succeed. */
    static Answer ask(Wire wire, Request request) throws IOException {
        Answer answer = wire.send(request);
        if (answer.status() >= 400) {
            throw new IllegalStateException(request + " was answered by " + answer);
        }
        return answer;
    }

    /** The time that the process has computed. */
    Duration computed() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.delete(output);
        database.close();
    }
}
