package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.RedirectedConditions;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
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
        List<Expr> key = key(mapping, entity);
        SelectNode select = SelectNode.of(key).withFrom(List.of(entity)).withWhere(delete.where());
        Expr any = Constant.FALSE;
        for (@Nullable Object[] row : session.runner().prepare(select).rows(parameters)) {
            Expr all = null;
            for (int part = 0; part < row.length; part++) {
                Expr column = key.get(part);
                all = Conditions.and(all, Conditions.equal(column, Bind.of(row[part], column.type())));
            }
            any = all == null ? any : Conditions.or(any, all);
        }
        return any;
    }

    /** A DELETE of the rows of one table whose objects a condition finds. */
    private static DeleteNode beside(EntityMapping mapping, EntityRef entity, TablePart part, @Nullable Expr where) {
        EntityRef inner = new EntityRef(entity.type(), Alias.anonymous());
        TableRef table = TableRef.of(part.table());
        Expr condition = where == null ? null : RedirectedConditions.of(where, entity, inner);
        List<Expr> key = key(mapping, inner);
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

    private static List<Expr> key(EntityMapping mapping, EntityRef entity) {
        List<Expr> key = new ArrayList<>();
        for (Column<?> column : mapping.root().keyColumns()) {
            BasicMapping basic = mapping.basics().stream()
                    .filter(each -> each.column() == column)
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequestException(
                            ErrorCode.INVALID_REQUEST,
                            "a DELETE of " + mapping + " does not reach its further tables, since its key has to-ones."
                                    + "\n  Delete the objects instead."));
            key.add(new AttributeRef(
                    entity, ObjectRows.path(mapping, basic), basic.column().type()));
        }
        return key;
    }
}
