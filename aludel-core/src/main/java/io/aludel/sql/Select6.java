package io.aludel.sql;

import io.aludel.sql.ast.SelectNode;

/** A SELECT of 6 typed values. Immutable; each method returns a changed copy. */
public final class Select6<A, B, C, D, E, F> extends AbstractSelect<Row6<A, B, C, D, E, F>, Select6<A, B, C, D, E, F>> {
    Select6(SelectNode node) {
        super(node);
    }

    @Override
    public int arity() {
        return 6;
    }

    @Override
    Select6<A, B, C, D, E, F> with(SelectNode changed) {
        return new Select6<>(changed);
    }
}
