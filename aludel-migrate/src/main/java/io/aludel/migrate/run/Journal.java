package io.aludel.migrate.run;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;

import io.aludel.engine.Connection;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.sql.Expression;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done of a revision that cannot be rolled back, statement by statement, in a table of its own beside that of versions. It is
 * empty but while such a revision runs, and after one was interrupted. One thread.
 */
final class Journal {
    private static final int SHOWN = 4000;

    private final Connection connection;
    private final Table table;
    private final Expression<String> revision;
    private final Expression<Boolean> upgrade;
    private final Expression<Integer> step;
    private final Expression<Boolean> done;
    private final Expression<String> statement;
    private boolean exists;

    Journal(Connection connection, Table versions) {
        this.connection = connection;
        this.table = Table.of(
                versions.name() + "_journal",
                new MetaData(versions.schema()),
                Column.of("revision", SqlTypes.VARCHAR(32)).notNull(),
                Column.of("upgrade", SqlTypes.BOOLEAN).notNull(),
                Column.of("step", SqlTypes.INTEGER).notNull(),
                Column.of("done", SqlTypes.BOOLEAN).notNull(),
                Column.of("statement", SqlTypes.TEXT).notNull(),
                new PrimaryKey(versions.name() + "_journal_pkc", List.of("revision", "step")));
        this.revision = table(table).col("revision", String.class);
        this.upgrade = table(table).col("upgrade", Boolean.class);
        this.step = table(table).col("step", Integer.class);
        this.done = table(table).col("done", Boolean.class);
        this.statement = table(table).col("statement", String.class);
    }

    /**
     * What is known of a statement.
     *
     * @param revision the revision
     * @param upgrade whether the revision was being applied
     * @param step its number, from 1
     * @param done whether it was carried out; otherwise nobody knows
     * @param statement its text
     */
    record Entry(String revision, boolean upgrade, int step, boolean done, String statement) {}

    /** What is left of a revision that was interrupted; nothing usually. */
    List<Entry> entries() {
        exists = exists || Inspector.of(connection).hasTable(table.schema(), table.name());
        if (!exists) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        connection
                .execute(select(revision, upgrade, step, done, statement).orderBy(revision, step))
                .all()
                .forEach(row ->
                        entries.add(new Entry(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
        return entries;
    }

    /** Makes the table; it stays. */
    void create() {
        exists = exists || Inspector.of(connection).hasTable(table.schema(), table.name());
        if (!exists) {
            connection.define(CreateTable.of(table));
            exists = true;
        }
    }

    void add(Entry entry) {
        connection.execute(insert(table)
                .set(revision, entry.revision())
                .set(upgrade, entry.upgrade())
                .set(step, entry.step())
                .set(done, entry.done())
                .set(statement, shortened(entry.statement())));
    }

    /** A statement is about to be carried out; perhaps it was before, by a run that was interrupted. */
    void begin(Entry entry) {
        remove(entry);
        add(entry);
    }

    void done(Entry entry) {
        connection.execute(update(table).set(done, true).where(revision.eq(entry.revision()), step.eq(entry.step())));
    }

    void remove(Entry entry) {
        connection.execute(delete(table).where(revision.eq(entry.revision()), step.eq(entry.step())));
    }

    /** Forgets a revision, since it is complete. */
    void forget(String complete) {
        if (exists) {
            connection.execute(delete(table).where(revision.eq(complete)));
        }
    }

    static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    }
}
