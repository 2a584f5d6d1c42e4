package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ColumnState;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.RenameTable;
import io.aludel.migrate.rename.RenameFinder;
import io.aludel.migrate.rename.RenamedTables;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was renamed is the same thing under another name: tables are renamed first, then their columns, and what is compared afterwards
 * is the database as it is by then. One comparison, one thread.
 */
final class RenameStep {
    private final Dialect dialect;
    private final RenameFinder finder;
    private final Map<Table, Table> tables = new LinkedHashMap<>();
    private final Map<Table, Map<Column<?>, Column<?>>> columns = new LinkedHashMap<>();
    private final List<MigrationOp> ops = new ArrayList<>();

    RenameStep(Dialect dialect, CompareOptions options) {
        this.dialect = dialect;
        TypeComparison types = TypeComparison.of(dialect);
        this.finder =
                new RenameFinder(options.renames(), (found, wanted) -> !types.differ(found.type(), wanted.type()));
    }

    /** Finds renamed tables. */
    void tables(Collection<Table> gone, Collection<Table> fresh) {
        tables.putAll(finder.tables(gone, fresh));
        tables.forEach((found, wanted) -> ops.add(new RenameTable(found.name(), found.schema(), wanted.name())));
    }

    /** The table of the model that a table of the database becomes, or null when it keeps its name. */
    @Nullable
    Table renamed(Table found) {
        return tables.get(found);
    }

    /** Finds renamed columns. */
    void columns(TablePair pair) {
        List<Column<?>> gone = missing(pair.found(), pair.wanted(), pair);
        List<Column<?>> fresh = missing(pair.wanted(), pair.found(), pair);
        Map<Column<?>, Column<?>> renamed = finder.columns(pair.found(), gone, pair.wanted(), fresh);
        if (!renamed.isEmpty()) {
            columns.put(pair.found(), renamed);
            List<MigrationOp> changes = new ArrayList<>();
            renamed.forEach((found, wanted) -> changes.add(AlterColumn.of(pair.name(), pair.schema(), found.name())
                    .with(ColumnState.of(found))
                    .rename(wanted.name())));
            ops.add(new ModifyTable(pair.name(), pair.schema(), changes));
        }
    }

    private static List<Column<?>> missing(Table here, Table there, TablePair pair) {
        List<Column<?>> missing = new ArrayList<>();
        for (Column<?> column : here.columns()) {
            if (!column.isSystem()
                    && TablePair.column(there, column.name()).isEmpty()
                    && pair.accepts(ObjectKind.COLUMN, column.name())) {
                missing.add(column);
            }
        }
        return missing;
    }

    /** What renames; complains of what is undecided. */
    List<MigrationOp> finish() {
        finder.finish();
        return ops;
    }

    /** The tables of the database as they are afterwards, by those they were. */
    Map<Table, Table> after(Collection<Table> found) {
        return new RenamedTables(tables, columns, dialect.syntax()).of(found);
    }
}
