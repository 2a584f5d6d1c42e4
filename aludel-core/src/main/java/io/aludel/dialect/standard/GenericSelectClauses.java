package io.aludel.dialect.standard;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Fetch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of queries in standard SQL to the letter. Stateless. */
final class GenericSelectClauses extends SelectClauses {
    private static final Fetch PLAIN = new Fetch(false, false);

    @Override
    public void limit(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset) {
        if (limit != null || offset != null) {
            fetch(out, limit, offset, PLAIN);
        }
    }

    @Override
    public void distinct(SqlCompiler out, List<Expr> on) {
        onlyDistinct(out, on);
    }
}
