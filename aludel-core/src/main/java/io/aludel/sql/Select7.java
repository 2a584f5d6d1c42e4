package io.aludel.sql;

import io.aludel.sql.ast.SelectNode;

/** A SELECT of 7 typed values. Immutable; each method returns a changed copy. */
public final class Select7<A, B, C, D, E, F, G>
        extends AbstractSelect<Row7<A, B, C, D, E, F, G>, Select7<A, B, C, D, E, F, G>> {
    Select7(SelectNode node) {
        super(node);
    }

    @Override
    public int arity() {
        return 7;
    }

    @Override
    Select7<A, B, C, D, E, F, G> with(SelectNode changed) {
        return new Select7<>(changed);
    }
}
