package io.aludel.agree;

import io.aludel.sql.Expression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A generated expression that remembers how it was made, so that it can be printed and shrunk. Immutable.
 *
 * @param kind its type
 * @param name what joins the parts
 * @param parts the expressions it is made of
 * @param scope the alias that the name is a column of, or that a subquery introduces; empty for others
 * @param bound what no value of it exceeds, as a number without sign
 * @param fraction how many binary digits may follow the point
 * @param rule makes the expression of those of its parts
 */
record Term(
        Kind kind,
        String name,
        List<Term> parts,
        String scope,
        long bound,
        int fraction,
        Function<List<Expression<?>>, Expression<?>> rule) {

    Term {
        parts = List.copyOf(parts);
    }

    Expression<?> expression() {
        return rule.apply(parts.stream().<Expression<?>>map(Term::expression).toList());
    }

    Term withParts(List<Term> others) {
        return new Term(kind, name, others, scope, bound, fraction, rule);
    }

    Term bounded(long newBound, int newFraction) {
        return new Term(kind, name, parts, scope, newBound, newFraction, rule);
    }

    int size() {
        return 1 + parts.stream().mapToInt(Term::size).sum();
    }

    /** The aliases whose columns are used but not introduced here. */
    Set<String> freeScopes() {
        Set<String> free = new LinkedHashSet<>();
        parts.forEach(part -> free.addAll(part.freeScopes()));
        if (parts.isEmpty()) {
            free.add(scope);
        } else {
            free.remove(scope);
        }
        free.remove("");
        return free;
    }

    @Override
    public String toString() {
        return parts.isEmpty()
                ? name
                : name + "("
                        + String.join(", ", parts.stream().map(Term::toString).toList()) + ")";
    }
}
