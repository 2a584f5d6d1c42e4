package io.aludel.migrate.imports;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import io.aludel.schema.NamingConvention;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes revisions as files that Flyway runs: {@code V3__add_bio.sql} for each, {@code U3__add_bio.sql} where it can be taken back, and
 * settings beside a file that Flyway is to run without a transaction. Numbers count up; files that are there keep theirs and stay as
 * they are, since Flyway notes their checksums. Immutable.
 */
public final class FlywayScripts {
    private static final Pattern OWN_VERSION = Pattern.compile("v(\\d+(?:_\\d+)*)");

    private final Revisions revisions;
    private final Dialect dialect;
    private final NamingConvention namingConvention;

    /**
     * Files for a kind of database.
     *
     * @param namingConvention how constraints and indexes are named that have no name
     */
    public FlywayScripts(Revisions revisions, Dialect dialect, NamingConvention namingConvention) {
        this.revisions = requireNonNull(revisions, "revisions");
        this.dialect = requireNonNull(dialect, "dialect");
        this.namingConvention = requireNonNull(namingConvention, "namingConvention");
    }

    /** The statements of one direction. */
    private final class Part extends ScriptTarget {
        private final List<String> statements;
        private boolean outside;

        Part(List<String> statements) {
            super(dialect, namingConvention, statements::add);
            this.statements = statements;
        }

        Part fill(Consumer<OperationTarget> work) {
            work.accept(this);
            return this;
        }

        @Override
        public void outsideTransaction(Runnable work) {
            outside = true;
            work.run();
        }

        String text(String id) {
            StringBuilder text =
                    new StringBuilder("-- Aludel revision ").append(id).append('\n');
            statements.forEach(statement -> text.append(statement).append(";\n"));
            return text.toString();
        }

        String settings(boolean transactional) {
            StringBuilder settings = new StringBuilder();
            if (outside || !transactional) {
                settings.append("executeInTransaction=false\n");
            }
            if (statements.stream().anyMatch(statement -> statement.contains("${"))) {
                settings.append("placeholderReplacement=false\n");
            }
            return settings.toString();
        }
    }

    /**
     * Writes what is not there yet.
     *
     * @param steps upgrades, oldest first
     * @return the files, settings among them
     * @throws MigrationException when a revision needs a connection
     */
    public List<Path> write(List<RevisionStep> steps, Path folder) {
        Map<String, FlywayVersion> written = versions(folder);
        FlywayVersion last =
                written.values().stream().max(FlywayVersion::compareTo).orElse(FlywayVersion.of(0));
        List<Path> files = new ArrayList<>();
        for (RevisionStep step : steps) {
            if (step instanceof RevisionMove move
                    && !written.containsKey(move.node().id())) {
                RevisionScript script = revisions.script(move.node());
                last = next(script.id(), last);
                write(script, last, folder, files);
            }
        }
        return files;
    }

    /** Revisions that came from Flyway keep their versions; others count on. */
    private static FlywayVersion next(String id, FlywayVersion last) {
        Matcher own = OWN_VERSION.matcher(id);
        if (own.matches() && FlywayVersion.parse(own.group(1)).compareTo(last) > 0) {
            return FlywayVersion.parse(own.group(1));
        }
        return new FlywayVersion(List.of(last.parts().get(0).add(BigInteger.ONE)));
    }

    private static Map<String, FlywayVersion> versions(Path folder) {
        Map<String, FlywayVersion> versions = new HashMap<>();
        if (Files.exists(folder)) {
            FlywaySettings settings = FlywaySettings.DEFAULT;
            for (Path path : ForeignFiles.below(folder, settings.suffixes())) {
                FlywayFile.of(path, settings)
                        .filter(file -> file.kind() == FlywayFile.Kind.VERSIONED)
                        .ifPresent(file -> versions.put(
                                file.revision().orElse(file.name()), requireNonNull(file.version(), file::name)));
            }
        }
        return versions;
    }

    private void write(RevisionScript script, FlywayVersion version, Path folder, List<Path> files) {
        String slug = script.spec().message().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String name = version.toString().replace('.', '_') + "__"
                + (slug.replaceAll("^_+|_+$", "").isEmpty() ? script.id() : slug.replaceAll("^_+|_+$", "")) + ".sql";
        write(new Part(new ArrayList<>()).fill(script.upgrade()), script, folder.resolve("V" + name), files);
        Part downgrade = new Part(new ArrayList<>());
        try {
            downgrade.fill(script.downgrade());
        } catch (MigrationException e) {
            if (e.code() == ErrorCode.IRREVERSIBLE_OPERATION) {
                return;
            }
            throw e;
        }
        write(downgrade, script, folder.resolve("U" + name), files);
    }

    private static void write(Part part, RevisionScript script, Path file, List<Path> files) {
        write(file, part.text(script.id()), files);
        String settings = part.settings(script.transactional());
        if (!settings.isEmpty()) {
            write(file.resolveSibling(file.getFileName() + ".conf"), settings, files);
        }
    }

    private static void write(Path file, String text, List<Path> files) {
        try {
            Files.createDirectories(requireNonNull(file.toAbsolutePath().getParent(), "parent"));
            files.add(Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW));
        } catch (IOException e) {
            throw ForeignErrors.script(file.toString(), "cannot be written: " + e + ".", e);
        }
    }
}
