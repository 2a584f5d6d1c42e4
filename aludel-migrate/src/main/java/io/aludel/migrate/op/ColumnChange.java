package io.aludel.migrate.op;

import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.SqlFragment;
import io.aludel.type.SqlType;
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
        return new ColumnChange(
                changed,
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

    /** The same with a new type. */
    public ColumnChange type(@Nullable SqlType<?> changed) {
        return new ColumnChange(
                name,
                changed,
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

    /** The same, taking NULL or not. */
    public ColumnChange nullable(@Nullable Boolean changed) {
        return new ColumnChange(
                name,
                type,
                changed,
                serverDefault,
                comment,
                autoIncrement,
                identity,
                computed,
                using,
                usingBack,
                placement);
    }

    /** The same with a new default. */
    public ColumnChange serverDefault(Stated<SqlFragment> changed) {
        return new ColumnChange(
                name, type, nullable, changed, comment, autoIncrement, identity, computed, using, usingBack, placement);
    }

    /** The same with a new comment. */
    public ColumnChange comment(Stated<String> changed) {
        return new ColumnChange(
                name,
                type,
                nullable,
                serverDefault,
                changed,
                autoIncrement,
                identity,
                computed,
                using,
                usingBack,
                placement);
    }

    /** The same, numbered by the database or not. */
    public ColumnChange autoIncrement(@Nullable Boolean changed) {
        return new ColumnChange(
                name, type, nullable, serverDefault, comment, changed, identity, computed, using, usingBack, placement);
    }

    /** The same with a new identity. */
    public ColumnChange identity(Stated<Identity> changed) {
        return new ColumnChange(
                name,
                type,
                nullable,
                serverDefault,
                comment,
                autoIncrement,
                changed,
                computed,
                using,
                usingBack,
                placement);
    }

    /** The same with a new computation. */
    public ColumnChange computed(Stated<Computed> changed) {
        return new ColumnChange(
                name,
                type,
                nullable,
                serverDefault,
                comment,
                autoIncrement,
                identity,
                changed,
                using,
                usingBack,
                placement);
    }

    /** The same with a conversion of old values. */
    public ColumnChange using(@Nullable String changed) {
        return new ColumnChange(
                name,
                type,
                nullable,
                serverDefault,
                comment,
                autoIncrement,
                identity,
                computed,
                changed,
                usingBack,
                placement);
    }

    /** The same with a conversion back, for when the change is taken back. */
    public ColumnChange usingBack(@Nullable String changed) {
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
                changed,
                placement);
    }

    /** The same at another place. */
    public ColumnChange placement(@Nullable Placement changed) {
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
                changed);
    }
}
