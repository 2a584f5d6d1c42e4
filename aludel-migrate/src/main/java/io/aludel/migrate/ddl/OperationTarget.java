package io.aludel.migrate.ddl;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where operations go: a {@link ConnectionTarget} executes them, a {@link ScriptTarget} writes them down. What runs revisions puts its own
 * around one of these, to see each statement. Not thread-safe.
 */
public interface OperationTarget {
    /** The dialect that is written for. */
    Dialect dialect();

    /** How constraints and indexes are named that have no name. */
    NamingConvention namingConvention();

    /** The connection; empty in a script. */
    Optional<Connection> connection();

    /** Executes a definition, or writes it down. */
    void define(DdlElement element);

    /** Executes SQL as it is, or writes it down. */
    void execute(String sql);

    /** Executes a statement, or writes it down with its values as literals. */
    void execute(Executable statement);

    /**
     * Inserts rows, or writes them down, one INSERT each.
     *
     * @param table the table
     * @param rows values by column
     * @param together whether many rows are sent at once
     */
    void insert(Table table, List<Map<String, @Nullable Object>> rows, boolean together);

    /** Does something outside a transaction: what is open is committed before, and a new one begins after. */
    void inAutocommit(Runnable work);

    /** Whether nothing is executed and nothing can be asked. */
    default boolean isOffline() {
        return connection().isEmpty();
    }
}
