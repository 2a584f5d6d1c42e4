package io.aludel.sql;

import io.aludel.sql.ast.SelectNode;

/** A SELECT of 5 typed values. Immutable; each method returns a changed copy. */
public final class Select5<A, B, C, D, E> extends AbstractSelect<Row5<A, B, C, D, E>, Select5<A, B, C, D, E>> {
    Select5(SelectNode node) {
        super(node);
    }

    @Override
    public int arity() {
        return 5;
    }

    @Override
    Select5<A, B, C, D, E> with(SelectNode changed) {
        return new Select5<>(changed);
    }
}
