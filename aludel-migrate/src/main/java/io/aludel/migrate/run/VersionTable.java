package io.aludel.migrate.run;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.VersionChange;
import io.aludel.migrate.graph.VersionChange.Delete;
import io.aludel.migrate.graph.VersionChange.Insert;
import io.aludel.migrate.graph.VersionChange.Update;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.sql.Dml;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table that says at which revisions a database is: one row for each head. Immutable, thread-safe.
 *
 * <p>It has the reference's layout, so that either can take over the other's table by its name.
 */
public final class VersionTable {
    private static final int LONGEST_ID = 32;
    private static final String NUMBER = "version_num";

    private final Table table;
    private final Expression<String> version;

    /**
     * The table of a name.
     *
     * @param name its name
     * @param schema its schema, or null for the default one
     * @param keyed whether it has a primary key; false for replication that wants none
     */
    public VersionTable(String name, @Nullable String schema, boolean keyed) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(Column.of(NUMBER, SqlTypes.VARCHAR(LONGEST_ID)).notNull());
        if (keyed) {
            elements.add(new PrimaryKey(name + "_pkc", List.of(NUMBER)));
        }
        this.table = Table.of(name, new MetaData(schema), elements.toArray(TableElement[]::new));
        this.version = Sql.table(table).col(NUMBER, String.class);
    }

    /** The names of all tables that the migrations have for themselves. */
    public Set<String> ownTables() {
        return Set.of(table.name(), table.name() + "_journal", table.name() + "_lock", table.name() + "_applied");
    }

    /** The table itself. */
    public Table table() {
        return table;
    }

    /** Whether the database has it. */
    public boolean exists(Connection connection) {
        return Inspector.of(connection).hasTable(table.schema(), table.name());
    }

    /** Makes it. */
    public void create(OperationTarget target) {
        target.define(CreateTable.of(table));
    }

    /** The heads that a database is at; none when the table is missing. */
    public List<String> heads(Connection connection) {
        return exists(connection)
                ? connection.execute(select(version).orderBy(version)).all()
                : List.of();
    }

    /** The heads that a database is at. */
    public List<String> heads(Engine engine) {
        try (Connection connection = engine.connect()) {
            return heads(connection);
        }
    }

    /**
     * Makes a change of a row.
     *
     * @throws MigrationException when the row is not there, since somebody else has changed it
     */
    public void apply(OperationTarget target, VersionChange change) {
        if (change instanceof Insert insert) {
            target.execute(insert(table).set(version, insert.id()));
        } else if (change instanceof Update update) {
            one(target, update(table).set(version, update.to()).where(version.eq(update.from())), update.from());
        } else if (change instanceof Delete delete) {
            one(target, delete(table).where(version.eq(delete.id())), delete.id());
        }
    }

    /** Takes all rows out. */
    void clear(OperationTarget target) {
        target.execute(delete(table).allRows());
    }

    private void one(OperationTarget target, Dml statement, String row) {
        if (target.connection().isEmpty()) {
            target.execute(statement);
            return;
        }
        long rows = target.connection().get().execute(statement).rowCount();
        if (rows != 1) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_FAILED,
                    "the table " + table.fullName() + " has " + rows + " rows of revision " + row
                            + ", and should have one."
                            + "\n  Usually another process has migrated the database at the same time, without the lock.");
        }
    }
}
