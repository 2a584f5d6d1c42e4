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
import io.aludel.sql.ast.Inline;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.RowValue;
import io.aludel.sql.ast.SourceValue;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TextFragment;
import io.aludel.sql.ast.WindowCall;
import io.aludel.sql.ast.WindowFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through an expression without its subqueries; subclasses look at the leaves they are after. Single use. */
abstract class ExpressionWalk implements ExprVisitor<ExpressionWalk> {
    final void walk(@Nullable Expr expression) {
        if (expression != null) {
            expression.accept(this);
        }
    }

    final void walk(List<? extends Expr> expressions) {
        expressions.forEach(this::walk);
    }

    @Override
    public ExpressionWalk bind(Bind bind) {
        return this;
    }

    @Override
    public ExpressionWalk inline(Inline value) {
        return this;
    }

    @Override
    public ExpressionWalk column(ColumnRef column) {
        return this;
    }

    @Override
    public ExpressionWalk attribute(AttributeRef attribute) {
        return this;
    }

    @Override
    public ExpressionWalk relation(RelationCondition relation) {
        return this;
    }

    @Override
    public ExpressionWalk entityColumns(EntityColumns columns) {
        return this;
    }

    @Override
    public ExpressionWalk star(Star star) {
        return this;
    }

    @Override
    public ExpressionWalk constant(Constant constant) {
        return this;
    }

    @Override
    public ExpressionWalk text(TextFragment text) {
        for (Object part : text.parts()) {
            if (part instanceof Expr expression) {
                walk(expression);
            }
        }
        return this;
    }

    @Override
    public ExpressionWalk operation(Operation operation) {
        walk(operation.operands());
        return this;
    }

    @Override
    public ExpressionWalk inList(InList in) {
        walk(in.left());
        walk(in.values());
        return this;
    }

    @Override
    public ExpressionWalk function(FunctionCall call) {
        walk(call.arguments());
        walk(call.orderBy());
        walk(call.withinGroup());
        walk(call.filter());
        return this;
    }

    @Override
    public ExpressionWalk caseExpr(CaseExpr expression) {
        walk(expression.operand());
        for (CaseExpr.When when : expression.whens()) {
            walk(when.condition());
            walk(when.result());
        }
        walk(expression.otherwise());
        return this;
    }

    @Override
    public ExpressionWalk cast(CastExpr cast) {
        walk(cast.operand());
        return this;
    }

    @Override
    public ExpressionWalk rowValue(RowValue row) {
        walk(row.values());
        return this;
    }

    @Override
    public ExpressionWalk subquery(SubqueryExpr subquery) {
        return this;
    }

    @Override
    public ExpressionWalk window(WindowCall window) {
        walk(window.function());
        walk(window.partitionBy());
        walk(window.orderBy());
        WindowFrame frame = window.frame();
        if (frame != null) {
            walk(frame.start().distance());
            walk(frame.end().distance());
        }
        return this;
    }

    @Override
    public ExpressionWalk label(Label label) {
        walk(label.expression());
        return this;
    }

    @Override
    public ExpressionWalk labelRef(LabelRef reference) {
        return this;
    }

    @Override
    public ExpressionWalk sourceValue(SourceValue value) {
        return this;
    }

    @Override
    public ExpressionWalk orderTerm(OrderTerm term) {
        walk(term.expression());
        return this;
    }

    @Override
    public ExpressionWalk custom(CustomExpr custom) {
        walk(custom.children());
        return this;
    }
}
