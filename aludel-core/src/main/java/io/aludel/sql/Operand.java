package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Inline;
import io.aludel.sql.ast.LabelRef;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns Java values into operands of the type on the other side. */
final class Operand {
    private Operand() {}

    /** TRUE and FALSE are words of SQL; every other value is a parameter. */
    static Expr equal(Object value, SqlType<?> type) {
        if (value instanceof Boolean truth && type.kind() == TypeKind.BOOLEAN && type.converter() == null) {
            return truth ? Constant.TRUE : Constant.FALSE;
        }
        return Bind.of(value, type);
    }

    /** A value that can be less or greater than another. */
    static Expr ordered(@Nullable Object value, SqlType<?> type) {
        if (value == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "nothing is less or greater than NULL: such a comparison is never true."
                            + "\n  Use isNull(), isNotNull() or isDistinctFrom(..).");
        }
        return Bind.of(value, type);
    }

    /** A number to calculate with: not rounded to the digits of the column on the other side. */
    static Expr number(Object value, SqlType<?> type) {
        boolean sized = value instanceof BigDecimal && type.scale() >= 0 && type.converter() == null;
        return Bind.of(value, sized ? SqlTypes.NUMERIC : type);
    }

    /** The type of what is calculated from a number: with as many digits as there are. */
    @SuppressWarnings("unchecked") // both hold BigDecimal
    static <N> SqlType<N> widened(SqlType<N> type) {
        boolean sized = type.javaType() == BigDecimal.class && type.scale() >= 0 && type.converter() == null;
        return sized ? (SqlType<N>) SqlTypes.NUMERIC : type;
    }

    static List<Expr> all(Collection<? extends @Nullable Object> values, SqlType<?> type) {
        List<Expr> binds = new ArrayList<>(values.size());
        values.forEach(value -> binds.add(Bind.of(value, type)));
        return binds;
    }

    static List<Expr> nodes(Collection<? extends Selection<?>> selections) {
        List<Expr> nodes = new ArrayList<>(selections.size());
        for (Selection<?> selection : selections) {
            nodes.add(selection.node());
        }
        return nodes;
    }

    static Expr text(String value) {
        return Bind.of(value, SqlTypes.VARCHAR);
    }

    /** A text that is part of the statement. */
    static Expr inline(String value) {
        return new Inline(value, SqlTypes.VARCHAR);
    }

    static Expr word(String word) {
        return new LabelRef(word, SqlTypes.UNKNOWN);
    }
}
