package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Correlation;
import io.aludel.sql.ast.From;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a subquery's FROM what the statements around it supply.
 *
 * <p>A subquery that says nothing about it takes what the nearest statement has, as long as something of its own is left; a query in
 * FROM takes nothing, unless it is LATERAL. One that does say takes it from any statement around; one in FROM then not from the
 * statement in whose FROM it stands.
 */
final class Correlated {
    private final Resolver resolver;
    private final @Nullable Scope scope;
    private final boolean derived;

    /**
     * For one subquery.
     *
     * @param scope the statements around, or null for an outermost one
     * @param derived whether it stands in FROM and is not LATERAL
     */
    Correlated(Resolver resolver, @Nullable Scope scope, boolean derived) {
        this.resolver = resolver;
        this.scope = scope;
        this.derived = derived;
    }

    List<From> without(List<From> froms, @Nullable Correlation correlation) {
        if (scope == null) {
            return froms;
        }
        return correlation == null ? implicitly(froms, scope) : explicitly(froms, correlation, scope);
    }

    private List<From> implicitly(List<From> froms, Scope around) {
        if (derived || froms.size() < 2) {
            return froms;
        }
        List<From> own = new ArrayList<>(froms);
        own.removeIf(around.sources()::contains);
        if (own.isEmpty()) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "a subquery has no FROM of its own: all it mentions stands in the statement around it, from which it was taken."
                            + "\n  Say what it takes from there: correlate(..) or correlateExcept(..).");
        }
        return own;
    }

    private List<From> explicitly(List<From> froms, Correlation correlation, Scope around) {
        Sources to = resolved(correlation.to());
        List<From> except = correlation.except();
        Sources kept = except == null ? null : resolved(except);
        List<From> own = new ArrayList<>();
        for (From from : froms) {
            boolean supplied = around.around().contains(from)
                    && !(derived && around.sources().contains(from));
            boolean taken = to.contains(from) || (kept != null && !kept.contains(from));
            if (!supplied || !taken) {
                own.add(from);
            }
        }
        return own;
    }

    private Sources resolved(List<From> froms) {
        Sources sources = new Sources();
        froms.forEach(from -> sources.add(resolver.from(from)));
        return sources;
    }
}
