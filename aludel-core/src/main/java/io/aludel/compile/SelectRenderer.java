package io.aludel.compile;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.AddedCte;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.Decoration;
import io.aludel.sql.ast.DialectText;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Fetch;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.TextNode;
import io.aludel.sql.ast.ValuesNode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes queries: SELECT, their combinations, VALUES, and those that the application wrote. Single use. */
final class SelectRenderer {
    /** Where a query stands. */
    private enum Position {
        /** It is the statement, or a value in it. */
        VALUE,
        /** In FROM, where every column gets its name. */
        DERIVED,
        /** In FROM after LATERAL. */
        LATERAL;

        boolean isNamed() {
            return this != VALUE;
        }
    }

    private final SqlCompiler out;
    private int depth;

    SelectRenderer(SqlCompiler out) {
        this.out = out;
    }

    /** A whole statement. */
    List<ResultColumn> top(QueryNode query) {
        write(query, Position.VALUE);
        return out.naming().list(query).result(out.resolver(), out.names());
    }

    /** The source of an INSERT, whose WITH is that of the statement. */
    void source(QueryNode query) {
        inside(() -> write(query, Position.VALUE));
    }

    /** A query as a value. */
    void nested(QueryNode query) {
        inside(() -> out.with().nested(() -> write(query, Position.VALUE)));
    }

    /** A query in FROM. */
    void derived(QueryNode query, boolean lateral) {
        inside(() -> out.with().nested(() -> write(query, lateral ? Position.LATERAL : Position.DERIVED)));
    }

    private void inside(Runnable body) {
        depth++;
        body.run();
        depth--;
    }

    /** {@code name(columns) AS (statement)}. */
    void commonTable(Cte cte) {
        out.identifier(out.names().of(cte.alias(), "anon"));
        if (cte.isRecursive() || cte.anchor() instanceof ValuesNode) {
            List<String> names = out.naming().list(cte).names(out.names());
            for (int index = 0; index < names.size(); index++) {
                out.write(index == 0 ? "(" : ", ").identifier(names.get(index));
            }
            out.write(")");
        }
        out.write(" AS ");
        texts("", cte.prefixes(), " ");
        out.write("(");
        if (cte.query() instanceof QueryNode query) {
            derived(query, false);
        } else {
            out.syntax().clauses().selects().changeInWith(out.syntax());
            out.change(cte.query());
        }
        out.write(")");
        texts(" ", cte.suffixes(), "");
    }

    private void write(QueryNode query, Position position) {
        if (query instanceof SelectNode select) {
            select(select, position);
        } else if (query instanceof CompoundNode compound) {
            compound(compound, position);
        } else if (query instanceof ValuesNode values) {
            out.syntax().clauses().selects().values(out, values);
        } else {
            out.text(((TextNode) query).parts());
        }
    }

    private void select(SelectNode select, Position position) {
        Scope around = out.scope();
        FromPlanner planner = new FromPlanner(out.resolver());
        PolicyRules policies = out.resolver().policies();
        List<From> mentioned = planner.plan(select);
        List<From> standing = new Correlated(out.resolver(), around, position == Position.DERIVED)
                .without(mentioned, select.correlation());
        new SharedTables(out.resolver(), planner.uses()).check(mentioned, standing, around);
        List<From> trees = policies.within(standing);
        Sources sources = new Sources();
        trees.forEach(sources::addTree);
        Expr where = policies.and(planner.condition(select.where(), sources));
        SelectList list = out.naming().list(select);
        OrderTerms terms = new OrderTerms(
                select,
                trees,
                list,
                out.names(),
                out.resolver(),
                out.syntax().clauses().selects().tellsParametersApart());
        out.within(around == null ? new Scope(sources) : Scope.inside(around, sources), () -> {
            beginning(select, terms);
            columns(list, item -> position.isNamed() || terms.isGroupedByName(item));
            from(select, trees, list.items().isEmpty());
            condition(" WHERE ", where);
            out.warn(new CartesianLint(out.resolver()).of(trees, where));
            ending(select, terms);
        });
    }

    private void beginning(SelectNode select, OrderTerms terms) {
        added(select.ctes());
        out.write("SELECT ");
        clauses(select.decoration(), Decoration.Place.AFTER_SELECT, "", " ");
        texts("", select.decoration().prefixes(), " ");
        if (select.distinct()) {
            out.syntax().clauses().selects().distinct(out, terms.distinctOn());
        }
        clauses(select.decoration(), Decoration.Place.BEFORE_COLUMNS, "", " ");
    }

    private void added(List<AddedCte> ctes) {
        ctes.forEach(added -> out.with().mention(added.cte(), added.here()));
    }

    private void from(SelectNode select, List<From> trees, boolean nothingSelected) {
        if (trees.isEmpty()) {
            out.write(out.syntax().clauses().selects().noFrom(select.where() != null));
        } else {
            out.write(nothingSelected ? "FROM " : " FROM ");
            out.froms().list(trees, select.decoration().hints());
        }
    }

    private void ending(SelectNode select, OrderTerms terms) {
        if (!select.groupBy().isEmpty()) {
            out.write(" GROUP BY ");
            out.syntax().clauses().selects().groupBy(out, terms.grouping());
        }
        condition(" HAVING ", select.having());
        clauses(select.decoration(), Decoration.Place.AFTER_CRITERIA, " ", "");
        terms(" ORDER BY ", terms.ordering());
        limit(select.limit(), select.offset(), select.fetch());
        if (select.lock() != null) {
            out.syntax().clauses().selects().lock(out, select.lock());
        }
        clauses(select.decoration(), Decoration.Place.AFTER_BODY, " ", "");
        texts(" ", select.decoration().statementHints(), "");
        texts(" ", select.decoration().suffixes(), "");
    }

    private void clauses(Decoration decoration, Decoration.Place place, String before, String after) {
        for (Decoration.Clause clause : decoration.clauses()) {
            if (clause.place() == place) {
                out.write(before).expression(clause.construct()).write(after);
            }
        }
    }

    private void texts(String before, List<DialectText> texts, String after) {
        for (DialectText text : texts) {
            if (text.isFor(out.syntax().dialect())) {
                out.write(before).expression(text.text()).write(after);
            }
        }
    }

    void columns(SelectList list, Predicate<SelectList.Item> named) {
        String between = "";
        for (SelectList.Item item : list.items()) {
            out.write(between);
            boolean labelled = !item.natural() || (named.test(item) && !(item.expression() instanceof Star));
            String name = labelled ? item.label().text(out.names()) : "";
            boolean wrapped = depth == 0 && out.yielded(item.expression());
            if (depth > 0) {
                out.expression(item.expression());
            }
            if (labelled || wrapped) {
                out.write(" AS ").identifier(labelled ? name : item.label().text(out.names()));
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

    private void limit(@Nullable Expr limit, @Nullable Expr offset, @Nullable Fetch fetch) {
        SelectClauses clauses = out.syntax().clauses().selects();
        if (fetch == null) {
            clauses.limit(out, limit, offset);
        } else {
            clauses.fetch(out, limit, offset, fetch);
        }
    }

    private void compound(CompoundNode compound, Position position) {
        SelectClauses clauses = out.syntax().clauses().selects();
        added(compound.ctes());
        int width = width(compound.queries().get(0));
        for (int index = 0; index < compound.queries().size(); index++) {
            QueryNode member = compound.queries().get(index);
            if (index > 0) {
                checkWidth(width, member, index);
                out.write(" ")
                        .write(clauses.compound(out.syntax(), compound.kind()))
                        .write(" ");
            }
            if (standsAlone(member, index == 0 && clauses.firstCompoundIsBare())) {
                write(member, position);
            } else {
                clauses.compoundMember(out, () -> write(member, position));
            }
        }
        SelectList list = out.naming().list(compound);
        out.unqualified(() -> {
            terms(" GROUP BY ", OrderTerms.ofCompound(compound, compound.groupBy(), list, out.names()));
            terms(" ORDER BY ", OrderTerms.ofCompound(compound, compound.orderBy(), list, out.names()));
        });
        limit(compound.limit(), compound.offset(), compound.fetch());
        if (compound.lock() != null) {
            clauses.lock(out, compound.lock());
        }
    }

    /** How many columns a member has; -1 when only the database knows. */
    private int width(QueryNode member) {
        List<SelectList.Item> items = out.naming().list(member).items();
        boolean open = items.isEmpty() || items.stream().anyMatch(item -> item.expression() instanceof Star);
        return open ? -1 : items.size();
    }

    private void checkWidth(int width, QueryNode member, int index) {
        int own = width(member);
        if (width >= 0 && own >= 0 && width != own) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "the members of a compound select differ in width: the first has " + width + " columns, number "
                            + (index + 1) + " has " + own + ".\n  Select as many columns in each.");
        }
    }

    /** Whether a member needs no parentheses. */
    private static boolean standsAlone(QueryNode member, boolean compoundMayBeBare) {
        if (member instanceof SelectNode select) {
            return select.orderBy().isEmpty()
                    && select.limit() == null
                    && select.offset() == null
                    && select.lock() == null;
        }
        return !(member instanceof CompoundNode inner)
                || (compoundMayBeBare
                        && inner.groupBy().isEmpty()
                        && inner.orderBy().isEmpty()
                        && inner.limit() == null
                        && inner.offset() == null);
    }
}
