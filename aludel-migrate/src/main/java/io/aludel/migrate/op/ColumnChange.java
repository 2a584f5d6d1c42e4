package io.aludel.migrate.op;

import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.SqlFragment;
import io.aludel.type.SqlType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a column; all that is not said stays as it is. Immutable.
 *
 * @param name the new name, or null
 * @param type the new type, or null
 * @param nullable whether it takes NULL from now on, or null
 * @param serverDefault the new default of the database
 * @param comment the new comment
 * @param autoIncrement whether the database numbers it from now on, or null
 * @param identity how the database numbers it from now on
 * @param computed what the database computes from now on
 * @param using how old values become such of the new type, as SQL; null leaves it to the database
 * @param usingBack how values become those of the former type when the change is taken back; null to leave it to the database
 * @param placement where it stands from now on, or null
 */
public record ColumnChange(
        @Nullable String name,
        @Nullable SqlType<?> type,
        @Nullable Boolean nullable,
        Stated<SqlFragment> serverDefault,
        Stated<String> comment,
        @Nullable Boolean autoIncrement,
        Stated<Identity> identity,
        Stated<Computed> computed,
        @Nullable String using,
        @Nullable String usingBack,
        @Nullable Placement placement) {
    /** Nothing changes. */
    public static final ColumnChange NONE = new ColumnChange(
            null,
            null,
            null,
            Stated.unstated(),
            Stated.unstated(),
            null,
            Stated.unstated(),
            Stated.unstated(),
            null,
            null,
            null);

    /** The same with a new name. */
    public ColumnChange name(@Nullable String changed) {
        return with(draft -> draft.name = changed);
    }

    /** The same with a new type. */
    public ColumnChange type(@Nullable SqlType<?> changed) {
        return with(draft -> draft.type = changed);
    }

    /** The same, taking NULL or not. */
    public ColumnChange nullable(@Nullable Boolean changed) {
        return with(draft -> draft.nullable = changed);
    }

    /** The same with a new default. */
    public ColumnChange serverDefault(Stated<SqlFragment> changed) {
        return with(draft -> draft.serverDefault = changed);
    }

    /** The same with a new comment. */
    public ColumnChange comment(Stated<String> changed) {
        return with(draft -> draft.comment = changed);
    }

    /** The same, numbered by the database or not. */
    public ColumnChange autoIncrement(@Nullable Boolean changed) {
        return with(draft -> draft.autoIncrement = changed);
    }

    /** The same with a new identity. */
    public ColumnChange identity(Stated<Identity> changed) {
        return with(draft -> draft.identity = changed);
    }

    /** The same with a new computation. */
    public ColumnChange computed(Stated<Computed> changed) {
        return with(draft -> draft.computed = changed);
    }

    /** The same with a conversion of old values. */
    public ColumnChange using(@Nullable String changed) {
        return with(draft -> draft.using = changed);
    }

    /** The same with a conversion back, for when the change is taken back. */
    public ColumnChange usingBack(@Nullable String changed) {
        return with(draft -> draft.usingBack = changed);
    }

    /** The same at another place. */
    public ColumnChange placement(@Nullable Placement changed) {
        return with(draft -> draft.placement = changed);
    }

    private ColumnChange with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** What is being said; so that each of the methods above names one component only. */
    private static final class Draft {
        private @Nullable String name;
        private @Nullable SqlType<?> type;
        private @Nullable Boolean nullable;
        private Stated<SqlFragment> serverDefault;
        private Stated<String> comment;
        private @Nullable Boolean autoIncrement;
        private Stated<Identity> identity;
        private Stated<Computed> computed;
        private @Nullable String using;
        private @Nullable String usingBack;
        private @Nullable Placement placement;

        Draft(ColumnChange change) {
            name = change.name;
            type = change.type;
            nullable = change.nullable;
            serverDefault = change.serverDefault;
            comment = change.comment;
            autoIncrement = change.autoIncrement;
            identity = change.identity;
            computed = change.computed;
            using = change.using;
            usingBack = change.usingBack;
            placement = change.placement;
        }

        ColumnChange done() {
            return new ColumnChange(
                    name,
                    type,
                    nullable,
                    serverDefault,
                    comment,
                    autoIncrement,
                    identity,
                    computed,
                    using,
                    usingBack,
                    placement);
        }
    }
}
