package io.aludel.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The keeper of a build that is nothing but a process waiting to be killed. */
class KeeperTest {

    private Process build;
    private KeeperFolder folder;
    private KeeperFolder.Address keeper;

    @BeforeEach
    void launchKeeper() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        build = new ProcessBuilder(
                        java.toString(), "-cp", System.getProperty("java.class.path"), Waiting.class.getName())
                .start();
        BuildProcess buildProcess = BuildProcess.of(build.toHandle());
        folder = KeeperFolder.of(buildProcess);
        keeper = new KeeperLauncher(buildProcess, folder).launch();
    }

    @AfterEach
    void endBuild() throws Exception {
        build.destroyForcibly().waitFor();
        awaitEnd(keeper);
        StaleServers.sweep();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("selectedServers")
    void startsEachServerOnceAndStopsItWhenTheBuildIsKilled(Product product) throws Exception {
        DatabaseServer server = new SharedServers(keeper).start(product);
        assertThat(new SharedServers(keeper).start(product)).isEqualTo(server);
        assertThat(isListening(server)).isTrue();

        build.destroyForcibly();

        awaitEnd(keeper);
        assertThat(isListening(server)).isFalse();
        assertThat(folder.path()).doesNotExist();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("selectedServers")
    void whatAKilledKeeperLeavesBehindIsSweptLater(Product product) throws Exception {
        DatabaseServer server = new SharedServers(keeper).start(product);
        ProcessHandle.of(keeper.pid()).orElseThrow().destroyForcibly();
        awaitEnd(keeper);
        Path data = folder.servers(keeper.pid());
        assertThat(Files.exists(data)).isTrue();

        StaleServers.sweep();

        assertThat(isListening(server)).isFalse();
        assertThat(data).doesNotExist();
    }

    static List<Product> selectedServers() {
        List<String> selected =
                List.of(System.getProperty("databases", "postgresql,mariadb").split(","));
        return Arrays.stream(Product.values())
                .filter(product -> selected.contains(product.scheme()))
                .toList();
    }

    private static void awaitEnd(KeeperFolder.Address keeper)
            throws InterruptedException, ExecutionException, TimeoutException {
        var process = ProcessHandle.of(keeper.pid());
        if (process.isPresent()) {
            process.get().onExit().get(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static boolean isListening(DatabaseServer server) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Stands in for a build: does nothing until it is killed, or until the test's end closes its input. */
    static final class Waiting {
        public static void main(String[] arguments) throws IOException {
            System.in.read();
        }
    }
}
