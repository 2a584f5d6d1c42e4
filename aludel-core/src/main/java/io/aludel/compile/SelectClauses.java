package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Fetch;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.RowLock;
import io.aludel.sql.ast.ValuesNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of queries that databases write differently, each a method that a dialect may override. Stateless, safe for use by many
 * threads.
 *
 * <p>What stands here is the reference dialect's way.
 */
public class SelectClauses {
    private static final Map<String, String> GROUPINGS =
            Map.of("rollup", "ROLLUP", "cube", "CUBE", "grouping_sets", "GROUPING SETS");

    /** LIMIT and OFFSET, with a blank before; nothing when both are null. */
    public void limit(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset) {
        if (limit != null) {
            out.write(" LIMIT ").operand(limit, 1);
        } else if (offset != null) {
            out.write(" LIMIT ").write(noLimit());
        }
        if (offset != null) {
            out.write(" OFFSET ").operand(offset, 1);
        }
    }

    /** What stands for all rows where OFFSET needs a LIMIT. */
    protected String noLimit() {
        return "-1";
    }

    /** OFFSET and FETCH FIRST, with a blank before. */
    public void fetch(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset, Fetch fetch) {
        writeFetch(out, limit, offset, fetch);
    }

    /** The standard's OFFSET and FETCH FIRST. */
    protected final void writeFetch(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset, Fetch fetch) {
        if (offset != null) {
            out.write(" OFFSET ");
            fetchCount(out, offset);
            out.write(" ROWS");
        }
        if (limit != null) {
            out.write(" FETCH FIRST ");
            fetchCount(out, limit);
            out.write(fetch.percent() ? " PERCENT" : "").write(fetch.withTies() ? " ROWS WITH TIES" : " ROWS ONLY");
        }
    }

    /** The number of rows of OFFSET and FETCH FIRST. */
    protected void fetchCount(SqlCompiler out, Expr count) {
        out.operand(count, 1);
    }

    /** The same by LIMIT, for databases without FETCH FIRST. */
    protected final void fetchByLimit(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset, Fetch fetch) {
        if (fetch.percent()) {
            throw out.syntax().unsupported("FETCH FIRST n PERCENT", "Count the rows first, or use percent_rank().");
        }
        if (fetch.withTies()) {
            throw out.syntax()
                    .unsupported("FETCH FIRST WITH TIES", "Select rank().over(..) in a subquery and limit it outside.");
        }
        limit(out, limit, offset);
    }

    /** FOR UPDATE and its relatives, with a blank before. */
    public void lock(SqlCompiler out, RowLock lock) {
        out.write(" FOR UPDATE");
    }

    /** {@code OF a, b} and what happens when a row is locked already, with a blank before. */
    protected static void lockOf(SqlCompiler out, RowLock lock) {
        String between = " OF ";
        Sources tables = new Sources();
        lock.of().forEach(from -> tables.addLeaves(out.resolver().from(from)));
        for (From table : tables.all()) {
            out.write(between);
            out.froms().lockName(table);
            between = ", ";
        }
        out.write(lock.waiting().sql());
    }

    /** DISTINCT, with a blank after. */
    public void distinct(SqlCompiler out, List<Expr> on) {
        out.write("DISTINCT ");
    }

    /** {@code DISTINCT ON (a, b)}, with a blank after. */
    protected static void distinctOn(SqlCompiler out, List<Expr> on) {
        out.write(on.isEmpty() ? "DISTINCT " : "DISTINCT ON (").list(on).write(on.isEmpty() ? "" : ") ");
    }

    /** Refuses DISTINCT ON. */
    protected static void onlyDistinct(SqlCompiler out, List<Expr> on) {
        if (!on.isEmpty()) {
            throw out.syntax()
                    .unsupported("DISTINCT ON", "Select rowNumber().over(..) in a subquery and keep its first rows.");
        }
        out.write("DISTINCT ");
    }

    /**
     * Whether an expression with parameters that is selected and grouped by is two expressions to the database, which knows each parameter
     * by its place only. It is then grouped by its name.
     */
    public boolean tellsParametersApart() {
        return false;
    }

    /** The terms of GROUP BY. */
    public void groupBy(SqlCompiler out, List<Expr> terms) {
        for (int index = 0; index < terms.size(); index++) {
            out.write(index == 0 ? "" : ", ");
            String grouping = grouping(terms.get(index));
            if (grouping == null) {
                out.expression(terms.get(index));
            } else {
                grouping(out, grouping, ((FunctionCall) terms.get(index)).arguments());
            }
        }
    }

    /** ROLLUP, CUBE or GROUPING SETS with its elements. */
    protected void grouping(SqlCompiler out, String word, List<Expr> elements) {
        out.write(word).write("(").list(elements).write(")");
    }

    /** Refuses a grouping. */
    protected static void noGrouping(SqlCompiler out, String word) {
        throw out.syntax().unsupported(word, "Put the groupings together with unionAll(..).");
    }

    /** The words of ROLLUP and its relatives, or null for an ordinary term. */
    protected static @Nullable String grouping(Expr term) {
        return term instanceof FunctionCall call ? GROUPINGS.get(call.name()) : null;
    }

    /** The words of a join. */
    public String join(Syntax syntax, JoinKind kind) {
        return kind.sql();
    }

    /** LATERAL, with a blank after. */
    public String lateral(Syntax syntax) {
        return "LATERAL ";
    }

    /**
     * What stands in place of FROM when there is none.
     *
     * @param filtered whether a WHERE follows
     */
    public String noFrom(boolean filtered) {
        return "";
    }

    /** The words between the members of a compound. */
    public String compound(Syntax syntax, CompoundNode.Kind kind) {
        return kind.sql();
    }

    /** A member of UNION and its relatives that cannot stand there bare. */
    public void compoundMember(SqlCompiler out, Runnable member) {
        out.write("(");
        member.run();
        out.write(")");
    }

    /** Whether a compound may be the first member of another without parentheses. */
    public boolean firstCompoundIsBare() {
        return false;
    }

    /** Checks that WITH may hold an INSERT, UPDATE or DELETE. */
    public void changeInWith(Syntax syntax) {}

    /** For databases without LATERAL. */
    protected static String noLateral(Syntax syntax) {
        throw syntax.unsupported(
                "a LATERAL subquery", "Use a correlated subquery in the select list, or a window function.");
    }

    /** For databases without FULL OUTER JOIN. */
    protected static void noFullJoin(Syntax syntax, JoinKind kind) {
        if (kind == JoinKind.FULL) {
            throw syntax.unsupported("FULL OUTER JOIN", "Put a LEFT and a RIGHT OUTER JOIN together with union(..).");
        }
    }

    /** For databases without INTERSECT ALL and EXCEPT ALL. */
    protected static void noAllOfRepeats(Syntax syntax, CompoundNode.Kind kind) {
        if (kind == CompoundNode.Kind.INTERSECT_ALL || kind == CompoundNode.Kind.EXCEPT_ALL) {
            throw syntax.unsupported(kind.sql(), "Number equal rows with rowNumber().over(..) and leave ALL out.");
        }
    }

    /** Refuses an INSERT, UPDATE or DELETE in WITH. */
    protected static void noChangeInWith(Syntax syntax) {
        throw syntax.unsupported(
                "an INSERT, UPDATE or DELETE in WITH",
                "Execute it first, with returning(..) where its rows are needed.");
    }

    /** {@code VALUES (..), (..)} where a query stands. */
    public void values(SqlCompiler out, ValuesNode values) {
        out.write("VALUES ");
        rows(out, values, "(");
    }

    /** The rows, each opened by a word. */
    protected static void rows(SqlCompiler out, ValuesNode values, String open) {
        for (int index = 0; index < values.rows().size(); index++) {
            out.write(index == 0 ? open : ", " + open);
            String between = "";
            for (Expr cell : values.rows().get(index)) {
                out.write(between);
                cell(out, values, cell);
                between = ", ";
            }
            out.write(")");
        }
    }

    private static void cell(SqlCompiler out, ValuesNode values, Expr cell) {
        if (values.literal() && cell instanceof Bind bind) {
            out.write(out.syntax().literals().literal(bind.value(), bind.type()));
        } else {
            out.expression(cell);
        }
    }

    /** {@code (VALUES (..), (..)) AS name (a, b)} in FROM; {@code name} writes the name. */
    public void derivedValues(SqlCompiler out, ValuesNode values, Runnable name) {
        out.write("(");
        values(out, values);
        out.write(") AS ");
        name.run();
        columnNames(out, " (", values.labels());
    }

    /** Names of columns between parentheses. */
    protected static void columnNames(SqlCompiler out, String open, List<LabelRef> columns) {
        for (int index = 0; index < columns.size(); index++) {
            out.write(index == 0 ? open : ", ").identifier(columns.get(index).name());
        }
        out.write(columns.isEmpty() ? "" : ")");
    }

    /** The same for databases that cannot name the columns of VALUES: {@code (SELECT .. AS a UNION ALL SELECT ..) AS name}. */
    protected static void valuesBySelect(SqlCompiler out, ValuesNode values, Runnable name) {
        out.write("(");
        for (int row = 0; row < values.rows().size(); row++) {
            out.write(row == 0 ? "SELECT " : " UNION ALL SELECT ");
            for (int column = 0; column < values.labels().size(); column++) {
                out.write(column == 0 ? "" : ", ");
                cell(out, values, values.rows().get(row).get(column));
                if (row == 0) {
                    out.write(" AS ").identifier(values.labels().get(column).name());
                }
            }
        }
        out.write(") AS ");
        name.run();
    }

    /** Checks that a function's rows may be numbered. */
    public String withOrdinality(Syntax syntax) {
        return " WITH ORDINALITY";
    }

    /** Refuses WITH ORDINALITY. */
    protected static String noOrdinality(Syntax syntax) {
        throw syntax.unsupported("WITH ORDINALITY", "Select rowNumber().over(..) beside the function's rows.");
    }

    /** TABLESAMPLE with a blank before, and REPEATABLE. */
    public void sample(SqlCompiler out, Expr method, @Nullable Expr seed) {
        out.write(" TABLESAMPLE ").expression(method);
        if (seed != null) {
            out.write(" REPEATABLE (").expression(seed).write(")");
        }
    }

    /** Refuses TABLESAMPLE. */
    protected static void noSample(SqlCompiler out) {
        throw out.syntax().unsupported("TABLESAMPLE", "Compare random() with the wanted share in where(..).");
    }

    /** An element of FROM with a hint beside it; nothing but the element where hints have no place. */
    public void hinted(SqlCompiler out, Runnable element, String hint) {
        element.run();
    }
}
