package io.aludel.orm.load;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Correlation;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Rewriter;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SourceValue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities whose rows a query reads itself: neither those of its subqueries, nor those that joins bring, nor those that it
 * takes from a statement around it. Single use.
 */
final class EntityUses extends Rewriter {
    private final Set<From> mentioned = new LinkedHashSet<>();
    private final Set<From> inJoins = new LinkedHashSet<>();
    private final SelectNode select;
    private @Nullable Set<From> into;

    private EntityUses(SelectNode select) {
        this.select = select;
    }

    /**
     * The entities that a query reads.
     *
     * @param nearest what the statement right around it reads
     * @param around what any statement around it reads
     */
    static Set<EntityRef> of(SelectNode select, Collection<EntityRef> nearest, Collection<EntityRef> around) {
        return new EntityUses(select).own(nearest, around);
    }

    private Set<EntityRef> own(Collection<EntityRef> nearest, Collection<EntityRef> around) {
        Set<From> named = new LinkedHashSet<>();
        select.from().forEach(from -> leaves(from, named));
        collect(mentioned, () -> {
            rewrite(select.columns());
            if (select.where() != null) {
                rewrite(select.where());
            }
        });
        select.joins().forEach(this::join);
        Set<From> alone = new LinkedHashSet<>(mentioned);
        for (From from : select.from()) {
            if (from instanceof Join) {
                leaves(from, inJoins);
            } else {
                alone.add(from);
            }
        }
        alone.removeAll(inJoins);
        Set<From> all = new LinkedHashSet<>(named);
        all.addAll(mentioned);
        all.addAll(inJoins);
        boolean several = alone.size() + (inJoins.isEmpty() ? 0 : 1) > 1;
        Set<EntityRef> own = new LinkedHashSet<>();
        for (From from : all) {
            boolean taken = alone.contains(from) && isTaken(from, several, nearest, around);
            if (from instanceof EntityRef entity && !taken) {
                own.add(entity);
            }
        }
        return own;
    }

    /** As the compiler takes it: by itself only where something is left. */
    private boolean isTaken(From from, boolean several, Collection<EntityRef> nearest, Collection<EntityRef> around) {
        Correlation correlation = select.correlation();
        if (correlation == null) {
            return several && nearest.contains(from);
        }
        boolean asked = correlation.to().contains(from)
                || (correlation.except() != null && !correlation.except().contains(from));
        return asked && around.contains(from);
    }

    /** What stands in one tree with a join's target. */
    private void join(SelectNode.JoinStep step) {
        inJoins.add(step.target());
        Expr on = step.on();
        if (step.relationship() != null) {
            inJoins.add(step.relationship().owner());
        }
        if (step.left() != null) {
            inJoins.add(step.left());
        } else if (step.relationship() == null && on != null) {
            collect(inJoins, () -> rewrite(on));
        }
    }

    private void collect(Set<From> found, Runnable walk) {
        into = found;
        walk.run();
        into = null;
    }

    private static void leaves(From from, Set<? super From> into) {
        if (from instanceof Join join) {
            leaves(join.left(), into);
            leaves(join.right(), into);
        } else {
            into.add(from);
        }
    }

    @Override
    protected @Nullable Expr replacement(Expr part) {
        From source = part instanceof AttributeRef attribute
                ? attribute.entity()
                : part instanceof EntityColumns columns
                        ? columns.entity()
                        : part instanceof ColumnRef column
                                ? column.source()
                                : part instanceof SourceValue value ? value.source() : null;
        if (source != null && into != null) {
            into.add(source);
        }
        return null;
    }

    @Override
    protected QueryNode query(QueryNode query) {
        return query;
    }
}
