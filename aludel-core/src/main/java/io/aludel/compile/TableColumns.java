package io.aludel.compile;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SampleRef;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table as an element of FROM shows them: all of them for the table itself, for a subquery those that it selects.
 *
 * @param table the table
 * @param columns what refers to each column, by the column's name
 */
record TableColumns(Table table, Map<String, ColumnRef> columns) {
    /** What an element shows of the tables it reads; nothing for functions and values. */
    static List<TableColumns> of(From from) {
        if (from instanceof TableRef reference) {
            return List.of(all(reference.table(), reference));
        }
        if (from instanceof SampleRef sample && sample.element() instanceof TableRef reference) {
            return List.of(all(reference.table(), sample));
        }
        if (from instanceof SubqueryRef subquery) {
            return ofQuery(subquery.query(), from);
        }
        if (from instanceof CteRef reference && reference.cte().anchor() instanceof QueryNode query) {
            return ofQuery(query, from);
        }
        return List.of();
    }

    private static TableColumns all(Table table, From source) {
        Map<String, ColumnRef> columns = new LinkedHashMap<>();
        for (Column<?> column : table.columns()) {
            columns.put(column.name(), new ColumnRef(source, column.name(), column.type()));
        }
        return new TableColumns(table, columns);
    }

    private static List<TableColumns> ofQuery(QueryNode query, From source) {
        QueryNode leading = query instanceof CompoundNode compound ? compound.leading() : query;
        List<String> names = ColumnNames.of(leading);
        Map<From, TableColumns> found = new LinkedHashMap<>();
        for (int index = 0; index < names.size(); index++) {
            Expr column = leading.columns().get(index);
            Expr selected = column instanceof Label label ? label.expression() : column;
            if (selected instanceof ColumnRef inner) {
                ColumnRef outer = new ColumnRef(source, names.get(index), inner.type());
                for (TableColumns origin : of(inner.source())) {
                    origin.nameOf(inner)
                            .ifPresent(name -> found.computeIfAbsent(
                                            inner.source(),
                                            any -> new TableColumns(origin.table(), new LinkedHashMap<>()))
                                    .columns()
                                    .putIfAbsent(name, outer));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private Optional<String> nameOf(ColumnRef reference) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(reference.name()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Nullable
    ColumnRef column(String name) {
        return columns.get(name);
    }

    boolean refersTo(ForeignKey key, Table referred) {
        String schema = key.referredSchema() == null ? table.schema() : key.referredSchema();
        return key.referredTable().equals(referred.name()) && Objects.equals(schema, referred.schema());
    }
}
