package io.aludel.sql.ast;

/**
 * One method for each kind of expression, all abstract, so that the Java compiler checks completeness.
 *
 * @param <R> what a visit gives; use {@code Void} for walks
 */
public interface ExprVisitor<R> {
    R bind(Bind bind);

    R inline(Inline value);

    R column(ColumnRef column);

    R attribute(AttributeRef attribute);

    R entityColumns(EntityColumns columns);

    R relation(RelationCondition relation);

    R star(Star star);

    R constant(Constant constant);

    R text(TextFragment text);

    R operation(Operation operation);

    R inList(InList in);

    R function(FunctionCall call);

    R caseExpr(CaseExpr expression);

    R cast(CastExpr cast);

    R rowValue(RowValue row);

    R subquery(SubqueryExpr subquery);

    R window(WindowCall window);

    R label(Label label);

    R labelRef(LabelRef reference);

    R sourceValue(SourceValue value);

    R orderTerm(OrderTerm term);

    R custom(CustomExpr custom);
}
