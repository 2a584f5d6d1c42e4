package io.aludel.migrate.batch;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.OperationContext;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.BatchTable;
import io.aludel.reflect.Inspector;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** The table of a batch as it is: given, or read from the database with names for what has none. */
record ExistingTable(BatchTable batch, OperationContext context) {
    Table table() {
        Table given = batch.options().copyFrom();
        if (given != null) {
            return Table.of(new MetaData(), batch.schema(), batch.table(), null, given.elements());
        }
        Inspector inspector = context.inspector()
                .orElseThrow(() -> new MigrationException(
                        ErrorCode.UNSUPPORTED_OPERATION,
                        "there is no connection to read table '" + batch.table() + "'."));
        NamingConvention convention = batch.options().namingConvention();
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element :
                inspector.describe(batch.schema(), batch.table()).elements()) {
            TableElement complete = complete(overridden(element), inspector);
            elements.add(convention == null ? complete : finallyNamed(complete));
        }
        MetaData metadata = convention == null ? new MetaData() : new MetaData(convention);
        return Table.of(metadata, batch.schema(), batch.table(), null, elements);
    }

    private TableElement overridden(TableElement element) {
        if (element instanceof Column<?> column) {
            for (Column<?> other : batch.options().overrides()) {
                if (other.name().equals(column.name())) {
                    return other;
                }
            }
        }
        return element;
    }

    /** A key that names no columns refers to the primary key. */
    private TableElement complete(TableElement element, Inspector inspector) {
        if (!(element instanceof ForeignKey key) || !key.referredColumns().isEmpty()) {
            return element;
        }
        PrimaryKey referred =
                inspector.describe(batch.schema(), key.referredTable()).primaryKey();
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referredSchema(),
                key.referredTable(),
                referred == null ? List.of() : referred.columns(),
                key.onDelete(),
                key.onUpdate(),
                key.match(),
                key.addedByAlter(),
                key.options());
    }

    /** Names that the database has are complete; the convention is for the others. */
    private static TableElement finallyNamed(TableElement element) {
        if (element instanceof PrimaryKey key && key.name() != null) {
            return key.finallyNamed(key.name());
        }
        if (element instanceof ForeignKey key && key.name() != null) {
            return key.finallyNamed(key.name());
        }
        if (element instanceof UniqueConstraint unique && unique.name() != null) {
            return unique.finallyNamed(unique.name());
        }
        if (element instanceof CheckConstraint check && check.name() != null) {
            return check.finallyNamed(check.name());
        }
        return element instanceof ExcludeConstraint exclude && exclude.name() != null
                ? exclude.finallyNamed(exclude.name())
                : element;
    }
}
