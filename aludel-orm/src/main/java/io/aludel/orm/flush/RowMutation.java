package io.aludel.orm.flush;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Expr;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One row to insert, update or delete. Compared by identity.
 *
 * <p>A value is a {@link KeyOf}, an SQL expression, or stands for itself; those of written columns come first, then those that find the row.
 */
final class RowMutation {
    /** What an unexpected number of matched rows means. */
    enum Check {
        /** Nothing: any number is right. */
        ANY,
        /** A row that is gone already is worth a warning. */
        WARN,
        /** The row was changed or deleted by somebody else. */
        STALE,
        /** The same when there is none; a link that stands twice in a list may have two rows. */
        GONE,
        /** The object has no row in this table yet: {@link #otherwise} inserts it. */
        MISSING
    }

    /** What a row is to the flush. */
    enum Role {
        /** Writes the changes of its subject. */
        MAIN,
        /** Sets some columns to NULL before the rest is written. */
        EARLY,
        /** Writes some columns after the rest. */
        LATE,
        /** A link that came or went between objects that stay. */
        LINK,
        /** A link that goes with an object. */
        LINK_OF_DELETED
    }

    private final StatementShape shape;
    private final @Nullable Object[] values;
    private final @Nullable InstanceState subject;
    private final Check check;
    private final Role role;
    private @Nullable MutationGroup group;
    private @Nullable Supplier<RowMutation> otherwise;
    private @Nullable InstanceState former;

    /**
     * A row.
     *
     * @param subject the object whose row it is; null for a row of a table of links
     * @param role what the row is to the flush
     */
    RowMutation(
            StatementShape shape, @Nullable Object[] values, @Nullable InstanceState subject, Check check, Role role) {
        this.shape = shape;
        this.values = values;
        this.subject = subject;
        this.check = check;
        this.role = role;
    }

    MutationKind kind() {
        return shape.kind();
    }

    StatementShape shape() {
        return shape;
    }

    /** The values; may be longer than the shape is wide. */
    @Nullable
    Object[] values() {
        return values;
    }

    @Nullable
    InstanceState subject() {
        return subject;
    }

    /** The object that says what the database holds now: the subject, or the deleted one whose row the subject takes over. */
    @Nullable
    InstanceState present() {
        return former == null ? subject : former;
    }

    /** Says whose row the subject takes over. */
    RowMutation insteadOf(InstanceState replaced) {
        former = replaced;
        return this;
    }

    Check check() {
        return check;
    }

    Role role() {
        return role;
    }

    /** Whether the subject's changes are written by this row. */
    boolean isMain() {
        return role == Role.MAIN;
    }

    /** The INSERT of an UPDATE that finds no row. */
    RowMutation otherwise() {
        return requireNonNull(otherwise, "nothing is done when a row is missing")
                .get();
    }

    /** Says how the row is inserted when there is none. */
    RowMutation orInsert(Supplier<RowMutation> insert) {
        otherwise = insert;
        return this;
    }

    /** The group that the row was put into; null for additions of the cycle breaker. */
    @Nullable
    MutationGroup group() {
        return group;
    }

    void group(MutationGroup joined) {
        group = joined;
    }

    /** Whether a value is SQL, so that the row needs a statement of its own. */
    boolean hasExpressions() {
        for (int position = 0; position < shape.written().size(); position++) {
            if (values[position] instanceof Expr) {
                return true;
            }
        }
        return false;
    }

    /** The value as it is sent. */
    @Nullable
    Object sent(int position) {
        Object value = values[position];
        return value instanceof KeyOf key ? key.value() : value;
    }

    /** Sends NULL for a column, for the time being. */
    void sendNull(Column<?> column) {
        int position = shape.position(column);
        if (position >= 0) {
            values[position] = null;
        }
    }

    /** References to other rows are sent as another row of the same subject has them, which was planned with the other rows. */
    void keepReferencesOf(RowMutation planned) {
        for (int position = 0; position < shape.written().size(); position++) {
            Column<?> column = shape.written().get(position);
            if (values[position] instanceof KeyOf && planned.writes(column)) {
                values[position] = planned.value(column);
            }
        }
    }

    /** A value of another row of the same subject takes the place of this one's. */
    void keep(RowMutation planned, Column<?> column) {
        int position = shape.position(column);
        if (position >= 0 && planned.writes(column)) {
            values[position] = planned.value(column);
        }
    }

    /** The value of a written column; null also when it is not written. */
    @Nullable
    Object value(Column<?> column) {
        int position = shape.position(column);
        return position < 0 ? null : values[position];
    }

    boolean writes(Column<?> column) {
        return shape.position(column) >= 0;
    }

    @Override
    public String toString() {
        return subject == null ? shape.toString() : shape + " of " + subject;
    }
}
