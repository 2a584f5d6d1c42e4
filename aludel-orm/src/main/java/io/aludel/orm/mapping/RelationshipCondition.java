package io.aludel.orm.mapping;

import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextFragment;
import io.aludel.type.SqlTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The condition under which rows meet along a relationship. The sides say where their columns are found: in a table, in a subquery, or
 * in an object.
 */
public final class RelationshipCondition {
    private RelationshipCondition() {}

    /** Rows of the owner and of the target meet; a table of links is mentioned under a name of its own. */
    public static Expr of(
            RelationshipMapping relationship, Function<Column<?>, Expr> owner, Function<Column<?>, Expr> target) {
        if (relationship instanceof CollectionMapping collection && collection.link() != null) {
            TableRef links = new TableRef(collection.link().table(), Alias.anonymous());
            Expr linked = Conditions.and(toLinks(collection, owner, links), fromLinks(collection, links, target));
            return beside(collection, linked, owner, target, links);
        }
        return direct(relationship, owner, target);
    }

    /** Rows of the owner and of the target meet, with no table of links between. */
    public static Expr direct(
            RelationshipMapping relationship, Function<Column<?>, Expr> owner, Function<Column<?>, Expr> target) {
        JoinExpression own = relationship.condition();
        if (own != null) {
            return own.over(owner, target);
        }
        if (relationship instanceof ReferenceMapping reference) {
            ReferenceMapping inverse = reference.inverse();
            return inverse == null
                    ? equal(reference.columns(), owner, reference.referredColumns(), target)
                    : equal(inverse.referredColumns(), owner, inverse.columns(), target);
        }
        CollectionMapping collection = (CollectionMapping) relationship;
        return equal(collection.ownerColumns(), owner, collection.targetColumns(), target);
    }

    /** The owner's columns of which the condition speaks, each once. */
    static List<Column<?>> ownerColumns(RelationshipMapping relationship) {
        Set<Column<?>> used = new LinkedHashSet<>();
        of(
                relationship,
                column -> {
                    used.add(column);
                    return Constant.NULL;
                },
                columns(new TableRef(relationship.target().table(), Alias.anonymous())));
        return List.copyOf(used);
    }

    /** The links between rows, and the condition that holds beside them if there is one. */
    public static Expr beside(
            CollectionMapping collection,
            Expr linked,
            Function<Column<?>, Expr> owner,
            Function<Column<?>, Expr> target,
            From links) {
        JoinExpression own = collection.condition();
        return own == null ? linked : Conditions.and(linked, own.over(owner, target, columns(links)));
    }

    /** Rows of the owner and of the table of links meet. */
    public static Expr toLinks(CollectionMapping collection, Function<Column<?>, Expr> owner, From links) {
        return equal(collection.ownerColumns(), owner, links(collection).ownerColumns(), columns(links));
    }

    /** Rows of the table of links and of the target meet. */
    public static Expr fromLinks(CollectionMapping collection, From links, Function<Column<?>, Expr> target) {
        return equal(
                links(collection).targetColumns(),
                columns(links),
                collection.target().keyColumns(),
                target);
    }

    /** A row of the owner meets none. Of a foreign key every part is NULL, as the reference asks. */
    public static Expr none(ReferenceMapping reference, Function<Column<?>, Expr> owner) {
        if (reference.isOwning() && reference.condition() == null) {
            Expr all = null;
            for (Column<?> column : reference.columns()) {
                all = Conditions.and(
                        all, Operation.of(Operators.IS, SqlTypes.BOOLEAN, owner.apply(column), Constant.NULL));
            }
            return required(all);
        }
        TableRef other = new TableRef(reference.target().table(), Alias.anonymous());
        SelectNode any = SelectNode.of(List.of(new TextFragment(List.of("1"), SqlTypes.INTEGER)))
                .withFrom(List.of(other))
                .withWhere(direct(reference, owner, columns(other)));
        Expr exists = new SubqueryExpr(SubqueryExpr.Kind.EXISTS, any, SqlTypes.BOOLEAN);
        return Operation.of(Operators.NOT, SqlTypes.BOOLEAN, exists);
    }

    /** The columns of a table or subquery. */
    public static Function<Column<?>, Expr> columns(From from) {
        return column -> new ColumnRef(from, column.name(), column.type());
    }

    private static LinkTable links(CollectionMapping collection) {
        LinkTable links = collection.link();
        if (links == null) {
            throw new IllegalStateException(collection + " has no table of links");
        }
        return links;
    }

    private static Expr equal(
            List<Column<?>> leftColumns,
            Function<Column<?>, Expr> left,
            List<Column<?>> rightColumns,
            Function<Column<?>, Expr> right) {
        Expr all = null;
        for (int index = 0; index < leftColumns.size(); index++) {
            all = Conditions.and(
                    all, Conditions.equal(left.apply(leftColumns.get(index)), right.apply(rightColumns.get(index))));
        }
        return required(all);
    }

    private static Expr required(@Nullable Expr condition) {
        if (condition == null) {
            throw new IllegalStateException("a relationship without columns");
        }
        return condition;
    }
}
