package io.aludel.sql;

import io.aludel.sql.ast.RowShape;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * Gives records with some of what the selected entity has, in place of objects: only their columns are selected, and each collection
     * within them is one more statement. Loader options say what is in a collection: {@code selectinload(User_.posts.limit(3))}.
     *
     * <pre>{@code
     * List<UserOut> page = session.execute(select(User.class).as(UserOut.class).orderBy(User_.username).limit(20)).all();
     * }</pre>
     *
     * @param projection a record that is a projection of the entity; only a session understands it
     */
    public <R> Select<R> as(Class<R> projection) {
        List<StatementOption> options = new ArrayList<>(node().options());
        options.removeIf(RowShape.class::isInstance);
        options.add(new RowShape(projection));
        return new Select<>(node().withOptions(options), arity);
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
