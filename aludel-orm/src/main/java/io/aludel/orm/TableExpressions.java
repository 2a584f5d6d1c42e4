package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.LivingUniques;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Rewriter;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the columns of a table into the place of an entity's attributes. Single use. */
final class TableExpressions extends Rewriter {
    private final EntityMapping mapping;
    private final Table table;
    private final RowColumns columns;

    TableExpressions(EntityMapping mapping, Table table) {
        this.mapping = mapping;
        this.table = table;
        this.columns = new RowColumns(mapping);
    }

    @Override
    protected @Nullable Expr replacement(Expr part) {
        return part instanceof AttributeRef attribute
                        && attribute.entity().type().isAssignableFrom(mapping.type())
                ? column(attribute)
                : null;
    }

    private Expr column(AttributeRef attribute) {
        Column<?> column = columns.column(attribute.path());
        if (!table.hasColumn(column.name()) || table.column(column.name()) != column) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    mapping.name() + "." + attribute.path() + " is not in table '" + table.name()
                            + "', which is written; rows of " + mapping.name() + " are spread over several tables."
                            + "\n  Use attributes of one table only, or change objects.");
        }
        return new ColumnRef(TableRef.of(table), column.name(), column.type());
    }

    List<InsertNode.Conflict> conflicts(List<InsertNode.Conflict> given) {
        List<InsertNode.Conflict> conflicts = new ArrayList<>();
        for (InsertNode.Conflict conflict : given) {
            List<Assignment> updates = new ArrayList<>();
            for (Assignment update : conflict.updates()) {
                updates.add(new Assignment(rewrite(update.column()), rewrite(update.value())));
            }
            conflicts.add(new InsertNode.Conflict(
                    target(rewrite(conflict.target())),
                    conflict.constraint(),
                    conflict.indexWhere() == null ? null : rewrite(conflict.indexWhere()),
                    updates,
                    conflict.where() == null ? null : rewrite(conflict.where())));
        }
        return conflicts;
    }

    /** What only living rows do not share is unique together with the column that says so. */
    private List<Expr> target(List<Expr> named) {
        Set<String> names = new HashSet<>();
        named.forEach(each -> names.add(each instanceof ColumnRef column ? column.name() : ""));
        Column<?> living = LivingUniques.column(mapping, table, names);
        if (living != null) {
            named.add(new ColumnRef(TableRef.of(table), living.name(), living.type()));
        }
        return named;
    }
}
