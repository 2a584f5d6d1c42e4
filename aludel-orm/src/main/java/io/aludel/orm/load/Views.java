package io.aludel.orm.load;

import io.aludel.compile.ResolvedQuery;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.EntityRows;
import io.aludel.orm.mapping.Mappings;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.schema.View;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import java.util.List;

/** Completes mappings whose rows come from queries: checks what these select, and declares views. Stateless. */
public final class Views {
    private Views() {}

    /** Declares the views of some mappings with their tables; returns the mappings. */
    public static Mappings declare(Mappings mappings) {
        for (EntityMapping mapping : mappings.all()) {
            EntityRows rows = mapping.rows();
            if (rows == null || rows.query() == null) {
                continue;
            }
            check(mapping, rows.query());
            if (rows.view()) {
                Table table = mapping.table();
                mappings.metadata()
                        .add(View.of(
                                        table.name(),
                                        new ResolvedQuery(rows.query(), new OrmResolver(mappings)),
                                        table.columns())
                                .inSchema(table.schema()));
            }
        }
        return mappings;
    }

    /** Each column has to be among what is selected. */
    private static void check(EntityMapping mapping, QueryNode query) {
        if (!(query instanceof SelectNode select)) {
            return;
        }
        List<String> names = ColumnNames.of(select.columns());
        if (names.contains("")) {
            return; // a whole entity stands for columns whose names the mapping knows
        }
        for (Column<?> column : mapping.table().columns()) {
            if (!names.contains(column.name())) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        "the query of " + mapping + " selects no '" + column.name() + "'."
                                + Suggestions.didYouMean(column.name(), names)
                                + "\n  Name what it selects like the columns: Post_.stars.label(\"" + column.name()
                                + "\").");
            }
        }
    }
}
