package io.aludel.engine;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import java.util.ArrayList;
import java.util.List;

/** Divides the rows of an INSERT into statements that stay below the database's limit of parameters. Stateless. */
final class InsertPages {
    /** Larger statements gain nothing, and cost the database memory. */
    private static final int PAGE_SIZE = 1_000;

    private InsertPages() {}

    /** All pages but the last are of one size, so that they share a plan. */
    static List<List<List<Expr>>> of(
            InsertNode insert, List<List<Expr>> rows, Dialect dialect, ExecutionOptions options) {
        int size = size(insert, rows.get(0), dialect, options);
        List<List<List<Expr>>> pages = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size) {
            pages.add(rows.subList(from, Math.min(rows.size(), from + size)));
        }
        return pages;
    }

    static int size(InsertNode insert, List<Expr> row, Dialect dialect, ExecutionOptions options) {
        Shape one = Shape.of(insert.withValues(insert.columns(), List.of(row)));
        Shape none = Shape.of(insert.withValues(List.of(), List.of()));
        int fixed = none.binds().size();
        int each = Math.max(1, one.binds().size() - fixed);
        int possible = Math.max(1, (dialect.maxParameters() - fixed) / each);
        int wanted = options.get(ExecutionOptions.INSERT_PAGE_SIZE)
                .orElseGet(() -> Math.min(PAGE_SIZE, dialect.parametersOfAPage() / each));
        return Math.min(possible, Math.max(1, wanted));
    }
}
