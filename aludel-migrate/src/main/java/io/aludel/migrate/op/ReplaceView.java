package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Gives a view another query: by CREATE OR REPLACE where the database does that for views of this kind, otherwise by dropping and
 * creating it. Immutable.
 *
 * @param view the view from now on
 * @param existing the view so far; null when that is not known, so that it cannot be taken back
 */
public record ReplaceView(View view, @Nullable View existing) implements MigrationOp {
    public ReplaceView {
        requireNonNull(view, "view");
    }

    @Override
    public ReplaceView reverse() {
        if (existing == null) {
            throw Names.irreversible(this, "Say the view so far, or write the downgrade by hand.");
        }
        return new ReplaceView(existing, view);
    }

    @Override
    public String describe() {
        return "modify " + DropView.kind(view.materialized()) + " '" + view.fullName() + "'";
    }
}
