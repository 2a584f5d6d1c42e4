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
import org.jspecify.annotations.Nullable;

/** The columns of a query that stands for an entity, by their names. Immutable. */
final class RowsOfQuery {
    /** Null where they are not known: of a query that selects entities, and of one that is no SELECT. */
    private final @Nullable Set<String> names;

    private RowsOfQuery(@Nullable Set<String> names) {
        this.names = names;
    }

    static RowsOfQuery of(From source) {
        if (!(source instanceof SubqueryRef subquery)) {
            return new RowsOfQuery(null);
        }
        QueryNode leading = subquery.query() instanceof CompoundNode compound ? compound.leading() : subquery.query();
        if (!(leading instanceof SelectNode select)
                || select.columns().stream().anyMatch(EntityColumns.class::isInstance)) {
            return new RowsOfQuery(null);
        }
        Set<String> names = Set.copyOf(ColumnNames.of(subquery.query()));
        return new RowsOfQuery(names.contains("") ? null : names);
    }

    /** Whether the columns of an attribute may be there. What is not there is read when it is touched, as by the reference. */
    boolean have(AttributeMapping attribute) {
        Set<String> known = names;
        return known == null || columns(attribute).stream().allMatch(column -> known.contains(column.name()));
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
