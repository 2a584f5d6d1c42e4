package io.aludel.test.migrate;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.Runner;
import io.aludel.migrate.script.Revisions;
import io.aludel.migrate.team.RowGenerator;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.test.migrate.RowComparison.Difference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;

/** Applies revisions one after the other, each up, down and up again, and looks at the rows. One thread. */
final class RevisionTrial {
    private final Engine engine;
    private final RunOptions options;
    private final Fixtures fixtures;
    private final RowGenerator generator;
    private final int rows;
    private final Set<String> irreversible;
    private final Set<String> losing;
    private final Set<String> changing;
    private final Revisions revisions;
    private final Runner runner;

    RevisionTrial(
            Engine engine,
            Revisions revisions,
            RunOptions options,
            Fixtures fixtures,
            long seed,
            int rows,
            Set<String> irreversible,
            Set<String> losing,
            Set<String> changing) {
        this.engine = engine;
        this.options = options;
        this.fixtures = fixtures;
        this.generator = new RowGenerator(seed);
        this.rows = rows;
        this.irreversible = irreversible;
        this.losing = losing;
        this.changing = changing;
        this.revisions = revisions;
        this.runner = new Runner(revisions, options);
    }

    void run(RevisionMove up) {
        String id = up.node().id();
        fill();
        fixtures.before(up.graph(), id, engine);
        MetaData schema = schema();
        RowComparison first = new RowComparison(
                stored(), Renames.of(revisions.script(up.node()), engine.dialect(), options.arguments()));
        runner.run(engine, heads -> List.of(up));
        StoredRows between = stored();
        List<Difference> applied = first.with(between);
        survived("after revision " + id + " was applied", id, changing.contains(id) ? losses(applied) : applied);
        fixtures.after(up.graph(), id, engine);
        Set<String> touched = fixtures.isEmpty() ? new HashSet<>() : places(first.with(stored()));
        touched.removeAll(places(applied));
        if (down(up)) {
            Assertions.assertEquals(
                    List.of(), differences(schema), "what its downgrade leaves differs from what was there before it");
            Set<String> dropped = first.goneIn(between);
            dropped.addAll(touched);
            survived(
                    "after revision " + id + " was taken back",
                    id,
                    RowComparison.without(new RowComparison(first.before(), Renames.NONE).with(stored()), dropped));
            runner.run(engine, heads -> List.of(up));
            dropped.addAll(places(applied));
            survived(
                    "after revision " + id + " was applied again",
                    id,
                    RowComparison.without(first.with(stored()), dropped));
        }
    }

    private static Set<String> places(List<Difference> differences) {
        Set<String> places = new HashSet<>();
        differences.forEach(difference -> places.add(difference.place()));
        return places;
    }

    private static List<Difference> losses(List<Difference> differences) {
        return differences.stream().filter(Difference::isLoss).toList();
    }

    /** Whether it was taken back; it may say that it cannot be. */
    private boolean down(RevisionMove up) {
        String id = up.node().id();
        try {
            runner.run(engine, heads -> List.of(new RevisionMove(up.graph(), up.node(), false)));
        } catch (AludelException e) {
            if (!isIrreversible(e)) {
                throw e;
            }
            Assertions.assertTrue(
                    irreversible.contains(id),
                    () -> "revision " + id + " cannot be taken back. Write its downgrade, or say .irreversible(\"" + id
                            + "\"): " + e.getMessage());
            return false;
        }
        Assertions.assertFalse(
                irreversible.contains(id), "revision " + id + " is said to be irreversible, and can be taken back");
        return true;
    }

    private static boolean isIrreversible(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AludelException known && known.code() == ErrorCode.IRREVERSIBLE_OPERATION) {
                return true;
            }
        }
        return false;
    }

    private void survived(String when, String id, List<Difference> differences) {
        if (!losing.contains(id)) {
            List<String> lines = differences.stream().map(Difference::text).toList();
            Assertions.assertEquals(
                    List.of(), lines, () -> told(when, id, losses(differences).isEmpty()));
        }
    }

    private static String told(String when, String id, boolean changed) {
        String what = changed ? "values are others " : "rows or values were lost ";
        return what + when + "; if that is meant, say "
                + (changed && when.endsWith("was applied") ? ".changing(\"" : ".losing(\"") + id + "\")";
    }

    private void fill() {
        if (rows > 0) {
            Collection<Table> tables = schema().sortedTables();
            try (Connection connection = engine.connect()) {
                generator.fill(connection, tables, rows);
            }
        }
    }

    private StoredRows stored() {
        MetaData schema = schema();
        try (Connection connection = engine.connect()) {
            return StoredRows.of(connection, schema.sortedTables());
        }
    }

    private MetaData schema() {
        Set<String> own = options.versions().ownTables();
        try (Connection connection = engine.connect()) {
            return Inspector.of(connection)
                    .reflect(new MetaData(), ReflectOptions.DEFAULT.only(name -> !own.contains(name)));
        }
    }

    /** The steps of the revision that would be generated to go back there. */
    private List<String> differences(MetaData schema) {
        Set<String> ignored = new HashSet<>(CompareOptions.DEFAULT.ignored());
        ignored.addAll(options.versions().ownTables());
        try (Connection connection = engine.connect()) {
            UpgradeOps ops =
                    Autogenerate.revision(connection, List.of(schema), CompareOptions.DEFAULT.ignored(ignored));
            return Pending.describe(ops);
        }
    }
}
