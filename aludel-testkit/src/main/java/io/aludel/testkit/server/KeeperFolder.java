package io.aludel.testkit.server;

import io.aludel.testkit.internal.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder of one build, where test JVMs find the keeper.
 *
 * @param path the folder itself
 */
record KeeperFolder(Path path) {

    /** Where a running keeper listens, and what to say first. */
    record Address(long pid, int port, String token) {}

    static Path ofAllBuilds() {
        return Folders.make(Folders.shared().resolve("builds"));
    }

    static KeeperFolder of(BuildProcess build) {
        return new KeeperFolder(Folders.make(ofAllBuilds().resolve(build.key())));
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path log() {
        return path.resolve("keeper.log");
    }

    /** Where the keeper of that process number has the data of its servers. */
    Path servers(long keeperPid) {
        return path.resolve("servers-" + keeperPid);
    }

    void publish(Address address) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(address.pid()));
        properties.setProperty("port", Integer.toString(address.port()));
        properties.setProperty("token", address.token());
        Path draft = path.resolve("keeper.draft");
        try (OutputStream output = Files.newOutputStream(draft)) {
            properties.store(output, null);
        }
        Files.move(draft, published(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void withdraw() throws IOException {
        Files.deleteIfExists(published());
    }

    Optional<Address> address() throws IOException {
        if (!Files.exists(published())) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream input = Files.newInputStream(published())) {
            properties.load(input);
        }
        return Optional.of(new Address(
                Long.parseLong(properties.getProperty("pid")),
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("token")));
    }

    private Path published() {
        return path.resolve("keeper.properties");
    }
}
