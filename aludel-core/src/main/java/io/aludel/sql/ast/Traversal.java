package io.aludel.sql.ast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All parts of a statement, those of its subqueries and common table expressions included, each after what it is a part of. Immutable.
 *
 * <pre>{@code
 * boolean touchesUsers = Traversal.of(select.statement()).sources().contains(TableRef.of(users));
 * }</pre>
 */
public final class Traversal {
    private final List<Expr> expressions = new ArrayList<>();
    private final Set<From> sources = new LinkedHashSet<>();

    private Traversal(Statement statement) {
        new StatementRewriter() {
            @Override
            protected @Nullable Expr replacement(Expr part) {
                expressions.add(part);
                return null;
            }

            @Override
            protected @Nullable From replacement(From source) {
                sources.add(source);
                return null;
            }
        }.rewrite(statement);
    }

    /** Goes through a statement. */
    public static Traversal of(Statement statement) {
        return new Traversal(statement);
    }

    /** Every expression and part of one, repetitions included. */
    public Stream<Expr> expressions() {
        return expressions.stream();
    }

    /** The expressions of one kind. */
    public <E extends Expr> Stream<E> expressions(Class<E> kind) {
        return expressions().filter(kind::isInstance).map(kind::cast);
    }

    /** The elements of FROM, and the tables that are changed, each once. */
    public Set<From> sources() {
        return Set.copyOf(sources);
    }
}
