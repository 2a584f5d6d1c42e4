package io.aludel.sql;

import io.aludel.sql.ast.SelectNode;

/** A SELECT of 4 typed values. Immutable; each method returns a changed copy. */
public final class Select4<A, B, C, D> extends AbstractSelect<Row4<A, B, C, D>, Select4<A, B, C, D>> {
    Select4(SelectNode node) {
        super(node);
    }

    @Override
    public int arity() {
        return 4;
    }

    @Override
    Select4<A, B, C, D> with(SelectNode changed) {
        return new Select4<>(changed);
    }
}
