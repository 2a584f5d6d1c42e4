package io.aludel.testkit.server;

import io.aludel.testkit.internal.Folders;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spawns the keeper as a process of its own, which neither waits for this one nor holds its output open. */
final class KeeperLauncher {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BuildProcess build;
    private final KeeperFolder folder;

    KeeperLauncher(BuildProcess build, KeeperFolder folder) {
        this.build = build;
        this.folder = folder;
    }

    /** Spawns a keeper and waits until it listens. */
    KeeperFolder.Address launch() throws IOException, InterruptedException {
        folder.withdraw();
        Process process = new ProcessBuilder(command())
                .directory(folder.path().toFile())
                .redirectInput(Redirect.from(nowhere()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.log().toFile()))
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            Optional<KeeperFolder.Address> address = folder.address();
            if (address.isPresent()) {
                return address.get();
            }
            Thread.sleep(20);
        }
        process.destroy();
        throw new IllegalStateException("The process that keeps the database servers of this build does not start."
                + " The end of its log:" + System.lineSeparator() + Folders.tail(folder.log(), 30));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        Path setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            // A session of its own: whoever kills the build's process group leaves the keeper alive to clean up.
            command.add(setsid.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")));
        command.addAll(List.of("-cp", classPath(), Keeper.class.getName()));
        command.addAll(List.of(Long.toString(build.pid()), Long.toString(build.startMillis())));
        return command;
    }

    /** Class path and module path alike; Surefire may have put the real class path aside. */
    private static String classPath() {
        List<String> paths = new ArrayList<>();
        for (String property : List.of("surefire.test.class.path", "java.class.path", "jdk.module.path")) {
            String value = System.getProperty(property, "");
            if (!value.isEmpty()) {
                paths.add(value);
            }
        }
        return String.join(File.pathSeparator, paths);
    }

    private static File nowhere() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
