package io.aludel.orm.load;

import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The conditions on entities that hold within a statement. Immutable. */
record Criteria(List<LoaderCriteria> all) {
    /** None. */
    static final Criteria NONE = new Criteria(List.of());

    Criteria {
        all = List.copyOf(all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those that hold for what is loaded later. */
    Criteria later() {
        return all.stream().allMatch(LoaderCriteria::propagates)
                ? this
                : new Criteria(all.stream().filter(LoaderCriteria::propagates).toList());
    }

    /** These and others. */
    Criteria and(Criteria others) {
        if (others.isEmpty()) {
            return this;
        }
        List<LoaderCriteria> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Criteria(both);
    }

    /** The same with their expressions changed. */
    Criteria map(UnaryOperator<Expr> change) {
        return isEmpty()
                ? this
                : new Criteria(all.stream()
                        .map(each -> new LoaderCriteria(
                                each.type(), change.apply(each.condition()), each.includesAliases(), each.propagates()))
                        .toList());
    }

    /** What holds for a use of an entity that the application named; null for nothing. */
    @Nullable
    Expr of(EntityRef entity) {
        return of(entity, entity.alias() != null || entity.source() != null);
    }

    /** What holds for a use of an entity that a loader made up; null for nothing. */
    @Nullable
    Expr ofLoaded(EntityRef entity) {
        return of(entity, false);
    }

    private @Nullable Expr of(EntityRef entity, boolean aliased) {
        Expr condition = null;
        for (LoaderCriteria each : all) {
            if (each.type().isAssignableFrom(entity.type()) && (!aliased || each.includesAliases())) {
                condition =
                        Conditions.and(condition, Redirection.of(each.condition(), EntityRef.of(each.type()), entity));
            }
        }
        return condition;
    }
}
