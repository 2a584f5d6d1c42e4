package io.aludel.migrate.team;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Engine;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.Runner;
import io.aludel.migrate.script.Revisions;
import io.aludel.schema.MetaData;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Questions that come up when several people write revisions of one database. What needs trying is tried in a {@link ScratchDatabase}.
 * Immutable, thread-safe.
 *
 * <pre>{@code
 * if (!migrations.team().verify(List.of(metadata)).isGood()) { .. }
 * }</pre>
 */
public final class Teamwork {
    private final Engine engine;
    private final Revisions revisions;
    private final RunOptions options;
    private final Supplier<ScratchDatabase> scratch;

    /** Answers for a database and its revisions; tries in databases of the same server. */
    public Teamwork(Engine engine, Revisions revisions, RunOptions options) {
        this(engine, revisions, options, () -> ScratchDatabase.like(engine));
    }

    private Teamwork(Engine engine, Revisions revisions, RunOptions options, Supplier<ScratchDatabase> scratch) {
        this.engine = requireNonNull(engine, "engine");
        this.revisions = requireNonNull(revisions, "revisions");
        this.options = requireNonNull(options, "options");
        this.scratch = scratch;
    }

    /** The same, trying in an empty database that somebody has prepared. It is used once, and not emptied. */
    public Teamwork tryingIn(Engine empty) {
        return new Teamwork(engine, revisions, options, () -> ScratchDatabase.of(empty));
    }

    /**
     * Whether branches commute, by what their operations touch.
     *
     * @param heads where the branches end; {@code heads} for all of them
     */
    public Commutation commutation(List<String> heads) {
        return Commutation.of(revisions, heads, engine.dialect(), options.namingConvention());
    }

    /**
     * Whether branches commute, by applying them in both orders to empty databases.
     *
     * @return what a database that got the second branch first would need to be like one that got the first one first; nothing when they
     *     commute
     */
    public List<String> differenceOfOrder(String first, String second) {
        Runner runner = new Runner(revisions, options.withoutLock());
        Snapshot firstFirst;
        try (ScratchDatabase database = scratch.get()) {
            applied(runner, database, first, second);
            firstFirst = Snapshot.of(database.engine(), options.versions());
        }
        try (ScratchDatabase database = scratch.get()) {
            applied(runner, database, second, first);
            return firstFirst.missingIn(database.engine());
        }
    }

    private void applied(Runner runner, ScratchDatabase database, String first, String second) {
        for (String target : List.of(first, second)) {
            runner.run(database.engine(), heads -> revisions.graph().upgrade(target, heads));
        }
    }

    /** Tries each revision up, down and up, without comparing with a model. */
    public Verification verify() {
        return verify(null, VerifyOptions.DEFAULT);
    }

    /** Tries each revision up, down and up, and compares what they make with a model. */
    public Verification verify(Collection<MetaData> model) {
        return verify(model, VerifyOptions.DEFAULT);
    }

    /**
     * Tries each revision up, down and up.
     *
     * @param model what they should make; null when nobody knows
     */
    public Verification verify(@Nullable Collection<MetaData> model, VerifyOptions how) {
        try (ScratchDatabase database = scratch.get()) {
            return new Replay(database.engine(), revisions, options, how).run(model);
        }
    }

    /** What was changed in the database beside its revisions. */
    public Drift drift() {
        List<String> current = options.versions().heads(engine);
        Revisions.View view = revisions.at(current);
        List<String> unknown =
                view.heads().stream().filter(id -> !view.graph().contains(id)).toList();
        if (!unknown.isEmpty()) {
            return new Drift(current, List.of(), unknown);
        }
        try (ScratchDatabase database = scratch.get()) {
            Runner runner = new Runner(revisions, options.withoutLock());
            runner.run(database.engine(), heads -> view.graph().upgrade(view.heads(), heads));
            Snapshot meant = Snapshot.of(database.engine(), options.versions());
            return new Drift(current, meant.missingIn(engine), List.of());
        }
    }
}
