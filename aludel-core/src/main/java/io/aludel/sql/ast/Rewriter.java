package io.aludel.sql.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an expression and makes a copy in which some parts are others. What does not change is not copied.
 *
 * <pre>{@code
 * Expr aliased = new Rewriter() {
 *     protected Expr replacement(Expr part) {
 *         return part instanceof ColumnRef column && column.source().equals(users)
 *                 ? new ColumnRef(alias, column.name(), column.type())
 *                 : null;
 *     }
 * }.rewrite(condition);
 * }</pre>
 *
 * <p>Queries inside the expression go to {@link #query}, which leaves them as they are. Constructs of the application's own are asked
 * for as wholes, since only they know how to copy themselves. A rewriter without state may be used by many threads.
 */
public abstract class Rewriter implements ExprVisitor<Expr> {
    /**
     * What a part becomes; its own parts are not asked for then.
     *
     * @return null to leave the part as it is, and go on with its own parts
     */
    protected abstract @Nullable Expr replacement(Expr part);

    /** What a query inside the expression becomes. */
    protected QueryNode query(QueryNode query) {
        return query;
    }

    /** What an element of FROM becomes to which a column belongs. */
    protected From sourceOf(From source) {
        return source;
    }

    /** The expression with its parts replaced. */
    public final Expr rewrite(Expr expression) {
        Expr replaced = replacement(expression);
        return replaced == null ? expression.accept(this) : replaced;
    }

    /** Expressions with their parts replaced. */
    public final List<Expr> rewrite(List<? extends Expr> expressions) {
        List<Expr> changed = new ArrayList<>(expressions.size());
        expressions.forEach(expression -> changed.add(rewrite(expression)));
        return changed;
    }

    private @Nullable Expr optional(@Nullable Expr expression) {
        return expression == null ? null : rewrite(expression);
    }

    @Override
    public final Expr bind(Bind bind) {
        return bind;
    }

    @Override
    public final Expr inline(Inline value) {
        return value;
    }

    @Override
    public final Expr column(ColumnRef column) {
        From source = sourceOf(column.source());
        return source == column.source() ? column : new ColumnRef(source, column.name(), column.type());
    }

    @Override
    public final Expr attribute(AttributeRef attribute) {
        return sourceOf(attribute.entity()) instanceof EntityRef entity && !entity.equals(attribute.entity())
                ? new AttributeRef(entity, attribute.path(), attribute.type())
                : attribute;
    }

    @Override
    public final Expr entityColumns(EntityColumns columns) {
        return sourceOf(columns.entity()) instanceof EntityRef entity && !entity.equals(columns.entity())
                ? new EntityColumns(entity)
                : columns;
    }

    @Override
    public final Expr relation(RelationCondition relation) {
        return relation;
    }

    @Override
    public final Expr star(Star star) {
        From source = star.source();
        From changed = source == null ? null : sourceOf(source);
        return changed == source ? star : new Star(changed);
    }

    @Override
    public final Expr constant(Constant constant) {
        return constant;
    }

    @Override
    public final Expr text(TextFragment text) {
        List<Object> parts = new ArrayList<>(text.parts().size());
        for (Object part : text.parts()) {
            parts.add(part instanceof Expr expression ? rewrite(expression) : part);
        }
        return parts.equals(text.parts()) ? text : new TextFragment(parts, text.type());
    }

    @Override
    public final Expr operation(Operation operation) {
        List<Expr> operands = rewrite(operation.operands());
        return operands.equals(operation.operands())
                ? operation
                : new Operation(operation.operator(), operands, operation.type());
    }

    @Override
    public final Expr inList(InList in) {
        InList changed = new InList(rewrite(in.left()), rewrite(in.values()), in.negated());
        return changed.equals(in) ? in : changed;
    }

    @Override
    public final Expr function(FunctionCall call) {
        FunctionCall changed = call.withArguments(rewrite(call.arguments()))
                .withOrderBy(rewrite(call.orderBy()))
                .withWithinGroup(rewrite(call.withinGroup()))
                .withFilter(optional(call.filter()));
        return changed.equals(call) ? call : changed;
    }

    @Override
    public final Expr caseExpr(CaseExpr expression) {
        List<CaseExpr.When> whens = new ArrayList<>();
        for (CaseExpr.When when : expression.whens()) {
            whens.add(new CaseExpr.When(rewrite(when.condition()), rewrite(when.result())));
        }
        CaseExpr changed = new CaseExpr(
                optional(expression.operand()), whens, optional(expression.otherwise()), expression.type());
        return changed.equals(expression) ? expression : changed;
    }

    @Override
    public final Expr cast(CastExpr cast) {
        Expr operand = rewrite(cast.operand());
        return operand == cast.operand() ? cast : new CastExpr(cast.mode(), operand, cast.type());
    }

    @Override
    public final Expr rowValue(RowValue row) {
        List<Expr> values = rewrite(row.values());
        return values.equals(row.values()) ? row : new RowValue(values);
    }

    @Override
    public final Expr subquery(SubqueryExpr subquery) {
        QueryNode changed = query(subquery.query());
        return changed == subquery.query() ? subquery : new SubqueryExpr(subquery.kind(), changed, subquery.type());
    }

    @Override
    public final Expr window(WindowCall window) {
        List<OrderTerm> order = new ArrayList<>();
        for (OrderTerm term : window.orderBy()) {
            order.add(new OrderTerm(rewrite(term.expression()), term.descending(), term.nulls()));
        }
        WindowFrame frame = window.frame();
        WindowFrame framed = frame == null
                ? null
                : new WindowFrame(frame.unit(), bound(frame.start()), bound(frame.end()), frame.exclusion());
        WindowCall changed = new WindowCall(rewrite(window.function()), rewrite(window.partitionBy()), order, framed);
        return changed.equals(window) ? window : changed;
    }

    private WindowFrame.Bound bound(WindowFrame.Bound bound) {
        return new WindowFrame.Bound(bound.side(), optional(bound.distance()));
    }

    @Override
    public final Expr label(Label label) {
        Expr expression = rewrite(label.expression());
        return expression == label.expression() ? label : new Label(expression, label.name());
    }

    @Override
    public final Expr labelRef(LabelRef reference) {
        return reference;
    }

    @Override
    public final Expr sourceValue(SourceValue value) {
        From source = sourceOf(value.source());
        return source == value.source() ? value : new SourceValue(source, value.type());
    }

    @Override
    public final Expr orderTerm(OrderTerm term) {
        Expr expression = rewrite(term.expression());
        return expression == term.expression() ? term : new OrderTerm(expression, term.descending(), term.nulls());
    }

    @Override
    public final Expr custom(CustomExpr custom) {
        if (custom instanceof TemplateExpr template) {
            List<Expr> children = rewrite(template.children());
            return children.equals(template.children())
                    ? template
                    : new TemplateExpr(template.name(), template.templates(), children, template.type());
        }
        return custom;
    }
}
