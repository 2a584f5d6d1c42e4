package io.aludel.orm.load;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.StatementOption;
import java.util.List;

/**
 * A condition on all uses of an entity in a statement: in WHERE and ON, in subqueries, and where the relationships of its objects are
 * loaded. Immutable.
 *
 * @param type the entity, or a class that entities extend
 * @param condition the condition, on attributes of that class
 * @param includesAliases whether uses under an alias of the application's are meant, too
 * @param propagates whether it holds for what is loaded later from the objects of the statement, too
 */
public record LoaderCriteria(Class<?> type, Expr condition, boolean includesAliases, boolean propagates)
        implements StatementOption {
    public LoaderCriteria {
        requireNonNull(type, "type");
        requireNonNull(condition, "condition");
    }

    /** The same for uses under an alias of the application's, too. */
    public LoaderCriteria includeAliases() {
        return new LoaderCriteria(type, condition, true, propagates);
    }

    /** The same for this statement alone, and not for what is loaded later from its objects. */
    public LoaderCriteria withoutPropagation() {
        return new LoaderCriteria(type, condition, includesAliases, false);
    }

    @Override
    public Object shape() {
        return List.of("criteria", type, includesAliases, propagates);
    }

    @Override
    public List<Expr> expressions() {
        return List.of(condition);
    }
}
