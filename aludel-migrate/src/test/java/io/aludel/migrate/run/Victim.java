package io.aludel.migrate.run;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.INTEGER;

import io.aludel.engine.Engine;
import io.aludel.engine.StatementEvent;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.script.RevisionScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A process that migrates, and stops at a moment that its parent has named, so that the parent can kill it there. */
final class Victim {
    private final int stop;
    private final List<String> passed = new ArrayList<>();

    private Victim(int stop) {
        this.stop = stop;
    }

    /**
     * For each of several databases three arguments: its URL, the number of the moment at which to stop, and whether the revision waits
     * half-way until it is told to go on.
     */
    public static void main(String... arguments) {
        for (int at = 0; at < arguments.length; at += 3) {
            String url = arguments[at];
            int stop = Integer.parseInt(arguments[at + 1]);
            boolean waits = Boolean.parseBoolean(arguments[at + 2]);
            new Thread(() -> migrate(url, stop, waits), url).start();
        }
    }

    private static void migrate(String url, int stop, boolean waits) {
        try (Engine engine = Engine.create(url)) {
            Victim victim = new Victim(stop);
            victim.listen(engine);
            RunOptions options = RunOptions.DEFAULT.listener(new Waiter());
            int steps = Migrations.of(engine)
                    .from(() -> List.of(revision(waits ? () -> stay("half-way") : () -> {})))
                    .with(options.patience(Duration.ofMinutes(2)))
                    .upgrade("head")
                    .size();
            say("ran " + steps);
        }
    }

    private static final class Waiter implements StepListener {
        @Override
        public void applied(OperationTarget target, RevisionStep step, Set<String> heads) {}

        @Override
        public void waiting(LockHolder holder) {
            say("waiting for " + holder.process());
        }
    }

    /** Says where it is, and stays there until the parent says something or ends. */
    private static void stay(String where) {
        say(where);
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the parent listens to, among what a log may print. */
    static final String MARK = "victim: ";

    private static void say(String line) {
        System.out.println(MARK + line);
        System.out.flush();
    }

    /** The moments there are, in a database of which nobody is killed. */
    static List<String> moments(Engine engine) {
        Victim victim = new Victim(-1);
        victim.listen(engine);
        Migrations.of(engine).from(() -> List.of(revision(() -> {}))).upgrade("head");
        return victim.passed;
    }

    private void listen(Engine engine) {
        engine.events().beforeExecute(event -> pass("before", event));
        engine.events().afterExecute(event -> pass("after", event));
    }

    /** Queries change nothing, so that stopping at them shows nothing; what the journal has just been told is told again anyway. */
    private void pass(String when, StatementEvent event) {
        String sql = event.sql().strip();
        boolean shows = !sql.toLowerCase(Locale.ROOT).startsWith("select")
                && (when.equals("before") || !sql.contains("_journal"));
        if (stop == 0 || !shows) {
            return;
        }
        String text = when + " " + sql.replaceAll("\\s+", " ");
        passed.add(text);
        if (passed.size() == stop) {
            stay("stopped " + text);
        }
    }

    /**
     * Tables, rows, and a change for which SQLite makes the table again.
     *
     * @param halfway done between them
     */
    static RevisionScript revision(Runnable halfway) {
        return new RevisionScript(
                RevisionSpec.of("aaaa"),
                true,
                "aaaa.sql",
                target -> {
                    Operations op = new Operations(target);
                    op.createTable("t_one", column("id", INTEGER).primaryKey(), column("n", INTEGER));
                    op.execute("INSERT INTO t_one (id, n) VALUES (1, 2)");
                    target.connection().ifPresent(connected -> halfway.run()); // not while the linter looks
                    op.batchAlterTable(
                            "t_one",
                            table -> table.alterColumn(
                                    "n", n -> n.existing(INTEGER).notNull()));
                    op.createTable("t_two", column("id", INTEGER).primaryKey());
                },
                target -> {},
                List.of());
    }
}
