package io.aludel.reflect;

import io.aludel.engine.Connection;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where a database makes tables for a moment. Stateless. */
public interface Stage {
    /** What is said of such a table as a whole. */
    default TableOptions options() {
        return TableOptions.NONE.prefix("TEMPORARY");
    }

    /** Makes a table, with its indexes where these can be over expressions. */
    void create(Connection connection, Table table);

    /** Reads what became of tables. */
    Map<String, ReflectedTable> read(Connection connection, Collection<String> names);

    /** Takes the tables away, within the transaction and without ending it. */
    void clear(Connection connection, List<String> names);
}
