package io.aludel.orm.load;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.RelationshipCondition;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
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

    /** Joins from wherever the owner's columns are found to wherever the target's are. */
    static List<JoinStep> steps(
            JoinKind kind,
            RelationshipMapping relationship,
            Function<Column<?>, Expr> left,
            From target,
            Function<Column<?>, Expr> right,
            @Nullable Expr extra) {
        if (relationship instanceof CollectionMapping collection && collection.link() != null) {
            TableRef links = new TableRef(collection.link().table(), Alias.anonymous());
            Expr toLinks = RelationshipCondition.toLinks(collection, left, links);
            Expr fromLinks = RelationshipCondition.fromLinks(collection, links, right);
            Expr toTarget = with(RelationshipCondition.beside(collection, fromLinks, left, right, links), extra);
            if (kind == JoinKind.INNER) {
                return List.of(new JoinStep(kind, links, toLinks, null), new JoinStep(kind, target, toTarget, null));
            }
            // An outer join keeps or loses a link and its target together; only its own condition can be over the
            // owner.
            Join both = new Join(JoinKind.INNER, links, target, with(fromLinks, extra));
            Expr on = RelationshipCondition.beside(collection, toLinks, left, right, links);
            return List.of(new JoinStep(kind, both, on, null));
        }
        Expr on = RelationshipCondition.direct(relationship, left, right);
        return List.of(new JoinStep(kind, target, with(on, extra), null));
    }

    static Function<Column<?>, Expr> columns(From from) {
        return RelationshipCondition.columns(from);
    }

    private static Expr with(Expr on, @Nullable Expr extra) {
        return extra == null ? on : Conditions.and(on, extra);
    }
}
