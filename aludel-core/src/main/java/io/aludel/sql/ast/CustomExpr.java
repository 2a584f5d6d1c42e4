package io.aludel.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * The open door for constructs that Aludel does not know. Implementations are immutable.
 *
 * <p>Render through {@link Output#sql} and {@link Output#expression}; never put a value into the SQL.
 */
public non-sealed interface CustomExpr extends Expr {
    /** Writes this construct for one dialect. */
    void render(Output output);

    /** The expressions inside, in any fixed order; all that {@link #render} writes have to be among them. */
    List<Expr> children();

    /**
     * What, besides the children, decides about the SQL. Equal shapes render equally.
     *
     * @return the shape, or nothing when statements with this construct are never cached
     */
    Optional<Object> shape();

    @Override
    default <R> R accept(ExprVisitor<R> visitor) {
        return visitor.custom(this);
    }

    /** Where a construct writes itself. */
    interface Output {
        /** The name of the dialect, such as {@code postgresql}. */
        String dialect();

        /** Writes SQL to the letter. */
        Output sql(String sql);

        /** Writes an identifier, quoted where needed. */
        Output identifier(String name);

        /** Writes an expression. */
        Output expression(Expr expression);
    }
}
