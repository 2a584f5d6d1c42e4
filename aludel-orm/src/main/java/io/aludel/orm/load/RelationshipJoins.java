package io.aludel.orm.load;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.LinkTable;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.TableRef;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The joins that a relationship stands for. */
final class RelationshipJoins {
    private RelationshipJoins() {}

    /** Joins from a table to a table. */
    static List<JoinStep> steps(
            JoinKind kind, RelationshipMapping relationship, From left, From target, @Nullable Expr extra) {
        return steps(kind, relationship, columns(left), target, columns(target), extra);
    }

    /** Joins from wherever the owner's columns are found to a table. */
    static List<JoinStep> steps(
            JoinKind kind,
            RelationshipMapping relationship,
            Function<Column<?>, Expr> left,
            From target,
            @Nullable Expr extra) {
        return steps(kind, relationship, left, target, columns(target), extra);
    }

    /** Joins from wherever the owner's columns are found to wherever the target's are. */
    static List<JoinStep> steps(
            JoinKind kind,
            RelationshipMapping relationship,
            Function<Column<?>, Expr> left,
            From target,
            Function<Column<?>, Expr> right,
            @Nullable Expr extra) {
        if (relationship instanceof ReferenceMapping reference) {
            ReferenceMapping inverse = reference.inverse();
            Expr on = inverse == null
                    ? equal(reference.columns(), left, reference.referredColumns(), right)
                    : equal(inverse.referredColumns(), left, inverse.columns(), right);
            return List.of(new JoinStep(kind, target, with(on, extra), null));
        }
        CollectionMapping collection = (CollectionMapping) relationship;
        LinkTable link = collection.link();
        if (link == null) {
            Expr on = equal(collection.ownerColumns(), left, collection.targetColumns(), right);
            return List.of(new JoinStep(kind, target, with(on, extra), null));
        }
        TableRef links = new TableRef(link.table(), Alias.anonymous());
        Expr toLinks = equal(collection.ownerColumns(), left, link.ownerColumns(), columns(links));
        Expr toTarget =
                equal(link.targetColumns(), columns(links), collection.target().keyColumns(), right);
        if (kind == JoinKind.INNER) {
            return List.of(
                    new JoinStep(kind, links, toLinks, null), new JoinStep(kind, target, with(toTarget, extra), null));
        }
        // An outer join keeps or loses a link and its target together.
        return List.of(
                new JoinStep(kind, new Join(JoinKind.INNER, links, target, with(toTarget, extra)), toLinks, null));
    }

    static Function<Column<?>, Expr> columns(From from) {
        return column -> new ColumnRef(from, column.name(), column.type());
    }

    private static Expr with(Expr on, @Nullable Expr extra) {
        return extra == null ? on : Conditions.and(on, extra);
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
        if (all == null) {
            throw new IllegalStateException("a relationship without columns");
        }
        return all;
    }
}
