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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the {@link ShapeWalk} that goes through expressions. Single use. */
final class ShapeOfExpressions implements ExprVisitor<ShapeBuffer> {
    /** What kind of expression comes next. */
    enum Mark {
        BIND,
        INLINE,
        LIST,
        COLUMN,
        ATTRIBUTE,
        ENTITY_COLUMNS,
        RELATION,
        NOTHING,
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
        SOURCE_VALUE,
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
    public ShapeBuffer bind(Bind bind) {
        buffer.bind(bind);
        return buffer;
    }

    @Override
    public ShapeBuffer inline(Inline value) {
        buffer.add(Mark.INLINE);
        buffer.add(value.value());
        buffer.add(value.type());
        return buffer;
    }

    @Override
    public ShapeBuffer column(ColumnRef column) {
        buffer.add(Mark.COLUMN);
        walk.from(column.source());
        buffer.add(column.name());
        buffer.add(column.type());
        return buffer;
    }

    @Override
    public ShapeBuffer attribute(AttributeRef attribute) {
        buffer.add(Mark.ATTRIBUTE);
        walk.entity(attribute.entity());
        buffer.add(attribute.path());
        buffer.add(attribute.type());
        return buffer;
    }

    @Override
    public ShapeBuffer relation(RelationCondition relation) {
        buffer.add(Mark.RELATION);
        walk.entity(relation.relationship().owner());
        buffer.add(relation.relationship().name());
        if (relation.target() == null) {
            buffer.add(Mark.NOTHING);
        } else {
            walk.entity(relation.target());
        }
        return buffer;
    }

    @Override
    public ShapeBuffer entityColumns(EntityColumns columns) {
        buffer.add(Mark.ENTITY_COLUMNS);
        walk.entity(columns.entity());
        return buffer;
    }

    @Override
    public ShapeBuffer star(Star star) {
        buffer.add(Mark.STAR);
        if (star.source() == null) {
            buffer.add(ShapeWalk.Mark.ABSENT);
        } else {
            walk.from(star.source());
        }
        return buffer;
    }

    @Override
    public ShapeBuffer constant(Constant constant) {
        buffer.add(constant);
        return buffer;
    }

    @Override
    public ShapeBuffer text(TextFragment text) {
        buffer.add(Mark.TEXT);
        walk.parts(text.parts());
        buffer.add(text.type());
        return buffer;
    }

    @Override
    public ShapeBuffer operation(Operation operation) {
        buffer.add(Mark.OPERATION);
        buffer.add(operation.operator());
        walk.all(operation.operands());
        buffer.add(operation.type());
        return buffer;
    }

    @Override
    public ShapeBuffer inList(InList in) {
        buffer.add(Mark.IN_LIST);
        in.left().accept(this);
        walk.all(in.values());
        buffer.add(in.negated());
        return buffer;
    }

    @Override
    public ShapeBuffer function(FunctionCall call) {
        buffer.add(Mark.FUNCTION);
        buffer.add(call.name());
        walk.all(call.arguments());
        buffer.add(call.distinct());
        walk.all(call.orderBy());
        walk.all(call.withinGroup());
        walk.optional(call.filter());
        buffer.add(call.type());
        return buffer;
    }

    @Override
    public ShapeBuffer caseExpr(CaseExpr expression) {
        buffer.add(Mark.CASE);
        walk.optional(expression.operand());
        buffer.add(expression.whens().size());
        for (CaseExpr.When when : expression.whens()) {
            when.condition().accept(this);
            when.result().accept(this);
        }
        walk.optional(expression.otherwise());
        buffer.add(expression.type());
        return buffer;
    }

    @Override
    public ShapeBuffer cast(CastExpr cast) {
        buffer.add(Mark.CAST);
        buffer.add(cast.mode());
        cast.operand().accept(this);
        buffer.add(cast.type());
        return buffer;
    }

    @Override
    public ShapeBuffer rowValue(RowValue row) {
        buffer.add(Mark.ROW);
        walk.all(row.values());
        return buffer;
    }

    @Override
    public ShapeBuffer subquery(SubqueryExpr subquery) {
        buffer.add(Mark.SUBQUERY);
        buffer.add(subquery.kind());
        walk.query(subquery.query());
        buffer.add(subquery.type());
        return buffer;
    }

    @Override
    public ShapeBuffer window(WindowCall window) {
        buffer.add(Mark.WINDOW);
        window.function().accept(this);
        walk.all(window.partitionBy());
        walk.all(window.orderBy());
        frame(window.frame());
        return buffer;
    }

    private void frame(@Nullable WindowFrame frame) {
        if (frame == null) {
            buffer.add(ShapeWalk.Mark.ABSENT);
            return;
        }
        buffer.add(frame.unit());
        bound(frame.start());
        bound(frame.end());
        buffer.add(frame.exclusion());
    }

    private void bound(WindowFrame.Bound bound) {
        buffer.add(bound.side());
        walk.optional(bound.distance());
    }

    @Override
    public ShapeBuffer label(Label label) {
        buffer.add(Mark.LABEL);
        label.expression().accept(this);
        buffer.add(label.name());
        return buffer;
    }

    @Override
    public ShapeBuffer labelRef(LabelRef reference) {
        buffer.add(Mark.LABEL_REF);
        buffer.add(reference.name());
        buffer.add(reference.type());
        return buffer;
    }

    @Override
    public ShapeBuffer sourceValue(SourceValue value) {
        buffer.add(Mark.SOURCE_VALUE);
        walk.from(value.source());
        buffer.add(value.type());
        return buffer;
    }

    @Override
    public ShapeBuffer orderTerm(OrderTerm term) {
        buffer.add(Mark.ORDER_TERM);
        term.expression().accept(this);
        buffer.add(term.descending());
        buffer.add(term.nulls());
        return buffer;
    }

    @Override
    public ShapeBuffer custom(CustomExpr custom) {
        buffer.add(Mark.CUSTOM);
        buffer.add(custom.getClass());
        Optional<Object> shape = custom.shape();
        if (shape.isPresent()) {
            buffer.add(shape.get());
        } else {
            buffer.neverCache();
        }
        walk.all(custom.children());
        return buffer;
    }
}
