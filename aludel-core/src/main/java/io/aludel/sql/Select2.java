package io.aludel.sql;

import io.aludel.sql.ast.SelectNode;

/** A SELECT of 2 typed values. Immutable; each method returns a changed copy. */
public final class Select2<A, B> extends AbstractSelect<Row2<A, B>, Select2<A, B>> {
    Select2(SelectNode node) {
        super(node);
    }

    @Override
    public int arity() {
        return 2;
    }

    @Override
    Select2<A, B> with(SelectNode changed) {
        return new Select2<>(changed);
    }
}
