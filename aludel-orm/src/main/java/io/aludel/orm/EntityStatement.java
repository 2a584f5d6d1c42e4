package io.aludel.orm;

import io.aludel.orm.load.LoaderOption;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.ast.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement of any kind whose rows are objects of an entity; made by {@link Orm#fromStatement}. */
record EntityStatement<E>(Class<E> type, Query<?> query, List<LoaderOption> loading) implements Query<E> {
    @Override
    public Statement statement() {
        return query.statement();
    }

    @Override
    public int arity() {
        return 1;
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
