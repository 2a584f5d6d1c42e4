package io.aludel.examples.chinook;

import io.aludel.engine.Engine;
import io.aludel.examples.chinook.copy.ChinookSource;
import io.aludel.examples.chinook.copy.FinalCheck;
import io.aludel.examples.chinook.copy.StoreCopy;
import io.aludel.examples.chinook.copy.TargetSchema;
import io.aludel.examples.chinook.tour.Narrator;
import io.aludel.examples.chinook.tour.Tour;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.schema.MetaData;
import java.io.PrintStream;
import java.util.Map;

/** The whole program: copies the store into a database, takes the tour there, and checks that nothing was lost. */
final class Chinook {
    private final String database;
    private final PrintStream out;
    private final boolean terminal;

    /**
     * @param database its address, such as {@code sqlite:chinook.db}
     * @param out where everything is said
     * @param terminal whether a line there can be written over
     */
    Chinook(String database, PrintStream out, boolean terminal) {
        this.database = database;
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * What came of it.
     *
     * @param same whether the store is in the end as it was in the source
     * @param statements how many statements each step of the tour took
     */
    record Outcome(boolean same, Map<String, Integer> statements) {}

    Outcome run() {
        try (ChinookSource source = new ChinookSource();
                Engine engine = Engine.create(database)) {
            MetaData tables = TargetSchema.of(source.tables());
            out.println("== " + tables.tables().size() + " tables of "
                    + source.engine().url() + ", copied to " + engine.url());
            new StoreCopy(source, engine, out, terminal).run(tables);

            Map<String, Integer> statements = tour(engine);

            out.println();
            out.println("== Is the store as it was?");
            return new Outcome(new FinalCheck(source, engine, out).run(tables), statements);
        }
    }

    private Map<String, Integer> tour(Engine engine) {
        SessionFactory sessions = SessionFactory.of(engine, Registry.discover());
        try (Narrator narrator = new Narrator(out, engine)) {
            new Tour(sessions, narrator).run();
            return narrator.counts();
        }
    }
}
