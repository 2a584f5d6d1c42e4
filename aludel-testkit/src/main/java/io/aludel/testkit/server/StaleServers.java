package io.aludel.testkit.server;

import io.aludel.testkit.internal.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stops the servers and removes the data of keepers that were killed before they could do it themselves. */
final class StaleServers {

    private static final String PREFIX = "servers-";

    private StaleServers() {}

    static void sweep() {
        for (Path build : childrenOf(KeeperFolder.ofAllBuilds())) {
            try {
                sweep(build);
            } catch (RuntimeException e) {
                // Another keeper may be sweeping the same folder; what is left is swept next time.
                System.err.println("Cannot sweep " + build + ": " + e);
            }
        }
    }

    private static void sweep(Path build) {
        boolean keeperLives = false;
        for (Path servers : childrenOf(build)) {
            String name = servers.getFileName().toString();
            if (!name.startsWith(PREFIX)) {
                continue;
            }
            if (isAlive(Long.parseLong(name.substring(PREFIX.length())))) {
                keeperLives = true;
            } else {
                stop(Product.POSTGRESQL, servers.resolve("postgresql/data/postmaster.pid"));
                stop(Product.MARIADB, servers.resolve("mariadb/mariadb.pid"));
                Folders.delete(servers);
            }
        }
        boolean buildLives = BuildProcess.parse(build.getFileName().toString())
                .filter(BuildProcess::isAlive)
                .isPresent();
        if (!keeperLives && !buildLives) {
            Folders.delete(build);
        }
    }

    private static void stop(Product product, Path pidFile) {
        serverOf(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> isProgram(process, product.program()))
                .ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    private static Optional<Long> serverOf(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(Files.readAllLines(pidFile).get(0).trim()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            System.err.println("Cannot read " + pidFile + ": " + e);
            return Optional.empty();
        }
    }

    private static boolean isAlive(long keeperPid) {
        return ProcessHandle.of(keeperPid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static boolean isProgram(ProcessHandle process, String program) {
        String command = process.info().command().orElse("");
        return command.endsWith("/" + program) || command.endsWith("\\" + program + ".exe");
    }

    private static List<Path> childrenOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }
}
