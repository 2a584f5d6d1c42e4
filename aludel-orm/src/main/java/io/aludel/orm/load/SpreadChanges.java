package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ChangeNode;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * UPDATE and DELETE of entities whose rows stand in several tables: one table is changed, and where the condition needs others it asks
 * for keys: {@code WHERE id IN (SELECT ..)}. Single use, one thread.
 */
final class SpreadChanges {
    private final OrmResolver resolver;
    private final EntityRef entity;
    private final EntityMapping mapping;

    private SpreadChanges(OrmResolver resolver, EntityRef entity) {
        this.resolver = resolver;
        this.entity = entity;
        this.mapping = resolver.mapping(entity);
    }

    /** The statement about tables that one statement can change. */
    static Statement rewritten(Statement statement, OrmResolver resolver) {
        if (!(statement instanceof ChangeNode change) || !(change.table() instanceof EntityRef entity)) {
            return statement;
        }
        checkOneTable(statement instanceof UpdateNode ? "an UPDATE" : "a DELETE", entity, resolver);
        if (!isSpread(entity, resolver)) {
            return statement;
        }
        SpreadChanges changes = new SpreadChanges(resolver, entity);
        return change instanceof UpdateNode update ? changes.update(update) : changes.narrowed(change);
    }

    /** Whether the condition of a DELETE asks for tables of its entity that are not its own. */
    static boolean needsOthers(DeleteNode delete, OrmResolver resolver) {
        if (!(delete.table() instanceof EntityRef entity)) {
            return false;
        }
        SpreadChanges changes = new SpreadChanges(resolver, entity);
        return changes.needsOthers(delete.where(), changes.mapping.own());
    }

    /** Rows of a class with a table for each subclass are no rows of one table, nor found through one. */
    private static void checkOneTable(String statement, EntityRef entity, OrmResolver resolver) {
        EntityMapping mapping = resolver.mapping(entity);
        if (!TableUnion.isNeeded(mapping)) {
            return;
        }
        List<EntityMapping> members = TableUnion.members(mapping);
        throw new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                statement + " of " + mapping + " is about rows of "
                        + (members.size() == 1 ? "another class" : "several tables") + ": "
                        + String.join(
                                ", ",
                                members.stream()
                                        .map(member -> member.name() + " in '"
                                                + member.table().name() + "'")
                                        .toList())
                        + "."
                        + "\n  With InheritanceType.TABLE_PER_CLASS each class has a table of its own, and one statement"
                        + " changes one table."
                        + "\n  Execute one for each class that has no subclasses, or change the objects.");
    }

    /** Whether another table tells which rows of the entity's own table are its rows: a class that shares a table below a joined one. */
    private boolean isToldElsewhere() {
        return needsOthers(resolver.criterion(entity), mapping.own());
    }

    private static boolean isSpread(EntityRef entity, OrmResolver resolver) {
        return resolver.mapping(entity).parts().size() > 1;
    }

    /** A statement about the entity's own table, found by keys where its condition asks for other tables. */
    private Statement narrowed(ChangeNode change) {
        TablePart own = mapping.own();
        if (change instanceof DeleteNode delete && isToldElsewhere()) {
            return new DeleteNode(
                    new TableRef(own.table(), entity.alias()),
                    delete.using(),
                    byKeys(delete.where(), own),
                    false,
                    returning(delete.returning(), own),
                    delete.options());
        }
        return needsOthers(change.where(), own) ? change.withWhere(byKeys(change.where(), own), false) : change;
    }

    private Statement update(UpdateNode update) {
        TablePart target = target(update);
        for (Assignment assignment : update.assignments()) {
            if (needsOthers(assignment.value(), target)) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST,
                        "an UPDATE of " + mapping + " sets a column of '" + target.table()
                                + "' to what stands in another table of it."
                                + "\n  Change the objects instead, or set it to a subquery.");
            }
        }
        if (target == mapping.own() && !isToldElsewhere()) {
            return narrowed(update);
        }
        TableRef table = new TableRef(target.table(), entity.alias());
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment each : update.assignments()) {
            Expr column =
                    each.column() instanceof AttributeRef attribute ? resolver.attribute(attribute) : each.column();
            assignments.add(new Assignment(column, each.value()));
        }
        return new UpdateNode(
                table,
                assignments,
                byKeys(update.where(), target),
                false,
                returning(update.returning(), target),
                update.options());
    }

    /** The table with all columns that are set. */
    private TablePart target(UpdateNode update) {
        Set<From> tables = new LinkedHashSet<>();
        for (Assignment assignment : update.assignments()) {
            if (assignment.column() instanceof AttributeRef attribute
                    && resolver.attribute(attribute) instanceof ColumnRef column) {
                tables.add(column.source());
            }
        }
        List<TablePart> changed = mapping.parts().stream()
                .filter(part -> tables.contains(new TableRef(part.table(), entity.alias())))
                .toList();
        if (changed.size() > 1) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "an UPDATE of " + mapping + " sets columns of several tables: "
                            + changed.stream().map(part -> part.table().name()).toList() + "."
                            + "\n  One statement changes one table; execute one for each, or change the objects.");
        }
        return changed.isEmpty() ? mapping.own() : changed.get(0);
    }

    /** Keys, which stand in each of the tables, from the one that is changed. */
    private List<Expr> returning(List<Expr> asked, TablePart target) {
        Function<Column<?>, Expr> columns = resolver.columns(entity);
        List<Expr> returned = new ArrayList<>();
        for (Expr each : asked) {
            Expr column = each instanceof AttributeRef attribute ? resolver.attribute(attribute) : each;
            for (int part = 0; part < target.key().size(); part++) {
                if (column.equals(columns.apply(mapping.keyColumns().get(part)))) {
                    column = columns.apply(target.key().get(part));
                }
            }
            returned.add(column);
        }
        return returned;
    }

    private boolean needsOthers(@Nullable Expr expression, TablePart target) {
        if (expression == null) {
            return false;
        }
        Others others = new Others(new TableRef(target.table(), entity.alias()));
        others.rewrite(expression);
        return others.found;
    }

    /** The rows of a table whose keys a query of the entity finds. */
    private Expr byKeys(@Nullable Expr where, TablePart target) {
        EntityRef inner = new EntityRef(entity.type(), Alias.anonymous());
        Function<Column<?>, Expr> own = resolver.columns(entity);
        Function<Column<?>, Expr> found = resolver.columns(inner);
        Expr condition = where == null ? null : Redirection.of(where, entity, inner);
        List<Column<?>> key = mapping.keyColumns();
        SelectNode keys = SelectNode.of(List.of(found.apply(key.get(0)))).withFrom(List.of(inner));
        if (key.size() == 1) {
            return Operation.of(
                    Operators.IN,
                    SqlTypes.BOOLEAN,
                    own.apply(target.key().get(0)),
                    new SubqueryExpr(
                            SubqueryExpr.Kind.SCALAR,
                            keys.withWhere(condition),
                            key.get(0).type()));
        }
        for (int part = 0; part < key.size(); part++) {
            Expr same = Conditions.equal(
                    found.apply(key.get(part)), own.apply(target.key().get(part)));
            condition = Conditions.and(condition, same);
        }
        return new SubqueryExpr(SubqueryExpr.Kind.EXISTS, keys.withWhere(condition), SqlTypes.BOOLEAN);
    }

    /** Looks for columns of other tables of the entity. */
    private final class Others extends QueryRewriter {
        private final TableRef target;
        private boolean found;

        Others(TableRef target) {
            this.target = target;
        }

        @Override
        protected @Nullable Expr replacement(Expr part) {
            if (part instanceof AttributeRef attribute && attribute.entity().equals(entity)) {
                rewrite(resolver.attribute(attribute));
            } else if (part instanceof RelationCondition relation
                    && relation.relationship().owner().equals(entity)) {
                rewrite(resolver.relation(relation));
            } else if (part instanceof ColumnRef column
                    && column.source() instanceof TableRef table
                    && !table.equals(target)) {
                found |= mapping.parts().stream()
                        .anyMatch(other -> table.equals(new TableRef(other.table(), entity.alias())));
            }
            return super.replacement(part);
        }
    }
}
