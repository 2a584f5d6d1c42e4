package io.aludel.sql;

import io.aludel.sql.ast.SelectNode;

/** A SELECT of 3 typed values. Immutable; each method returns a changed copy. */
public final class Select3<A, B, C> extends AbstractSelect<Row3<A, B, C>, Select3<A, B, C>> {
    Select3(SelectNode node) {
        super(node);
    }

    @Override
    public int arity() {
        return 3;
    }

    @Override
    Select3<A, B, C> with(SelectNode changed) {
        return new Select3<>(changed);
    }
}
