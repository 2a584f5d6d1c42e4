package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.RelationshipModel;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.Insert;
import io.aludel.sql.Predicate;
import io.aludel.sql.Select;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Conditions and statements that the relationships of an entity stand for. Immutable. */
final class RelationshipStatements implements RelationshipModel {
    private final EntityMapping mapping;

    RelationshipStatements(EntityMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public Expr meeting(Object owner, String relationship, EntityRef target) {
        return RelationshipCondition.of(
                relationship(mapping, relationship), ObjectValue.columns((ManagedEntity) owner), columns(target));
    }

    @Override
    public Expr meeting(EntityRef owner, String relationship, Object target) {
        return RelationshipCondition.of(
                relationship(mapping.mappings().get(owner.type()), relationship),
                columns(owner),
                ObjectValue.columns((ManagedEntity) target));
    }

    @Override
    public Expr identity(EntityRef row, Object object) {
        Function<Column<?>, Expr> columns = columns(row);
        Function<Column<?>, Expr> values = ObjectValue.columns((ManagedEntity) object);
        Expr all = Constant.TRUE;
        for (Column<?> column : mapping.keyColumns()) {
            all = Conditions.and(all, Conditions.equal(columns.apply(column), values.apply(column)));
        }
        return all;
    }

    @Override
    public <E> Select<E> elements(Object owner, String relationship, Class<E> type) {
        Select<E> select = Sql.select(type).where(membership(owner, relationship));
        List<Selection<?>> order = new ArrayList<>();
        if (relationship(mapping, relationship) instanceof CollectionMapping collection) {
            Function<Column<?>, Expr> columns = columns(EntityRef.of(type));
            for (CollectionMapping.OrderBy term : collection.orderBy()) {
                Expression<?> column = Expressions.of(
                        columns.apply(term.column()), term.column().type());
                order.add(term.descending() ? column.desc() : column.asc());
            }
        }
        return order.isEmpty() ? select : select.orderBy(order.toArray(Selection<?>[]::new));
    }

    @Override
    public Predicate membership(Object owner, String relationship) {
        EntityRef target =
                EntityRef.of(relationship(mapping, relationship).target().type());
        return Expressions.predicate(meeting(owner, relationship, target));
    }

    @Override
    public Insert insertion(Object owner, String relationship) {
        if (!(relationship(mapping, relationship) instanceof CollectionMapping collection)
                || collection.link() != null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    mapping + "." + relationship
                            + " is kept in a table of links; an INSERT of its elements would not link them."
                            + "\n  Add objects to the collection, or insert into both tables.");
        }
        Insert insert = Sql.insert(collection.target().type());
        Function<Column<?>, Expr> elements =
                columns(EntityRef.of(collection.target().type()));
        Function<Column<?>, Expr> object = ObjectValue.columns((ManagedEntity) owner);
        for (int part = 0; part < collection.targetColumns().size(); part++) {
            Column<?> column = collection.targetColumns().get(part);
            insert = set(
                    insert,
                    column.type(),
                    elements.apply(column),
                    object.apply(collection.ownerColumns().get(part)));
        }
        return insert;
    }

    private static <T> Insert set(Insert insert, SqlType<T> type, Expr column, Expr value) {
        return insert.set(Expressions.of(column, type), Expressions.of(value, type));
    }

    private Function<Column<?>, Expr> columns(EntityRef row) {
        EntityMapping of = mapping.mappings().get(row.type());
        return column -> {
            Table from = of.tables().stream()
                    .filter(each -> each.hasColumn(column.name()))
                    .findFirst()
                    .orElse(of.table());
            return new ColumnRef(new TableRef(from, row.alias()), column.name(), column.type());
        };
    }

    private static RelationshipMapping relationship(EntityMapping mapping, String attribute) {
        if (mapping.attribute(attribute) instanceof RelationshipMapping relationship) {
            return relationship;
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                mapping + "." + attribute + " is no relationship." + "\n  Name one of the relationships of " + mapping
                        + ".");
    }
}
