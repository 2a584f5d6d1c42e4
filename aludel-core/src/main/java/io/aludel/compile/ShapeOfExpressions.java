package io.aludel.compile;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CaseExpr;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.CustomExpr;
import io.aludel.sql.ast.EntityColumns;
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
import java.util.Optional;

/** The part of the {@link ShapeWalk} that goes through expressions. Single use. */
final class ShapeOfExpressions implements ExprVisitor<Void> {
    /** What kind of expression comes next. */
    enum Mark {
        BIND,
        COLUMN,
        ATTRIBUTE,
        ENTITY_COLUMNS,
        STAR,
        TEXT,
        OPERATION,
        IN_LIST,
        FUNCTION,
        CASE,
        CAST,
        ROW,
        SUBQUERY,
        WINDOW,
        LABEL,
        LABEL_REF,
        ORDER_TERM,
        CUSTOM
    }

    private final ShapeWalk walk;
    private final ShapeBuffer buffer;

    ShapeOfExpressions(ShapeWalk walk, ShapeBuffer buffer) {
        this.walk = walk;
        this.buffer = buffer;
    }

    @Override
    public Void bind(Bind bind) {
        buffer.bind(bind);
        return null;
    }

    @Override
    public Void column(ColumnRef column) {
        buffer.add(Mark.COLUMN);
        walk.from(column.source());
        buffer.add(column.name());
        buffer.add(column.type());
        return null;
    }

    @Override
    public Void attribute(AttributeRef attribute) {
        buffer.add(Mark.ATTRIBUTE);
        walk.entity(attribute.entity());
        buffer.add(attribute.path());
        buffer.add(attribute.type());
        return null;
    }

    @Override
    public Void entityColumns(EntityColumns columns) {
        buffer.add(Mark.ENTITY_COLUMNS);
        walk.entity(columns.entity());
        return null;
    }

    @Override
    public Void star(Star star) {
        buffer.add(Mark.STAR);
        if (star.source() == null) {
            buffer.add(ShapeWalk.Mark.ABSENT);
        } else {
            walk.from(star.source());
        }
        return null;
    }

    @Override
    public Void constant(Constant constant) {
        buffer.add(constant);
        return null;
    }

    @Override
    public Void text(TextFragment text) {
        buffer.add(Mark.TEXT);
        walk.parts(text.parts());
        buffer.add(text.type());
        return null;
    }

    @Override
    public Void operation(Operation operation) {
        buffer.add(Mark.OPERATION);
        buffer.add(operation.operator());
        walk.all(operation.operands());
        buffer.add(operation.type());
        return null;
    }

    @Override
    public Void inList(InList in) {
        buffer.add(Mark.IN_LIST);
        in.left().accept(this);
        walk.all(in.values());
        buffer.add(in.negated());
        return null;
    }

    @Override
    public Void function(FunctionCall call) {
        buffer.add(Mark.FUNCTION);
        buffer.add(call.name());
        walk.all(call.arguments());
        buffer.add(call.distinct());
        walk.optional(call.filter());
        buffer.add(call.type());
        return null;
    }

    @Override
    public Void caseExpr(CaseExpr expression) {
        buffer.add(Mark.CASE);
        walk.optional(expression.operand());
        buffer.add(expression.whens().size());
        for (CaseExpr.When when : expression.whens()) {
            when.condition().accept(this);
            when.result().accept(this);
        }
        walk.optional(expression.otherwise());
        buffer.add(expression.type());
        return null;
    }

    @Override
    public Void cast(CastExpr cast) {
        buffer.add(Mark.CAST);
        cast.operand().accept(this);
        buffer.add(cast.type());
        return null;
    }

    @Override
    public Void rowValue(RowValue row) {
        buffer.add(Mark.ROW);
        walk.all(row.values());
        return null;
    }

    @Override
    public Void subquery(SubqueryExpr subquery) {
        buffer.add(Mark.SUBQUERY);
        buffer.add(subquery.kind());
        walk.statement(subquery.query());
        buffer.add(subquery.type());
        return null;
    }

    @Override
    public Void window(WindowCall window) {
        buffer.add(Mark.WINDOW);
        window.function().accept(this);
        walk.all(window.partitionBy());
        walk.all(window.orderBy());
        buffer.add(window.frame());
        return null;
    }

    @Override
    public Void label(Label label) {
        buffer.add(Mark.LABEL);
        label.expression().accept(this);
        buffer.add(label.name());
        return null;
    }

    @Override
    public Void labelRef(LabelRef reference) {
        buffer.add(Mark.LABEL_REF);
        buffer.add(reference.name());
        buffer.add(reference.type());
        return null;
    }

    @Override
    public Void orderTerm(OrderTerm term) {
        buffer.add(Mark.ORDER_TERM);
        term.expression().accept(this);
        buffer.add(term.descending());
        buffer.add(term.nulls());
        return null;
    }

    @Override
    public Void custom(CustomExpr custom) {
        buffer.add(Mark.CUSTOM);
        buffer.add(custom.getClass());
        Optional<Object> shape = custom.shape();
        if (shape.isPresent()) {
            buffer.add(shape.get());
        } else {
            buffer.neverCache();
        }
        walk.all(custom.children());
        return null;
    }
}
