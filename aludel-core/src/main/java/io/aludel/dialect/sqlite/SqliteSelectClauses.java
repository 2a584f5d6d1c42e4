package io.aludel.dialect.sqlite;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Fetch;
import io.aludel.sql.ast.RowLock;
import io.aludel.sql.ast.ValuesNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of queries that SQLite writes in its own way. Stateless. */
final class SqliteSelectClauses extends SelectClauses {
    @Override
    public void fetch(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset, Fetch fetch) {
        fetchByLimit(out, limit, offset, fetch);
    }

    /** There are no row locks; a transaction that writes is the only writer of its database. */
    @Override
    public void lock(SqlCompiler out, RowLock lock) {}

    @Override
    public void distinct(SqlCompiler out, List<Expr> on) {
        onlyDistinct(out, on);
    }

    @Override
    protected void grouping(SqlCompiler out, String word, List<Expr> elements) {
        noGrouping(out, word);
    }

    @Override
    public String lateral(Syntax syntax) {
        return noLateral(syntax);
    }

    @Override
    public String compound(Syntax syntax, CompoundNode.Kind kind) {
        noAllOfRepeats(syntax, kind);
        return super.compound(syntax, kind);
    }

    /** Parentheses are not allowed around a member. */
    @Override
    public void compoundMember(SqlCompiler out, Runnable member) {
        out.write("SELECT * FROM ");
        super.compoundMember(out, member);
    }

    /** All set operations bind equally, from left to right. */
    @Override
    public boolean firstCompoundIsBare() {
        return true;
    }

    @Override
    public void changeInWith(Syntax syntax) {
        noChangeInWith(syntax);
    }

    /** A list of names cannot follow the alias of a subquery. */
    @Override
    public void derivedValues(SqlCompiler out, ValuesNode values, Runnable name) {
        valuesBySelect(out, values, name);
    }

    @Override
    public String withOrdinality(Syntax syntax) {
        return noOrdinality(syntax);
    }

    @Override
    public void sample(SqlCompiler out, Expr method, @Nullable Expr seed) {
        noSample(out);
    }
}
