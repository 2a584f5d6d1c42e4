package io.aludel.migrate.imports;

import io.aludel.migrate.script.SqlStatements;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file of Flyway's with what its name says. Immutable.
 *
 * @param kind what it is for
 * @param version its version; null for one that is repeated
 * @param description its description, with blanks
 * @param path where it is
 * @param text what it says
 * @param settings what the file beside it says, whose name ends in {@code .conf}
 */
record FlywayFile(
        Kind kind, @Nullable FlywayVersion version, String description, Path path, String text, Properties settings) {
    /** Statements that PostgreSQL refuses within a transaction; Flyway leaves it out by itself. */
    private static final Pattern WITHOUT_TRANSACTION = Pattern.compile(
            "(?is)^\\s*(?:(?:CREATE|DROP|REINDEX)\\b.*\\bCONCURRENTLY\\b|VACUUM\\b|(?:CREATE|DROP)\\s+(?:DATABASE|TABLESPACE)\\b"
                    + "|ALTER\\s+SYSTEM\\b).*");

    private static final Pattern COPY = Pattern.compile("(?is).*\\bCOPY\\b[^;]*\\bFROM\\s+STDIN\\b.*");

    private static final Pattern REVISION = Pattern.compile("(?m)^-- Aludel revision (\\S+)$");

    /** What a file is for. */
    enum Kind {
        VERSIONED,
        UNDO,
        REPEATABLE,
        BASELINE
    }

    /** The file as its name says; empty when it is none of Flyway's. */
    static Optional<FlywayFile> of(Path path, FlywaySettings settings) {
        String name = String.valueOf(path.getFileName());
        String suffix =
                settings.suffixes().stream().filter(name::endsWith).findFirst().orElse("");
        String stem = name.substring(0, name.length() - suffix.length());
        int separator = stem.indexOf(settings.separator());
        String head = separator < 0 ? stem : stem.substring(0, separator);
        String description = separator < 0
                ? ""
                : stem.substring(separator + settings.separator().length()).replace('_', ' ');
        for (Kind kind : Kind.values()) {
            String prefix = settings.prefixes().get(kind.ordinal());
            if (!head.startsWith(prefix) || head.equals(prefix) != (kind == Kind.REPEATABLE)) {
                continue;
            }
            try {
                FlywayVersion version =
                        kind == Kind.REPEATABLE ? null : FlywayVersion.parse(head.substring(prefix.length()));
                String text = ForeignFiles.read(path, settings.encoding());
                return Optional.of(new FlywayFile(kind, version, description, path, text, beside(path)));
            } catch (NumberFormatException e) {
                throw ForeignErrors.script(name, "'" + head.substring(prefix.length()) + "' is no version.", e);
            }
        }
        return Optional.empty();
    }

    private static Properties beside(Path path) {
        Properties settings = new Properties();
        Path file = path.resolveSibling(path.getFileName() + ".conf");
        if (Files.exists(file)) {
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            } catch (IOException e) {
                throw ForeignErrors.script(file.toString(), "cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return settings;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** What people call it: {@code V1.2}, or its description. */
    String title() {
        return version == null ? "R " + description : version.toString();
    }

    /** The revision that the file was written from; empty when somebody wrote it. */
    Optional<String> revision() {
        Matcher revision = REVISION.matcher(text);
        return revision.find() ? Optional.of(revision.group(1)) : Optional.empty();
    }

    /** Whether it is another file with each run of Flyway, which is how people have one repeated always. */
    boolean namesTimestamp() {
        return text.toLowerCase(Locale.ROOT).contains("${flyway:timestamp}");
    }

    boolean replacesPlaceholders() {
        return Boolean.parseBoolean(settings.getProperty("placeholderReplacement", "true"));
    }

    /** What Flyway notes of it: of what is repeated, with its placeholders replaced. */
    int checksum(UnaryOperator<String> placeholders) {
        String counted = kind == Kind.REPEATABLE ? placeholders.apply(text) : text;
        CRC32 sum = new CRC32();
        try (BufferedReader lines = new BufferedReader(new StringReader(counted))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) sum.getValue();
    }

    List<String> statements(UnaryOperator<String> placeholders) {
        if (COPY.matcher(text).matches()) {
            throw ForeignErrors.script(
                    name(),
                    "COPY .. FROM STDIN has its rows in the script, which only Flyway reads."
                            + "\n  Write INSERTs and repair with flyway, or take over the schema as it is with --baseline.");
        }
        return SqlStatements.of(placeholders.apply(text));
    }

    boolean isTransactional() {
        String said = settings.getProperty("executeInTransaction");
        return said == null
                ? SqlStatements.of(text).stream()
                        .noneMatch(statement -> WITHOUT_TRANSACTION
                                .matcher(uncommented(statement))
                                .matches())
                : Boolean.parseBoolean(said);
    }

    private static String uncommented(String statement) {
        return statement.replaceAll("(?m)^\\s*--.*$", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
