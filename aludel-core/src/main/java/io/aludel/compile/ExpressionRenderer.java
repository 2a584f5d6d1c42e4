package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Quoting;
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
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextFragment;
import io.aludel.sql.ast.WindowCall;
import java.util.List;

/** Writes expressions. Single use. */
final class ExpressionRenderer implements ExprVisitor<SqlCompiler> {
    private final SqlCompiler out;

    ExpressionRenderer(SqlCompiler out) {
        this.out = out;
    }

    @Override
    public SqlCompiler bind(Bind bind) {
        out.bind(bind);
        return out;
    }

    @Override
    public SqlCompiler inline(Inline value) {
        out.write(out.syntax().literals().literal(value.value(), value.type()));
        return out;
    }

    @Override
    public SqlCompiler column(ColumnRef column) {
        String name = out.columnText(column);
        if (out.isQualified()) {
            out.froms().qualifier(column.source());
            out.write(".");
        }
        return out.write(out.syntax().identifiers().quote(name, quoting(column)));
    }

    private static Quoting quoting(ColumnRef column) {
        return column.source() instanceof TableRef table && table.table().hasColumn(column.name())
                ? table.table().column(column.name()).quoting()
                : Quoting.AUTO;
    }

    @Override
    public SqlCompiler attribute(AttributeRef attribute) {
        out.expression(out.resolver().attribute(attribute));
        return out;
    }

    @Override
    public SqlCompiler relation(RelationCondition relation) {
        out.expression(out.resolver().relation(relation));
        return out;
    }

    @Override
    public SqlCompiler entityColumns(EntityColumns columns) {
        throw new CompileException(
                ErrorCode.COMPILE_FAILED,
                "entity " + columns.entity().type().getSimpleName()
                        + " stands inside an expression, where only a single value can stand."
                        + "\n  Select the whole entity, or name one of its attributes.");
    }

    @Override
    public SqlCompiler star(Star star) {
        if (star.source() != null) {
            out.froms().qualifier(star.source());
            out.write(".");
        }
        out.write("*");
        return out;
    }

    @Override
    public SqlCompiler constant(Constant constant) {
        out.write(out.syntax().clauses().constant(out.syntax(), constant));
        return out;
    }

    @Override
    public SqlCompiler text(TextFragment text) {
        return out.text(text.parts());
    }

    @Override
    public SqlCompiler operation(Operation operation) {
        out.operation(operation);
        return out;
    }

    @Override
    public SqlCompiler inList(InList in) {
        out.write(in.negated() ? "(" : "");
        out.operand(in.left(), OperatorTable.COMPARISON + 1).write(in.negated() ? " NOT IN (" : " IN (");
        List<? extends Expr> values =
                in.values().size() == 1 && in.values().get(0) instanceof Bind list && list.isList()
                        ? out.elements(list)
                        : in.values();
        if (values.isEmpty()) {
            int width = in.left() instanceof RowValue row ? row.values().size() : 1;
            out.syntax().clauses().emptyList(out, width, in.negated());
        } else {
            if (in.left() instanceof RowValue) {
                out.syntax().clauses().rowList(out, in.values());
            } else {
                out.list(values);
            }
            out.write(")");
        }
        out.write(in.negated() ? ")" : "");
        return out;
    }

    @Override
    public SqlCompiler function(FunctionCall call) {
        Expr filter = call.filter();
        if (filter != null) {
            out.syntax().clauses().filter(out, call, filter);
        } else if (!call.withinGroup().isEmpty()) {
            out.syntax().clauses().withinGroup(out, call);
        } else {
            out.syntax().functions().render(out, call);
        }
        return out;
    }

    @Override
    public SqlCompiler caseExpr(CaseExpr expression) {
        out.write("CASE");
        Expr operand = expression.operand();
        if (operand != null) {
            out.write(" ").expression(operand);
        }
        for (CaseExpr.When when : expression.whens()) {
            out.write(" WHEN ");
            if (operand == null && !Truth.isBareOpposite(when.condition())) {
                out.operand(when.condition(), OperatorTable.ATOM);
            } else {
                out.expression(when.condition());
            }
            out.write(" THEN ").expression(when.result());
        }
        if (expression.otherwise() != null) {
            out.write(" ELSE ").expression(expression.otherwise());
        }
        out.write(" END");
        return out;
    }

    @Override
    public SqlCompiler cast(CastExpr cast) {
        switch (cast.mode()) {
            case CAST -> out.syntax().clauses().cast(out, cast);
            case TRY_CAST -> out.syntax().clauses().tryCast(out, cast);
            case COERCE -> out.expression(cast.operand());
        }
        return out;
    }

    @Override
    public SqlCompiler rowValue(RowValue row) {
        out.write("(").list(row.values()).write(")");
        return out;
    }

    @Override
    public SqlCompiler subquery(SubqueryExpr subquery) {
        out.write(subquery.kind() == SubqueryExpr.Kind.EXISTS ? "EXISTS " : "").subquery(subquery.query());
        return out;
    }

    @Override
    public SqlCompiler window(WindowCall window) {
        out.expression(window.function()).write(" OVER (");
        String between = terms("PARTITION BY ", window.partitionBy(), "");
        between = terms("ORDER BY ", window.orderBy(), between);
        if (window.frame() != null) {
            out.write(between);
            out.syntax().clauses().frame(out, window.frame());
        }
        out.write(")");
        return out;
    }

    private String terms(String keyword, List<? extends Expr> terms, String between) {
        if (terms.isEmpty()) {
            return between;
        }
        out.write(between).write(keyword).list(terms);
        return " ";
    }

    /** Where it is not selected a label is nothing but its expression. */
    @Override
    public SqlCompiler label(Label label) {
        out.expression(label.expression());
        return out;
    }

    @Override
    public SqlCompiler labelRef(LabelRef reference) {
        out.identifier(reference.name());
        return out;
    }

    @Override
    public SqlCompiler sourceValue(SourceValue value) {
        out.froms().qualifier(value.source());
        return out;
    }

    @Override
    public SqlCompiler orderTerm(OrderTerm term) {
        out.syntax().clauses().orderTerm(out, term);
        return out;
    }

    @Override
    public SqlCompiler custom(CustomExpr custom) {
        custom.render(new CustomOutput(out));
        return out;
    }

    private record CustomOutput(SqlCompiler out) implements CustomExpr.Output {
        @Override
        public String dialect() {
            return out.syntax().dialect();
        }

        @Override
        public CustomExpr.Output sql(String sql) {
            out.write(sql);
            return this;
        }

        @Override
        public CustomExpr.Output identifier(String name) {
            out.identifier(name);
            return this;
        }

        @Override
        public CustomExpr.Output expression(Expr expression) {
            out.expression(expression);
            return this;
        }
    }
}
