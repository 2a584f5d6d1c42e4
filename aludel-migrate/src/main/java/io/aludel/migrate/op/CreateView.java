package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.View;

/**
 * Creates a view, plain or materialized. Immutable.
 *
 * @param view the view
 * @param ifNotExists whether one that exists is left alone
 */
public record CreateView(View view, boolean ifNotExists) implements MigrationOp {
    public CreateView {
        requireNonNull(view, "view");
    }

    @Override
    public DropView reverse() {
        return new DropView(view.name(), view.schema(), view.materialized(), view, ifNotExists);
    }

    @Override
    public String describe() {
        return "add " + DropView.kind(view.materialized()) + " '" + view.fullName() + "'";
    }
}
