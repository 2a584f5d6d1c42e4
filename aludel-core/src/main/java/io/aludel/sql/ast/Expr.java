package io.aludel.sql.ast;

import io.aludel.schema.SqlFragment;
import io.aludel.type.SqlType;
import java.util.List;

/**
 * An SQL expression as the compiler reads it. Immutable.
 *
 * <p>Operators and functions are data ({@link Operation}, {@link FunctionCall}), not nodes. A new node breaks every
 * {@link ExprVisitor} at compile time; that is the to-do list. Users extend through {@link CustomExpr}.
 */
public sealed interface Expr extends SqlFragment
        permits Bind,
                Inline,
                ColumnRef,
                AttributeRef,
                EntityColumns,
                RelationCondition,
                Star,
                Constant,
                TextFragment,
                Operation,
                InList,
                FunctionCall,
                CaseExpr,
                CastExpr,
                RowValue,
                SubqueryExpr,
                WindowCall,
                Label,
                LabelRef,
                SourceValue,
                OrderTerm,
                CustomExpr {
    @Override
    default Expr node() {
        return this;
    }

    @Override
    default List<String> columnNames() {
        return MentionedColumns.of(this);
    }

    /** The type of the value; {@code SqlTypes.UNKNOWN} where there is none. */
    SqlType<?> type();

    /** Calls the method of this node's kind. */
    <R> R accept(ExprVisitor<R> visitor);
}
