package io.aludel.migrate.imports;

import io.aludel.engine.Connection;
import java.util.Set;

/** The history that another tool keeps of a database. */
public interface HistorySource {
    /** The tool, in lower case. */
    String tool();

    /** The tables that the tool keeps for itself; comparisons leave them alone. */
    Set<String> tables();

    /**
     * Reads what was done to a database, and what is waiting.
     *
     * @throws io.aludel.migrate.error.MigrationException when its table is not there, or a script cannot be read
     */
    ForeignHistory read(Connection connection);
}
