package io.aludel.migrate.op;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.SqlFragment;
import io.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What a column is before it changes, as far as it is known. Immutable. MySQL and MariaDB ask for the whole definition of a column that
 * changes; for all databases it is what the change is taken back to.
 *
 * @param type the type, or null when it is not known
 * @param nullable whether it takes NULL, or null when that is not known
 * @param serverDefault the default of the database
 * @param comment the comment
 * @param autoIncrement whether the database numbers it, or null when that is not known
 * @param identity how the database numbers it
 * @param computed what the database computes
 */
public record ColumnState(
        @Nullable SqlType<?> type,
        @Nullable Boolean nullable,
        Stated<SqlFragment> serverDefault,
        Stated<String> comment,
        @Nullable Boolean autoIncrement,
        Stated<Identity> identity,
        Stated<Computed> computed) {
    /** Nothing known. */
    public static final ColumnState UNKNOWN = new ColumnState(
            null, null, Stated.unstated(), Stated.unstated(), null, Stated.unstated(), Stated.unstated());

    /** Everything known. */
    public static ColumnState of(Column<?> column) {
        return new ColumnState(
                column.type(),
                column.isNullable(),
                Stated.of(column.serverDefault()),
                Stated.of(column.comment()),
                column.autoIncrement() == Column.AutoIncrement.ALWAYS ? Boolean.TRUE : null,
                Stated.of(column.identity()),
                Stated.of(column.computed()));
    }

    /** The same; what is not known of it is as another says. */
    public ColumnState completedBy(ColumnState other) {
        return new ColumnState(
                type == null ? other.type : type,
                nullable == null ? other.nullable : nullable,
                serverDefault.isStated() ? serverDefault : other.serverDefault,
                comment.isStated() ? comment : other.comment,
                autoIncrement == null ? other.autoIncrement : autoIncrement,
                identity.isStated() ? identity : other.identity,
                computed.isStated() ? computed : other.computed);
    }

    /** The same with a type. */
    public ColumnState type(@Nullable SqlType<?> changed) {
        return new ColumnState(changed, nullable, serverDefault, comment, autoIncrement, identity, computed);
    }

    /** The same, taking NULL or not. */
    public ColumnState nullable(@Nullable Boolean changed) {
        return new ColumnState(type, changed, serverDefault, comment, autoIncrement, identity, computed);
    }

    /** The same with a default; null for none. */
    public ColumnState serverDefault(@Nullable SqlFragment changed) {
        Stated<SqlFragment> stated = Stated.of(changed == null ? null : changed.node());
        return new ColumnState(type, nullable, stated, comment, autoIncrement, identity, computed);
    }

    /** The same with a comment; null for none. */
    public ColumnState comment(@Nullable String changed) {
        return new ColumnState(type, nullable, serverDefault, Stated.of(changed), autoIncrement, identity, computed);
    }

    /** The same, numbered by the database or not. */
    public ColumnState autoIncrement(@Nullable Boolean changed) {
        return new ColumnState(type, nullable, serverDefault, comment, changed, identity, computed);
    }

    /** The same with an identity; null for none. */
    public ColumnState identity(@Nullable Identity changed) {
        return new ColumnState(type, nullable, serverDefault, comment, autoIncrement, Stated.of(changed), computed);
    }

    /** The same, computed or not. */
    public ColumnState computed(@Nullable Computed changed) {
        return new ColumnState(type, nullable, serverDefault, comment, autoIncrement, identity, Stated.of(changed));
    }
}
