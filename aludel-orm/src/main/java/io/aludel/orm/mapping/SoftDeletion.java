package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.SoftDeleteFact;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a row says that it is deleted. Immutable.
 *
 * @param attribute the mark
 * @param form what the mark is
 * @param deleted the value of a status in a deleted row; null for other forms
 * @param living the value in a living row; null for times
 */
public record SoftDeletion(
        BasicMapping attribute,
        Form form,
        @Nullable Object deleted,
        @Nullable Object living) {
    /** The kinds of marks. */
    public enum Form {
        /** When the row was deleted. */
        TIME,
        /** Whether it is. */
        FLAG,
        /** One value of several. */
        STATUS
    }

    /** What an entity says; null when it deletes its rows. */
    static @Nullable SoftDeletion of(EntityMapping mapping) {
        SoftDeleteFact fact = mapping.root().description().fact(SoftDeleteFact.class);
        if (fact == null) {
            return null;
        }
        if (!(mapping.attribute(fact.attribute()) instanceof BasicMapping mark)) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "@SoftDelete of " + mapping.name() + " names '" + fact.attribute()
                            + "', which has no column of its own.\n  Name a plain attribute.");
        }
        Class<?> type = mark.column().type().javaType();
        if (type == Boolean.class) {
            return new SoftDeletion(mark, Form.FLAG, true, false);
        }
        if (type == Instant.class || type == LocalDateTime.class || type == OffsetDateTime.class) {
            return new SoftDeletion(mark, Form.TIME, null, null);
        }
        return new SoftDeletion(
                mark, Form.STATUS, status(type, fact.deleted(), mapping), status(type, fact.living(), mapping));
    }

    private static Object status(Class<?> type, String name, EntityMapping mapping) {
        if (!type.isEnum()) {
            return name;
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new MappingException(
                ErrorCode.MAPPING,
                "@SoftDelete of " + mapping.name() + " names the status '" + name + "', which is not among "
                        + Arrays.toString(type.getEnumConstants()) + "."
                        + "\n  Say which constants are meant: @SoftDelete(deleted = .., living = ..).");
    }

    /**
     * The mark of a row that is deleted.
     *
     * @param when the time; the same for all that go together, so that they can come back together
     */
    public Object mark(Instant when) {
        Class<?> type = attribute.column().type().javaType();
        if (form != Form.TIME) {
            return deleted == null ? Boolean.TRUE : deleted;
        }
        Instant now = when.truncatedTo(ChronoUnit.MICROS);
        return type == Instant.class
                ? now
                : type == OffsetDateTime.class
                        ? now.atOffset(ZoneOffset.UTC)
                        : LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    /** Whether a value of the attribute says that the row is deleted. */
    public boolean isDeleted(@Nullable Object value) {
        return form == Form.TIME ? value != null : deleted != null && deleted.equals(value);
    }

    /**
     * The condition on a row to be a living one.
     *
     * @param supplied takes note of the parameters
     */
    Expr condition(ColumnRef column, UnaryOperator<Expr> supplied) {
        if (form == Form.TIME) {
            return Operation.of(Operators.IS, SqlTypes.BOOLEAN, column, Constant.NULL);
        }
        Expr other = form == Form.FLAG
                ? Operation.of(Operators.NOT, SqlTypes.BOOLEAN, column)
                : supplied.apply(Operation.of(Operators.NE, SqlTypes.BOOLEAN, column, Bind.of(deleted, column.type())));
        return attribute.column().isNullable()
                ? Conditions.or(other, Operation.of(Operators.IS, SqlTypes.BOOLEAN, column, Constant.NULL))
                : other;
    }
}
