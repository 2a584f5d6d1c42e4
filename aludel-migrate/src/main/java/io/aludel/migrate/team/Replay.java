package io.aludel.migrate.team;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.Runner;
import io.aludel.migrate.script.Revisions;
import io.aludel.migrate.team.Verification.Outcome;
import io.aludel.migrate.team.Verification.Tried;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tries all revisions in an empty database, one after the other: up, down, up. One use. */
final class Replay {
    private static final long SEED = 1;

    private final Engine engine;
    private final Revisions revisions;
    private final RunOptions options;
    private final VerifyOptions how;
    private final Runner runner;
    private final RowGenerator generator = new RowGenerator(SEED);
    private final List<Tried> tried = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Replay(Engine engine, Revisions revisions, RunOptions options, VerifyOptions how) {
        this.engine = engine;
        this.revisions = revisions;
        this.options = options.withoutLock();
        this.how = how;
        this.runner = new Runner(revisions, this.options);
    }

    Verification run(@Nullable Collection<MetaData> model) {
        RevisionGraph graph = revisions.graph();
        for (RevisionStep step : graph.upgrade("heads", List.of())) {
            Tried result = tried((RevisionMove) step);
            tried.add(result);
            if (result.outcome() == Outcome.FAILED) {
                return new Verification(tried, null, notes);
            }
        }
        return new Verification(
                tried,
                model == null ? null : Snapshot.differences(engine, model, options.versions(), CompareOptions.DEFAULT),
                notes);
    }

    private Tried tried(RevisionMove up) {
        RevisionMove down = new RevisionMove(up.graph(), up.node(), false);
        String message = up.node().spec().message();
        Snapshot before = Snapshot.of(engine, options.versions());
        Map<String, Long> rows = rows(before);
        List<String> details = new ArrayList<>();
        Outcome outcome = Outcome.GOOD;
        try {
            runner.run(engine, heads -> List.of(up));
            fill(up.node().id());
            try {
                runner.run(engine, heads -> List.of(down));
            } catch (AludelException e) {
                if (!isIrreversible(e)) {
                    throw e;
                }
                return new Tried(up.node().id(), message, Outcome.IRREVERSIBLE, List.of());
            }
            before.missingIn(engine).forEach(line -> details.add("after its downgrade the database needs: " + line));
            details.addAll(lost(rows, rows(before, details)));
            outcome = details.isEmpty() ? Outcome.GOOD : Outcome.DIFFERS;
            runner.run(engine, heads -> List.of(up));
            fill(up.node().id());
        } catch (AludelException e) {
            details.add(String.valueOf(e.getMessage()));
            outcome = Outcome.FAILED;
        }
        return new Tried(up.node().id(), message, outcome, details);
    }

    private static boolean isIrreversible(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AludelException known && known.code() == ErrorCode.IRREVERSIBLE_OPERATION) {
                return true;
            }
        }
        return false;
    }

    /** Rows of the application's own tests, and one for each table that has none. */
    private void fill(String revision) {
        try (Connection connection = engine.connect()) {
            how.data().filled(revision, connection);
            connection.commit();
            if (how.isFilling()) {
                List<Table> tables = Snapshot.of(connection, options.versions()).tables();
                generator.fill(connection, tables, 1).forEach(this::note);
            }
        }
    }

    private void note(String line) {
        if (!notes.contains(line)) {
            notes.add(line);
        }
    }

    private Map<String, Long> rows(Snapshot snapshot) {
        return rows(snapshot, new ArrayList<>());
    }

    private Map<String, Long> rows(Snapshot snapshot, List<String> details) {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = engine.connect()) {
            for (Table table : snapshot.tables()) {
                if (details.isEmpty()) {
                    rows.put(
                            table.fullName(),
                            connection.execute(select(count()).from(table)).one());
                }
            }
        }
        return rows;
    }

    private static List<String> lost(Map<String, Long> before, Map<String, Long> after) {
        List<String> lost = new ArrayList<>();
        after.forEach((table, rows) -> {
            long had = before.getOrDefault(table, 0L);
            if (rows < had) {
                lost.add("table " + table + " had " + had + " rows before, and has " + rows + " after its downgrade");
            }
        });
        return lost;
    }
}
