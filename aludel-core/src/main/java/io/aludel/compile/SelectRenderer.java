package io.aludel.compile;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes queries: SELECT, their combinations, and those that the application wrote. Single use. */
final class SelectRenderer {
    private final SqlCompiler out;
    private int depth;

    SelectRenderer(SqlCompiler out) {
        this.out = out;
    }

    /** A whole statement. */
    List<ResultColumn> top(QueryNode query) {
        return write(query, false).result(out.resolver());
    }

    /** A query as a value or as the source of an INSERT. */
    void nested(QueryNode query) {
        depth++;
        write(query, false);
        depth--;
    }

    /** A query in FROM, where every column gets its name. */
    void derived(QueryNode query) {
        depth++;
        write(query, true);
        depth--;
    }

    /** {@code name(columns) AS (query)}. */
    void commonTable(Cte cte) {
        out.identifier(cte.name());
        if (cte.isRecursive()) {
            List<String> names =
                    SelectList.ofDerived(cte.anchor().columns(), out.resolver()).names();
            for (int index = 0; index < names.size(); index++) {
                out.write(index == 0 ? "(" : ", ").identifier(names.get(index));
            }
            out.write(")");
        }
        out.write(" AS (");
        derived(cte.query());
        out.write(")");
    }

    private SelectList write(QueryNode query, boolean named) {
        if (query instanceof SelectNode select) {
            return select(select, named);
        }
        if (query instanceof CompoundNode compound) {
            return compound(compound, named);
        }
        TextNode text = (TextNode) query;
        for (Object part : text.parts()) {
            if (part instanceof Expr expression) {
                out.expression(expression);
            } else {
                out.write((String) part);
            }
        }
        return list(text, named);
    }

    private SelectList select(SelectNode select, boolean named) {
        List<From> trees = new FromPlanner(out.resolver(), out.scope()).plan(select);
        Sources sources = new Sources();
        trees.forEach(sources::addLeaves);
        SelectList list = list(select, named);
        out.within(new Scope(sources), () -> clauses(select, trees, list, named));
        return list;
    }

    private SelectList list(QueryNode query, boolean named) {
        return named
                ? SelectList.ofDerived(query.columns(), out.resolver())
                : SelectList.ofResult(query.columns(), out.resolver());
    }

    private void clauses(SelectNode select, List<From> trees, SelectList list, boolean named) {
        out.write(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
        columns(list, named);
        if (trees.isEmpty()) {
            out.write(out.syntax().clauses().noFrom());
        } else {
            out.write(" FROM ");
            out.froms().list(trees);
        }
        condition(" WHERE ", select.where());
        terms(" GROUP BY ", grouping(select));
        condition(" HAVING ", select.having());
        terms(" ORDER BY ", ordering(select));
        out.syntax().clauses().limit(out, select.limit(), select.offset());
        if (select.lock() != null) {
            out.syntax().clauses().lock(out, select.lock());
        }
    }

    void columns(SelectList list, boolean named) {
        String between = "";
        for (SelectList.Item item : list.items()) {
            out.write(between);
            boolean wrapped = depth == 0 && out.yielded(item.expression());
            if (depth > 0) {
                out.expression(item.expression());
            }
            if (wrapped || (named && !(item.expression() instanceof Star)) || !item.natural()) {
                out.write(" AS ").identifier(item.name());
            }
            between = ", ";
        }
    }

    private void condition(String keyword, @Nullable Expr condition) {
        if (condition != null) {
            out.write(keyword).condition(condition, 0);
        }
    }

    private void terms(String keyword, List<Expr> terms) {
        if (!terms.isEmpty()) {
            out.write(keyword).list(terms);
        }
    }

    /** A selected label stands for its name in ORDER BY; its expression need not be computed or sent again. */
    private static List<Expr> ordering(SelectNode select) {
        List<Expr> terms = new ArrayList<>(select.orderBy().size());
        for (Expr term : select.orderBy()) {
            if (term instanceof OrderTerm order) {
                Expr named = byName(order.expression(), select);
                terms.add(
                        named == order.expression() ? order : new OrderTerm(named, order.descending(), order.nulls()));
            } else {
                terms.add(byName(term, select));
            }
        }
        return terms;
    }

    /**
     * GROUP BY prefers columns of the tables to labels of the same name, so the expression is written again, unless it has
     * parameters: two parameters make two different expressions, even when their values are the same.
     */
    private static List<Expr> grouping(SelectNode select) {
        List<Expr> terms = new ArrayList<>(select.groupBy().size());
        for (Expr term : select.groupBy()) {
            terms.add(term instanceof Label label && HasBinds.in(label.expression()) ? byName(term, select) : term);
        }
        return terms;
    }

    private static Expr byName(Expr term, SelectNode select) {
        return term instanceof Label label && select.columns().contains(label)
                ? new LabelRef(label.name(), label.type())
                : term;
    }

    private SelectList compound(CompoundNode compound, boolean named) {
        SelectList list = list(compound, named);
        for (int index = 0; index < compound.queries().size(); index++) {
            QueryNode member = compound.queries().get(index);
            if (index > 0) {
                out.write(" ").write(compound.kind().sql()).write(" ");
            }
            if (standsAlone(member, compound, index)) {
                write(member, named);
            } else {
                out.syntax().clauses().compoundMember(out, () -> write(member, named));
            }
        }
        terms(" ORDER BY ", compoundOrder(compound, list));
        out.syntax().clauses().limit(out, compound.limit(), compound.offset());
        return list;
    }

    /** Whether a member needs no parentheses. */
    private static boolean standsAlone(QueryNode member, CompoundNode whole, int index) {
        if (member instanceof SelectNode select) {
            return select.orderBy().isEmpty()
                    && select.limit() == null
                    && select.offset() == null
                    && select.lock() == null;
        }
        return member instanceof CompoundNode inner
                && index == 0
                && whole.kind() != CompoundNode.Kind.INTERSECT
                && inner.orderBy().isEmpty()
                && inner.limit() == null
                && inner.offset() == null;
    }

    /** The rows of a compound belong to no table, so its order names result columns. */
    private static List<Expr> compoundOrder(CompoundNode compound, SelectList list) {
        List<Expr> columns = compound.columns();
        List<Expr> terms = new ArrayList<>();
        for (Expr term : compound.orderBy()) {
            OrderTerm order =
                    term instanceof OrderTerm given ? given : new OrderTerm(term, false, OrderTerm.Nulls.DEFAULT);
            int position = columns.indexOf(order.expression());
            boolean known = position >= 0 && list.items().size() == columns.size();
            Expr named = known ? new LabelRef(list.names().get(position), order.type()) : order.expression();
            terms.add(term instanceof OrderTerm ? new OrderTerm(named, order.descending(), order.nulls()) : named);
        }
        return terms;
    }

    /** Whether an expression contains parameters. */
    private static final class HasBinds extends ExpressionWalk {
        private boolean found;

        static boolean in(Expr expression) {
            HasBinds walk = new HasBinds();
            walk.walk(expression);
            return walk.found;
        }

        @Override
        public ExpressionWalk bind(Bind bind) {
            found = true;
            return this;
        }
    }
}
