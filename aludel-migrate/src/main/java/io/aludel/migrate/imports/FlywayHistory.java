package io.aludel.migrate.imports;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;
import io.aludel.migrate.imports.FlywayFile.Kind;
import io.aludel.migrate.imports.HistoryTable.Row;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The history of Flyway: its table, and the files that it was made with. Immutable; Flyway itself is not needed.
 *
 * <p>Versioned files become revisions, in the order in which they were applied, with their undo files as what takes them back. Files that
 * are repeated come behind them, as on a new database; when one is changed later, the next import makes a revision of it again.
 *
 * <pre>{@code
 * HistorySource flyway = FlywayHistory.of(FlywaySettings.DEFAULT.locations(Path.of("src/main/resources/db/migration")));
 * }</pre>
 */
public final class FlywayHistory implements HistorySource {
    private static final String CONNECTED_USER = "connected user";

    private final FlywaySettings settings;
    private final Map<FlywayVersion, FlywayFile> versioned = new TreeMap<>();
    private final Map<FlywayVersion, FlywayFile> undo = new LinkedHashMap<>();
    private final Map<FlywayVersion, FlywayFile> baselines = new LinkedHashMap<>();
    private final Map<String, FlywayFile> repeatable = new TreeMap<>();

    private FlywayHistory(FlywaySettings settings) {
        this.settings = requireNonNull(settings, "settings");
        for (Path folder : settings.locations()) {
            for (Path path : ForeignFiles.below(folder, settings.suffixes())) {
                FlywayFile.of(path, settings).ifPresent(this::add);
            }
        }
    }

    /**
     * The history as Flyway's settings describe it.
     *
     * @throws io.aludel.migrate.error.MigrationException when files cannot be read, or two have the same version
     */
    public static FlywayHistory of(FlywaySettings settings) {
        return new FlywayHistory(settings);
    }

    private void add(FlywayFile file) {
        FlywayVersion version = file.version();
        FlywayFile other = version == null
                ? repeatable.put(file.description(), file)
                : files(file.kind()).put(version, file);
        if (other != null) {
            throw ForeignErrors.script(
                    file.name(), "there is another file of " + file.title() + ": " + other.path() + ".");
        }
    }

    private Map<FlywayVersion, FlywayFile> files(Kind kind) {
        return kind == Kind.UNDO ? undo : kind == Kind.BASELINE ? baselines : versioned;
    }

    @Override
    public String tool() {
        return "flyway";
    }

    @Override
    public Set<String> tables() {
        return Set.of(settings.table());
    }

    @Override
    public ForeignHistory read(Connection connection) {
        List<Row> rows = HistoryTable.rows(connection, settings.schema(), settings.table(), "installed_rank");
        return new Reading(new FlywayRows(rows), connection).history();
    }

    /** One reading of the table, which knows the values that only the database has. */
    private final class Reading {
        private final FlywayRows rows;
        private final Placeholders placeholders;
        private final List<ForeignRevision> revisions = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Set<FlywayFile> repeated = new HashSet<>();
        private final String now = LocalDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ');

        Reading(FlywayRows rows, Connection connection) {
            this.rows = rows;
            this.placeholders = ofDatabase(connection);
        }

        private Placeholders ofDatabase(Connection connection) {
            Placeholders said = new Placeholders(settings.placeholders()).with("flyway:table", settings.table());
            return connection.driver().use(jdbc -> {
                String catalog = jdbc.getCatalog();
                String schema = settings.schema() == null ? jdbc.getSchema() : settings.schema();
                String user = jdbc.getMetaData().getUserName();
                return said.with("flyway:database", catalog == null ? "" : catalog)
                        .with("flyway:defaultSchema", schema == null ? "" : schema)
                        .with(CONNECTED_USER, user == null ? "" : user);
            });
        }

        ForeignHistory history() {
            Row begun = rows.baseline();
            FlywayVersion below = begun == null ? null : FlywayVersion.parse(begun.text("version"));
            if (begun != null && below != null) {
                begin(begun, below);
            }
            rows.versions().forEach(this::applied);
            rows.repeatable().forEach((description, row) -> repeated(description, row));
            versioned.forEach((version, file) -> {
                if (!rows.versions().containsKey(version) && !covered(version, below)) {
                    revisions.add(revision(file, null, id(version), undo.get(version)));
                }
            });
            // Behind all that was applied, since whatever is stamped has what lies before it.
            repeatable.forEach((description, file) -> {
                if (!repeated.contains(file)) {
                    revisions.add(repeatable(file, null));
                }
            });
            return new ForeignHistory(revisions, problems, notes);
        }

        /** Whether Flyway passes a version over, since the database begins above it. */
        private boolean covered(FlywayVersion version, @Nullable FlywayVersion below) {
            return below != null && version.compareTo(below) <= 0
                    || rows.versions().entrySet().stream()
                            .anyMatch(entry -> entry.getValue().text("type").equals("SQL_BASELINE")
                                    && version.compareTo(entry.getKey()) <= 0);
        }

        private void begin(Row row, FlywayVersion version) {
            notes.add("Flyway began at version " + version + " with what was there; the revision " + id("b", version)
                    + " is empty, so that a new database lacks it. --baseline writes it down.");
            revisions.add(new ForeignRevision(
                    id("b", version),
                    version.toString(),
                    row.text("description").replaceAll("[<>]", "").strip(),
                    row.text("script"),
                    true,
                    row.get("checksum"),
                    true,
                    List.of(),
                    List.of()));
        }

        private void applied(FlywayVersion version, Row row) {
            boolean baseline = row.text("type").equals("SQL_BASELINE");
            FlywayFile file = baseline ? baselines.get(version) : versioned.get(version);
            if (isSound(row, file, version.toString()) && file != null) {
                revisions.add(
                        revision(file, row, id(baseline ? "b" : "v", version), baseline ? null : undo.get(version)));
            }
        }

        private boolean isSound(Row row, @Nullable FlywayFile file, String title) {
            String what = title + " (" + row.text("script") + ") ";
            if (FlywayRows.failed(row)) {
                problems.add(what + "failed");
            } else if (!FlywayRows.isSql(row)) {
                problems.add(what + "is of type " + row.text("type") + ", and no file of SQL");
            } else if (file == null) {
                problems.add(what + "has no file in " + settings.locations());
            } else if (row.get("checksum") != null
                    && file.kind() != Kind.REPEATABLE
                    && Integer.parseInt(row.text("checksum")) != file.checksum(replacing(file, row))) {
                problems.add(what + "was changed after it was applied: its checksum was " + row.text("checksum")
                        + ", and is " + file.checksum(replacing(file, row)));
            } else {
                return true;
            }
            return false;
        }

        private void repeated(String description, Row row) {
            FlywayFile file = repeatable.get(description);
            if (isSound(row, file, "R " + description) && file != null) {
                boolean always = file.namesTimestamp();
                if (always) {
                    notes.add(file.name() + " ran whenever Flyway did; as a revision it runs once.");
                }
                if (always
                        || row.get("checksum") == null
                        || Integer.parseInt(row.text("checksum")) == file.checksum(replacing(file, row))) {
                    repeated.add(file);
                    revisions.add(repeatable(file, row));
                } else {
                    notes.add(file.name() + " has changed since Flyway applied it: its checksum was "
                            + row.text("checksum") + ". It waits; a new database gets it as it is now.");
                }
            }
        }

        private ForeignRevision repeatable(FlywayFile file, @Nullable Row row) {
            UnaryOperator<String> replacing = replacing(file, row);
            // The time is another one with each run, and the revision the same.
            int text = file.checksum(file.namesTimestamp() ? said -> said : replacing);
            String id = DerivedIds.readable("r_", file.description() + "_" + Integer.toHexString(text));
            List<String> statements = file.statements(replacing);
            return new ForeignRevision(
                    id,
                    file.title(),
                    file.description(),
                    file.name(),
                    row != null,
                    String.valueOf(file.checksum(replacing)),
                    file.isTransactional(),
                    statements,
                    ReplaceableObjects.drops(statements));
        }

        private ForeignRevision revision(FlywayFile file, @Nullable Row row, String id, @Nullable FlywayFile undoing) {
            return new ForeignRevision(
                    file.revision().orElse(id),
                    file.title(),
                    file.description(),
                    file.name(),
                    row != null,
                    row == null ? String.valueOf(file.checksum(replacing(file, null))) : row.get("checksum"),
                    file.isTransactional(),
                    file.statements(replacing(file, row)),
                    undoing == null ? null : undoing.statements(replacing(undoing, row)));
        }

        private UnaryOperator<String> replacing(FlywayFile file, @Nullable Row row) {
            if (!settings.replacing() || !file.replacesPlaceholders()) {
                return text -> text;
            }
            Placeholders own = placeholders.with("flyway:filename", file.name());
            Placeholders all = row == null
                    ? own.with("flyway:user", own.value(CONNECTED_USER)).with("flyway:timestamp", now)
                    : own.with("flyway:user", row.text("installed_by"))
                            .with("flyway:timestamp", row.text("installed_on"));
            return text -> all.replaced(text, file.name());
        }

        private String id(FlywayVersion version) {
            return id("v", version);
        }

        private String id(String prefix, FlywayVersion version) {
            return DerivedIds.readable(prefix, version.toString());
        }
    }
}
