package io.aludel.migrate.imports;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.OperationRenderer;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.imports.HistoryTable.Row;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.NamingConvention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The history of Liquibase: its table, and the changelogs that it was made with, in formatted SQL, XML, YAML or JSON. Immutable;
 * Liquibase itself is not needed.
 *
 * <p>Each changeset becomes a revision, in the order in which they were executed. Changes other than SQL are written as the SQL of the
 * database that is read; those that only Liquibase knows are named, and nothing is taken over.
 *
 * <pre>{@code
 * HistorySource liquibase = LiquibaseHistory.of(
 *         LiquibaseSettings.of(Path.of("src/main/resources"), "db/changelog/db.changelog-master.xml"));
 * }</pre>
 */
public final class LiquibaseHistory implements HistorySource {
    private final LiquibaseSettings settings;

    private LiquibaseHistory(LiquibaseSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /** The history as Liquibase's settings describe it. */
    public static LiquibaseHistory of(LiquibaseSettings settings) {
        return new LiquibaseHistory(settings);
    }

    @Override
    public String tool() {
        return "liquibase";
    }

    @Override
    public Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        for (String name : List.of(settings.table(), settings.table() + "LOCK")) {
            tables.add(name);
            tables.add(name.toLowerCase(Locale.ROOT));
            tables.add(name.toUpperCase(Locale.ROOT));
        }
        return tables;
    }

    @Override
    public ForeignHistory read(Connection connection) {
        List<Row> rows = HistoryTable.rows(connection, settings.schema(), settings.table(), "orderexecuted");
        return new Reading(connection.dialect()).history(rows);
    }

    /** One reading of the table, for the dialect of its database. */
    private final class Reading {
        private final Dialect dialect;
        private final Changes changes;
        private final Map<String, ChangeSet> changeSets = new LinkedHashMap<>();
        private final List<ForeignRevision> revisions = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Reading(Dialect dialect) {
            this.dialect = dialect;
            this.changes = new Changes(dialect);
            for (ChangeSet changeSet : Changelog.read(settings.root(), settings.changelog(), settings.parameters())) {
                changeSets.put(changeSet.key(), changeSet);
            }
        }

        ForeignHistory history(List<Row> rows) {
            rows.forEach(this::applied);
            changeSets.values().stream().filter(this::isWaiting).forEach(changeSet -> add(changeSet, null));
            return new ForeignHistory(revisions, problems, notes);
        }

        private void applied(Row row) {
            String key = ChangeSet.key(row.text("id"), row.text("author"), row.text("filename"));
            String title = row.text("author") + ":" + row.text("id") + " (" + row.text("filename") + ") ";
            ChangeSet changeSet = changeSets.remove(key);
            if (row.text("exectype").equals("FAILED")) {
                problems.add(title + "failed");
            } else if (changeSet == null) {
                problems.add(title + "is not in the changelog " + settings.changelog());
            } else {
                if (row.text("exectype").equals("MARK_RAN")) {
                    notes.add(title + "was marked as run without being run; a new database runs it.");
                }
                ForeignRevision added = add(changeSet, row);
                if (added != null && !row.text("tag").isEmpty()) {
                    notes.add("The tag " + row.text("tag") + " is the revision " + added.id() + ".");
                }
            }
        }

        /** Whether Liquibase would run a changeset that it has not run yet. */
        private boolean isWaiting(ChangeSet changeSet) {
            ChangeNode node = changeSet.node();
            return changeSet.isFor(dialect.name())
                    && ContextExpression.holds(node.first("contextFilter", "context"), settings.contexts())
                    && ContextExpression.holds(node.first("labels"), settings.labels());
        }

        private @Nullable ForeignRevision add(ChangeSet changeSet, @Nullable Row row) {
            String where = changeSet.title() + " (" + changeSet.file() + ")";
            try {
                List<MigrationOp> ops = ops(changeSet.changes(), where);
                ForeignRevision revision = new ForeignRevision(
                        DerivedIds.hashed(changeSet.key()),
                        changeSet.title(),
                        changeSet.message(),
                        changeSet.file(),
                        row != null,
                        row == null ? null : row.get("md5sum"),
                        changeSet.isTransactional(),
                        statements(ops),
                        takenBack(changeSet, ops, where));
                remarks(changeSet, where);
                revisions.add(revision);
                return revision;
            } catch (MigrationException e) {
                problems.add(where + ": " + e.getMessage());
                return null;
            }
        }

        private void remarks(ChangeSet changeSet, String where) {
            if (changeSet.node().is("runAlways", false) || changeSet.node().is("runOnChange", false)) {
                notes.add(where + " was run again and again; as a revision it runs once.");
            }
            if (changeSet.node().child("preConditions").isPresent()) {
                notes.add(where + " has preconditions, which are left out.");
            }
        }

        private List<MigrationOp> ops(List<ChangeNode> nodes, String where) {
            List<MigrationOp> ops = new ArrayList<>();
            for (ChangeNode node : nodes) {
                if (isFor(node)) {
                    ops.addAll(changes.of(node, where));
                }
            }
            return ops;
        }

        private boolean isFor(ChangeNode change) {
            return new ChangeSet("", change).isFor(dialect.name());
        }

        private @Nullable List<String> takenBack(ChangeSet changeSet, List<MigrationOp> ops, String where) {
            List<MigrationOp> back = new ArrayList<>();
            if (changeSet.rollbacks().isPresent()) {
                for (ChangeNode rollback : changeSet.rollbacks().get()) {
                    if (rollback.get("changeSetId") != null) {
                        notes.add(where + " is taken back by another changeset; write its downgrade by hand.");
                        return null;
                    }
                    if (!rollback.text().isBlank()) {
                        back.addAll(ops(List.of(sql(rollback)), where));
                    }
                    back.addAll(ops(rollback.children(), where));
                }
                return statements(back);
            }
            try {
                ops.forEach(op -> back.add(0, op.reverse()));
                return statements(back);
            } catch (MigrationException e) {
                if (e.code() == ErrorCode.IRREVERSIBLE_OPERATION) {
                    return null;
                }
                throw e;
            }
        }

        private static ChangeNode sql(ChangeNode rollback) {
            return new ChangeNode("sql", rollback.attributes(), List.of(), rollback.text());
        }

        private List<String> statements(List<MigrationOp> ops) {
            List<String> statements = new ArrayList<>();
            ScriptTarget target = new ScriptTarget(dialect, NamingConvention.DEFAULT, statements::add);
            ops.forEach(op -> OperationRenderer.standard().render(op, target));
            return statements;
        }
    }
}
