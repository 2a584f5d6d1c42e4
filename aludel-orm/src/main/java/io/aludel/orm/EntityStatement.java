package io.aludel.orm;

import io.aludel.orm.load.LoaderOption;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement of any kind whose rows are objects of entities, and values; made by {@link Orm#fromStatement}. */
record EntityStatement<T>(List<Expr> selected, int arity, Query<?> query, List<LoaderOption> loading)
        implements Query<T> {
    @Override
    public Statement statement() {
        return query.statement();
    }

    @Override
    public Map<String, @Nullable Object> parameters() {
        return query.parameters();
    }

    @Override
    public ExecutionOptions executionOptions() {
        return query.executionOptions();
    }
}
