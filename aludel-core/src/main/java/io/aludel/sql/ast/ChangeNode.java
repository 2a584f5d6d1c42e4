package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement about rows that are there: UPDATE or DELETE. Immutable. */
public sealed interface ChangeNode extends DmlNode permits UpdateNode, DeleteNode {
    /** Whose rows it changes: a {@link TableRef} or an {@link EntityRef}. */
    From table();

    @Override
    default From target() {
        return table();
    }

    /** Which rows, or null. */
    @Nullable
    Expr where();

    /** Whether a missing condition is meant. */
    boolean allRows();

    /** The same for other rows. */
    ChangeNode withWhere(@Nullable Expr changed, boolean all);

    @Override
    ChangeNode withReturning(List<? extends Expr> changed);

    @Override
    ChangeNode withOptions(DmlOptions changed);
}
