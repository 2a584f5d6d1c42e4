package io.aludel.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The two ways the service is written. */
enum Kind {
    ALUDEL("io.aludel.examples.blogspring.BlogApplication") {
        @Override
        String classPath() {
            return OWN;
        }

        @Override
        List<String> settings(SeededDatabase database) {
            return List.of(
                    "--aludel.url=" + database.url(),
                    "--aludel.user=" + database.user(),
                    "--aludel.password=" + database.password(),
                    "--aludel.pool-size=" + POOL,
                    "--aludel.max-overflow=0");
        }
    },
    JPA("io.aludel.benchmarks.blogjpa.BlogApplication") {
        @Override
        String classPath() throws IOException {
            Path target = Path.of(System.getProperty("load.jpa"));
            String counting = OWN.split(File.pathSeparator)[0];
            return String.join(
                    File.pathSeparator,
                    target.resolve("classes").toString(),
                    Files.readString(target.resolve("class-path")).strip(),
                    counting);
        }

        @Override
        List<String> settings(SeededDatabase database) {
            return dataSource(database);
        }
    };

    /** Connections of a service. */
    private static final int POOL = 10;

    private static final String OWN = System.getProperty("java.class.path");

    final String mainClass;

    Kind(String mainClass) {
        this.mainClass = mainClass;
    }

    /** What the process of the service is started with. */
    abstract String classPath() throws IOException;

    /** Its database, over the pool that it has by itself. */
    abstract List<String> settings(SeededDatabase database);

    /** Its database, over a pool of Spring Boot. */
    static List<String> dataSource(SeededDatabase database) {
        return List.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=" + POOL);
    }

    /** The same, where what goes through the pool is counted. */
    List<String> countedSettings(SeededDatabase database) {
        return Stream.concat(
                        dataSource(database).stream(),
                        // False is no address: the example's own is taken away.
                        Stream.of("--load.count=true", "--aludel.url=false"))
                .toList();
    }
}
