package io.aludel.reflect;

import io.aludel.engine.Connection;
import io.aludel.engine.Savepoint;
import io.aludel.error.AludelException;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a database makes of declarations: tables are made for a moment, read, and gone again. Databases write expressions in their own
 * words, so that a declared one can be compared with one of a live table only when both are in those. Not thread-safe; single use.
 *
 * <pre>{@code
 * Map<Table, StoredForm> forms = Rehearsal.of(connection, Map.of(declared, reflected));
 * }</pre>
 *
 * <p>The tables are temporary ones of the connection's own; its transaction goes on, and keeps nothing of them.
 */
public final class Rehearsal {
    private static final AtomicLong COUNT = new AtomicLong();

    private final Connection connection;
    private final Stage stage;
    private final Map<String, Act> acts = new LinkedHashMap<>();

    /** A table on stage, and what it shows. */
    private record Act(Table declared, List<RehearsedPart> parts) {}

    private Rehearsal(Connection connection, Stage stage) {
        this.connection = connection;
        this.stage = stage;
    }

    /**
     * The forms of tables.
     *
     * @param tables declared tables, each with the one that the database has so far: what is only going to be there, such as a new type,
     *     must not keep the rest from being tried
     * @return for each table its form; empty when the database has no tables for a moment
     */
    public static Map<Table, StoredForm> of(Connection connection, Map<Table, Table> tables) {
        Stage stage = Catalogs.of(connection.dialect()).stage();
        if (stage == null || tables.isEmpty()) {
            return Map.of();
        }
        try (Savepoint savepoint = connection.beginNested()) {
            Map<Table, StoredForm> forms = new Rehearsal(connection, stage).perform(tables);
            savepoint.rollback();
            return forms;
        }
    }

    private Map<Table, StoredForm> perform(Map<Table, Table> tables) {
        tables.forEach((declared, existing) -> {
            List<RehearsedPart> parts = RehearsedPart.of(declared, connection.dialect(), COUNT::incrementAndGet);
            if (!parts.isEmpty() && !enters(declared, declared, parts)) {
                parts.forEach(part -> enters(declared, existing, List.of(part)));
            }
        });
        Map<String, ReflectedTable> shown = acts.isEmpty() ? Map.of() : stage.read(connection, acts.keySet());
        Map<Table, FormCollector> collected = new LinkedHashMap<>();
        tables.keySet().forEach(declared -> collected.put(declared, new FormCollector()));
        acts.forEach((name, act) -> {
            ReflectedTable table = shown.get(name);
            FormCollector collector = collected.get(act.declared());
            if (table != null && collector != null) {
                act.parts().forEach(part -> part.collect(table, collector));
            }
        });
        stage.clear(connection, List.copyOf(acts.keySet()));
        Map<Table, StoredForm> forms = new LinkedHashMap<>();
        collected.forEach((declared, collector) -> forms.put(declared, collector.form()));
        return forms;
    }

    /** Makes a table with some parts; false when the database refuses. */
    private boolean enters(Table declared, Table columns, List<RehearsedPart> parts) {
        String name = "aludel_rehearsal_" + COUNT.incrementAndGet();
        Savepoint savepoint = connection.beginNested();
        try {
            stage.create(connection, RehearsedPart.table(name, columns, parts, stage.options(), connection.dialect()));
            savepoint.commit();
            acts.put(name, new Act(declared, new ArrayList<>(parts)));
            return true;
        } catch (AludelException refused) {
            savepoint.rollback(); // the caller tries the parts by themselves, and leaves out what is refused then
            return false;
        }
    }
}
