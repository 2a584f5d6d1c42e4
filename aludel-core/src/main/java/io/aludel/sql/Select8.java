package io.aludel.sql;

import io.aludel.sql.ast.SelectNode;

/** A SELECT of 8 typed values. Immutable; each method returns a changed copy. */
public final class Select8<A, B, C, D, E, F, G, H>
        extends AbstractSelect<Row8<A, B, C, D, E, F, G, H>, Select8<A, B, C, D, E, F, G, H>> {
    Select8(SelectNode node) {
        super(node);
    }

    @Override
    public int arity() {
        return 8;
    }

    @Override
    Select8<A, B, C, D, E, F, G, H> with(SelectNode changed) {
        return new Select8<>(changed);
    }
}
