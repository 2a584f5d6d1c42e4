package io.aludel.migrate.autogenerate;

import io.aludel.engine.Connection;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What differs between one table and another, in the words of the database. Stateless. */
public final class TableDifferences {
    private TableDifferences() {}

    /**
     * What makes one table the other.
     *
     * @param connection asks the database for its words, in its transaction, which keeps nothing of it
     * @param found the table as it was read
     * @param wanted the table as it ought to be
     */
    public static List<MigrationOp> of(Connection connection, Table found, Table wanted) {
        DefaultSchema schema =
                new DefaultSchema(Inspector.of(connection).defaultSchemaName().orElse(null));
        TablePair pair = new TablePair(found, wanted, connection, CompareOptions.DEFAULT, schema);
        return of(Forms.of(List.of(pair)).get(0));
    }

    static List<MigrationOp> of(TablePair pair) {
        List<TableComparator> comparators = pair.options().comparators();
        List<MigrationOp> changes = new ArrayList<>();
        comparators.forEach(comparator -> comparator.prepare(pair, changes::add));
        comparators.forEach(comparator -> comparator.compare(pair, changes::add));
        comparators.forEach(comparator -> comparator.finish(pair, changes::add));
        return ComputedColumns.placed(changes, pair.dialect());
    }
}
