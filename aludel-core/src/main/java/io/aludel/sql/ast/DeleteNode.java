package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE. Tables that only its condition mentions take part where the database can.
 *
 * @param table a {@link TableRef} or an {@link EntityRef}
 * @param using other tables that were named
 * @param where which rows, or null
 * @param allRows whether a missing condition is meant
 * @param returning what is given back of the deleted rows
 * @param options what stands around these clauses
 */
public record DeleteNode(
        From table, List<From> using, @Nullable Expr where, boolean allRows, List<Expr> returning, DmlOptions options)
        implements ChangeNode {
    public DeleteNode {
        using = List.copyOf(using);
        returning = List.copyOf(returning);
    }

    /** A DELETE without options. */
    public DeleteNode(From table, @Nullable Expr where, boolean allRows, List<Expr> returning) {
        this(table, List.of(), where, allRows, returning, DmlOptions.NONE);
    }

    /** The same with other tables beside its own. */
    public DeleteNode withUsing(List<? extends From> changed) {
        return new DeleteNode(table, List.copyOf(changed), where, allRows, returning, options);
    }

    @Override
    public DeleteNode withWhere(@Nullable Expr changed, boolean all) {
        return new DeleteNode(table, using, changed, all, returning, options);
    }

    @Override
    public DeleteNode withReturning(List<? extends Expr> changed) {
        return new DeleteNode(table, using, where, allRows, List.copyOf(changed), options);
    }

    @Override
    public DeleteNode withOptions(DmlOptions changed) {
        return new DeleteNode(table, using, where, allRows, returning, changed);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.delete(this);
    }
}
