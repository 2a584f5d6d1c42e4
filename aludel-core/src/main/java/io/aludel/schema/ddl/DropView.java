package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.View;

/**
 * {@code DROP VIEW} or {@code DROP MATERIALIZED VIEW}. Immutable.
 *
 * @param view the view
 * @param whereExists whether a missing view is passed over
 */
public record DropView(View view, boolean whereExists) implements DdlElement {
    public DropView {
        requireNonNull(view, "view");
    }

    /** Drops a view. */
    public static DropView of(View view) {
        return new DropView(view, false);
    }

    /** The same; a missing view is passed over. */
    public DropView ifExists() {
        return new DropView(view, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropView(this);
    }
}
