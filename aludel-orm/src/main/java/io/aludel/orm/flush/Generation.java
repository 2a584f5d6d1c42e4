package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.runtime.DefaultFact;
import io.aludel.orm.runtime.FetchedValueFact;
import io.aludel.orm.runtime.OnUpdateFact;
import io.aludel.orm.runtime.VersionGeneratorFact;
import io.aludel.schema.Column;
import io.aludel.schema.SqlFragment;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the value of a column that the application has not set. Immutable.
 *
 * @param onInsert makes a value, or an expression, for a new object; null when nobody here does
 * @param onUpdate makes one with each UPDATE
 * @param insertedByDatabase whether the database makes one when an INSERT leaves the column out
 * @param updatedByDatabase whether the database makes one with each UPDATE
 * @param writable whether statements may name the column at all
 */
record Generation(
        @Nullable Function<Object, @Nullable Object> onInsert,
        @Nullable Function<Object, @Nullable Object> onUpdate,
        boolean insertedByDatabase,
        boolean updatedByDatabase,
        boolean writable) {
    static final Generation NONE = new Generation(null, null, false, false, true);

    static Generation of(BasicMapping basic, Column<?> column) {
        DefaultFact made = basic.description().fact(DefaultFact.class);
        OnUpdateFact madeAgain = basic.description().fact(OnUpdateFact.class);
        VersionGeneratorFact versions = basic.description().fact(VersionGeneratorFact.class);
        if (versions != null) {
            return new Generation(versions.maker(), versions.maker(), false, false, true);
        }
        FetchedValueFact fetched = basic.description().fact(FetchedValueFact.class);
        boolean computed = column.computed() != null;
        boolean inserted = computed || column.serverDefault() != null || (fetched != null && fetched.onInsert());
        boolean updated = computed || (fetched != null && fetched.onUpdate());
        if (made == null && madeAgain == null && !inserted && !updated) {
            return NONE;
        }
        return new Generation(
                made == null ? null : made.maker(),
                madeAgain == null ? null : madeAgain.maker(),
                inserted,
                updated,
                !computed);
    }

    /** What {@code @OnUpdate} and {@code @DefaultFor} methods return, as it goes into a row. */
    static @Nullable Object made(Function<Object, @Nullable Object> maker, Object entity) {
        Object made = maker.apply(entity);
        return made instanceof SqlFragment fragment ? fragment.node() : made;
    }
}
