package io.aludel.compile;

import static io.aludel.compile.OperatorTable.ATOM;
import static io.aludel.compile.OperatorTable.COMPARISON;

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
import java.util.regex.Pattern;

/** How tightly what an expression is written as holds together; loose expressions get parentheses inside tighter ones. */
final class Precedence implements ExprVisitor<Integer> {
    /** A name, a number or a quoted text; any other SQL of the application's may contain any operator. */
    private static final Pattern TOKEN = Pattern.compile("[\\w.]+|'[^']*'");

    /** A connective in lower-case or upper-case SQL of the application's. */
    private static final Pattern CONNECTIVE = Pattern.compile("(?i)\\b(or|and|not|between|case)\\b");

    private static final int UNKNOWN = 0;
    private static final int NOT_A_CONNECTIVE = 4;
    private static final int FILTER = 6;

    private final OperatorTable operators;
    private final Resolver resolver;

    Precedence(OperatorTable operators, Resolver resolver) {
        this.operators = operators;
        this.resolver = resolver;
    }

    @Override
    public Integer bind(Bind bind) {
        return ATOM;
    }

    @Override
    public Integer inline(Inline value) {
        return ATOM;
    }

    @Override
    public Integer column(ColumnRef column) {
        return ATOM;
    }

    @Override
    public Integer attribute(AttributeRef attribute) {
        return resolver.attribute(attribute).accept(this);
    }

    @Override
    public Integer relation(RelationCondition relation) {
        return resolver.relation(relation).accept(this);
    }

    @Override
    public Integer entityColumns(EntityColumns columns) {
        return ATOM;
    }

    @Override
    public Integer star(Star star) {
        return ATOM;
    }

    @Override
    public Integer constant(Constant constant) {
        return ATOM;
    }

    @Override
    public Integer text(TextFragment text) {
        boolean connective = false;
        for (Object part : text.parts()) {
            connective |= part instanceof String sql && CONNECTIVE.matcher(sql).find();
        }
        if (connective) {
            return UNKNOWN;
        }
        boolean token = text.parts().size() == 1
                && text.parts().get(0) instanceof String sql
                && TOKEN.matcher(sql).matches();
        return token ? ATOM : NOT_A_CONNECTIVE;
    }

    @Override
    public Integer operation(Operation operation) {
        return operators.precedence(operation);
    }

    @Override
    public Integer inList(InList in) {
        return in.negated() ? ATOM : COMPARISON;
    }

    @Override
    public Integer function(FunctionCall call) {
        return call.filter() == null ? ATOM : FILTER;
    }

    @Override
    public Integer caseExpr(CaseExpr expression) {
        return ATOM;
    }

    @Override
    public Integer cast(CastExpr cast) {
        return cast.mode() == CastExpr.Mode.COERCE ? cast.operand().accept(this) : ATOM;
    }

    @Override
    public Integer rowValue(RowValue row) {
        return ATOM;
    }

    @Override
    public Integer subquery(SubqueryExpr subquery) {
        return subquery.kind() == SubqueryExpr.Kind.EXISTS ? UNKNOWN : ATOM;
    }

    @Override
    public Integer window(WindowCall window) {
        return ATOM;
    }

    @Override
    public Integer label(Label label) {
        return label.expression().accept(this);
    }

    @Override
    public Integer labelRef(LabelRef reference) {
        return ATOM;
    }

    @Override
    public Integer sourceValue(SourceValue value) {
        return ATOM;
    }

    @Override
    public Integer orderTerm(OrderTerm term) {
        return UNKNOWN;
    }

    @Override
    public Integer custom(CustomExpr custom) {
        return UNKNOWN;
    }
}
