package io.aludel.migrate.autogenerate;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The CHECK constraints of a table, wherever they were declared. */
final class TableChecks {
    private TableChecks() {}

    /** Those of the table and those of its columns. */
    static List<CheckConstraint> of(Table table) {
        List<CheckConstraint> checks = new ArrayList<>(table.checkConstraints());
        for (Column<?> column : table.columns()) {
            checks.addAll(column.checks());
        }
        return checks;
    }
}
