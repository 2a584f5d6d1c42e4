package io.aludel.sql;

import io.aludel.sql.ast.SelectNode;

/**
 * A SELECT of one value or entity, or of rows of any width. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * select(User.class).where(User_.username.like("a%")).orderBy(User_.username).limit(20)
 * }</pre>
 *
 * @param <T> the Java type of a row
 */
public final class Select<T> extends AbstractSelect<T, Select<T>> {
    private final int arity;

    Select(SelectNode node, int arity) {
        super(node);
        this.arity = arity;
    }

    @Override
    public int arity() {
        return arity;
    }

    @Override
    Select<T> with(SelectNode changed) {
        return new Select<>(changed, arity);
    }

    /** {@link #scalarSubquery()}. */
    public Expression<T> asScalar() {
        return scalarSubquery();
    }

    @Override
    @SuppressWarnings("unchecked") // the only column has the type of the row
    public Expression<T> scalarSubquery() {
        return (Expression<T>) QueryExpr.scalar(this);
    }
}
