package io.aludel.orm;

import io.aludel.orm.load.RedirectedConditions;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of further tables of an entity before a DELETE of many rows deletes those of its own. One thread at a time. */
final class SecondaryRows {
    private final SessionContext session;

    SecondaryRows(SessionContext session) {
        this.session = session;
    }

    /** The statement that is left to execute. */
    Statement deleted(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        if (!(statement instanceof DeleteNode delete) || !(delete.table() instanceof EntityRef entity)) {
            return statement;
        }
        EntityMapping mapping = session.mappings().get(entity.type());
        List<TablePart> further = mapping.parts().stream()
                .filter(part -> part.optional() && part.above() == mapping.own())
                .toList();
        if (further.isEmpty()) {
            return statement;
        }
        DeleteNode own = RedirectedConditions.needOthers(delete, session.mappings())
                ? delete.withWhere(byKeys(mapping, entity, delete, parameters), false)
                : delete;
        for (int index = further.size() - 1; index >= 0; index--) {
            execute(beside(mapping, entity, further.get(index), own.where()), parameters);
        }
        return own;
    }

    private void execute(DeleteNode delete, Map<String, ? extends @Nullable Object> parameters) {
        var query = session.runner().prepare(delete);
        session.connections().of(query.tables(), false).update(query.plan(), query.values(parameters));
    }

    /** The keys that a condition finds now, since it asks for rows that are going to be deleted. */
    private Expr byKeys(
            EntityMapping mapping,
            EntityRef entity,
            DeleteNode delete,
            Map<String, ? extends @Nullable Object> parameters) {
        RowKey key = RowKey.of(mapping, entity);
        SelectNode select = SelectNode.of(key.parts()).withFrom(List.of(entity)).withWhere(delete.where());
        return key.oneOf(session.runner().prepare(select).rows(parameters, row -> Arrays.asList(row.clone())));
    }

    /** A DELETE of the rows of one table whose objects a condition finds. */
    private static DeleteNode beside(EntityMapping mapping, EntityRef entity, TablePart part, @Nullable Expr where) {
        EntityRef inner = new EntityRef(entity.type(), Alias.anonymous());
        TableRef table = TableRef.of(part.table());
        Expr condition = where == null ? null : RedirectedConditions.of(where, entity, inner);
        List<Expr> key = RowKey.of(mapping, inner).parts();
        for (int index = 0; index < key.size(); index++) {
            Column<?> column = part.key().get(index);
            condition = Conditions.and(
                    condition, Conditions.equal(key.get(index), new ColumnRef(table, column.name(), column.type())));
        }
        SelectNode rows =
                SelectNode.of(List.of(key.get(0))).withFrom(List.of(inner)).withWhere(condition);
        Expr exists = new SubqueryExpr(SubqueryExpr.Kind.EXISTS, rows, SqlTypes.BOOLEAN);
        return new DeleteNode(table, exists, false, List.of());
    }
}
