package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.View;

/**
 * {@code CREATE VIEW} or {@code CREATE MATERIALIZED VIEW}. Immutable.
 *
 * @param view the view
 * @param unlessExists whether a view that exists is left alone
 */
public record CreateView(View view, boolean unlessExists) implements DdlElement {
    public CreateView {
        requireNonNull(view, "view");
    }

    /** Creates a view. */
    public static CreateView of(View view) {
        return new CreateView(view, false);
    }

    /** The same; a view that exists is left alone. */
    public CreateView ifNotExists() {
        return new CreateView(view, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createView(this);
    }
}
