package io.aludel.orm.load;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Rewriter;
import io.aludel.sql.ast.SelectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the entities that a query reads itself: neither those of its subqueries nor those that joins bring. Single use. */
final class EntityUses extends Rewriter {
    private final Set<EntityRef> found = new LinkedHashSet<>();

    private EntityUses() {}

    /** The entities that {@code from(..)} names. */
    static Set<EntityRef> named(SelectNode select) {
        Set<EntityRef> named = new LinkedHashSet<>();
        select.from().forEach(from -> collect(from, named));
        return named;
    }

    private static void collect(From from, Set<EntityRef> into) {
        if (from instanceof EntityRef entity) {
            into.add(entity);
        } else if (from instanceof Join join) {
            collect(join.left(), into);
            collect(join.right(), into);
        }
    }

    /** The entities that the columns and the condition mention, or to whose relationships something is joined. */
    static Set<EntityRef> mentioned(SelectNode select) {
        EntityUses uses = new EntityUses();
        uses.rewrite(select.columns());
        if (select.where() != null) {
            uses.rewrite(select.where());
        }
        select.joins().forEach(step -> {
            if (step.relationship() != null) {
                uses.found.add(step.relationship().owner());
            }
            if (step.left() instanceof EntityRef left) {
                uses.found.add(left);
            }
        });
        return uses.found;
    }

    @Override
    protected @Nullable Expr replacement(Expr part) {
        if (part instanceof AttributeRef attribute) {
            found.add(attribute.entity());
        } else if (part instanceof EntityColumns columns) {
            found.add(columns.entity());
        }
        return null;
    }

    @Override
    protected QueryNode query(QueryNode query) {
        return query;
    }
}
