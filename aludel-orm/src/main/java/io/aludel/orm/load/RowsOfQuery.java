package io.aludel.orm.load;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryRef;
import java.util.List;
import java.util.Set;

/** Which columns of an entity a query has that stands for it, by their names. Stateless. */
final class RowsOfQuery {
    private RowsOfQuery() {}

    /**
     * Whether the columns of an attribute may be there. What is not there is read when it is touched, as by the reference; of a query that
     * selects entities, or is no SELECT, everything is taken to be there.
     */
    static boolean have(From source, AttributeMapping attribute) {
        if (!(source instanceof SubqueryRef subquery)) {
            return true;
        }
        QueryNode leading = subquery.query() instanceof CompoundNode compound ? compound.leading() : subquery.query();
        if (!(leading instanceof SelectNode select)
                || select.columns().stream().anyMatch(EntityColumns.class::isInstance)) {
            return true;
        }
        Set<String> names = Set.copyOf(ColumnNames.of(subquery.query()));
        return names.contains("") || columns(attribute).stream().allMatch(column -> names.contains(column.name()));
    }

    private static List<Column<?>> columns(AttributeMapping attribute) {
        if (attribute instanceof CompositeMapping composite) {
            return composite.components().stream()
                    .<Column<?>>map(BasicMapping::column)
                    .toList();
        }
        if (attribute instanceof ReferenceMapping reference) {
            return reference.columns();
        }
        return attribute instanceof BasicMapping basic ? List.of(basic.column()) : List.of();
    }
}
