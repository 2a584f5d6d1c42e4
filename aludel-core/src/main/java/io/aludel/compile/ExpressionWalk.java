package io.aludel.compile;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CaseExpr;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.CustomExpr;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.ExprVisitor;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.RowValue;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TextFragment;
import io.aludel.sql.ast.WindowCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through an expression without its subqueries; subclasses look at the leaves they are after. Single use. */
abstract class ExpressionWalk implements ExprVisitor<Void> {
    final void walk(@Nullable Expr expression) {
        if (expression != null) {
            expression.accept(this);
        }
    }

    final void walk(List<? extends Expr> expressions) {
        expressions.forEach(this::walk);
    }

    @Override
    public Void bind(Bind bind) {
        return null;
    }

    @Override
    public Void column(ColumnRef column) {
        return null;
    }

    @Override
    public Void attribute(AttributeRef attribute) {
        return null;
    }

    @Override
    public Void entityColumns(EntityColumns columns) {
        return null;
    }

    @Override
    public Void star(Star star) {
        return null;
    }

    @Override
    public Void constant(Constant constant) {
        return null;
    }

    @Override
    public Void text(TextFragment text) {
        for (Object part : text.parts()) {
            if (part instanceof Expr expression) {
                walk(expression);
            }
        }
        return null;
    }

    @Override
    public Void operation(Operation operation) {
        walk(operation.operands());
        return null;
    }

    @Override
    public Void inList(InList in) {
        walk(in.left());
        walk(in.values());
        return null;
    }

    @Override
    public Void function(FunctionCall call) {
        walk(call.arguments());
        walk(call.filter());
        return null;
    }

    @Override
    public Void caseExpr(CaseExpr expression) {
        walk(expression.operand());
        for (CaseExpr.When when : expression.whens()) {
            walk(when.condition());
            walk(when.result());
        }
        walk(expression.otherwise());
        return null;
    }

    @Override
    public Void cast(CastExpr cast) {
        walk(cast.operand());
        return null;
    }

    @Override
    public Void rowValue(RowValue row) {
        walk(row.values());
        return null;
    }

    @Override
    public Void subquery(SubqueryExpr subquery) {
        return null;
    }

    @Override
    public Void window(WindowCall window) {
        walk(window.function());
        walk(window.partitionBy());
        walk(window.orderBy());
        return null;
    }

    @Override
    public Void label(Label label) {
        walk(label.expression());
        return null;
    }

    @Override
    public Void labelRef(LabelRef reference) {
        return null;
    }

    @Override
    public Void orderTerm(OrderTerm term) {
        walk(term.expression());
        return null;
    }

    @Override
    public Void custom(CustomExpr custom) {
        walk(custom.children());
        return null;
    }
}
