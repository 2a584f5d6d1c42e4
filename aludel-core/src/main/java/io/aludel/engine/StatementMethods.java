package io.aludel.engine;

import io.aludel.sql.Dml;
import io.aludel.sql.Query;
import io.aludel.sql.Row;
import io.aludel.sql.Select2;
import io.aludel.sql.Select3;
import io.aludel.sql.Select4;
import io.aludel.sql.Select5;
import io.aludel.sql.Select6;
import io.aludel.sql.Select7;
import io.aludel.sql.Select8;
import io.aludel.sql.TextQuery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways in which a {@link Connection} executes statements: one for each kind of row. One thread at a time. */
abstract sealed class StatementMethods permits PlanMethods {
    abstract StatementExecutor executor();

    /** Executes a query. */
    public <T> Result<T> execute(Query<T> query) {
        return executor().query(query, Map.of(), 0);
    }

    /**
     * Executes a query with values for its named parameters.
     *
     * @throws io.aludel.error.ArgumentException when a value is missing or the query has no such parameter
     */
    public <T> Result<T> execute(Query<T> query, Map<String, ? extends @Nullable Object> parameters) {
        return executor().query(query, parameters, 0);
    }

    /** Executes a query for two values. */
    public <A, B> Result2<A, B> execute(Select2<A, B> query) {
        return Result2.of(executor().query(query, Map.of(), 0));
    }

    /** Executes a query for three values. */
    public <A, B, C> Result3<A, B, C> execute(Select3<A, B, C> query) {
        return Result3.of(executor().query(query, Map.of(), 0));
    }

    /** Executes a query for four values. */
    public <A, B, C, D> Result4<A, B, C, D> execute(Select4<A, B, C, D> query) {
        return Result4.of(executor().query(query, Map.of(), 0));
    }

    /** Executes a query for five values. */
    public <A, B, C, D, E> Result5<A, B, C, D, E> execute(Select5<A, B, C, D, E> query) {
        return Result5.of(executor().query(query, Map.of(), 0));
    }

    /** Executes a query for six values. */
    public <A, B, C, D, E, F> Result6<A, B, C, D, E, F> execute(Select6<A, B, C, D, E, F> query) {
        return Result6.of(executor().query(query, Map.of(), 0));
    }

    /** Executes a query for seven values. */
    public <A, B, C, D, E, F, G> Result7<A, B, C, D, E, F, G> execute(Select7<A, B, C, D, E, F, G> query) {
        return Result7.of(executor().query(query, Map.of(), 0));
    }

    /** Executes a query for eight values. */
    public <A, B, C, D, E, F, G, H> Result8<A, B, C, D, E, F, G, H> execute(Select8<A, B, C, D, E, F, G, H> query) {
        return Result8.of(executor().query(query, Map.of(), 0));
    }

    /** Executes a statement that changes rows. */
    public MutationResult execute(Dml statement) {
        return executor().mutation(statement, Map.of());
    }

    /** Executes a statement that changes rows with values for its parameters; an INSERT that names no columns takes theirs. */
    public MutationResult execute(Dml statement, Map<String, ? extends @Nullable Object> parameters) {
        return executor().mutation(statement, parameters);
    }

    /**
     * Executes a statement that changes rows once for each set of parameters, as one batch.
     *
     * <pre>{@code
     * connection.execute(insert(users), List.of(Map.of("name", "Ann"), Map.of("name", "Bob")));
     * }</pre>
     */
    public MutationResult execute(Dml statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return executor().batch(statement, rows);
    }

    /**
     * Executes a statement that gives rows back once for each set of parameters: an INSERT in as few statements as the database's
     * limits allow, other statements one by one.
     *
     * <pre>{@code
     * List<Long> ids = connection.execute(insert(users).returning(id).inParameterOrder(), rows).all();
     * }</pre>
     */
    public <T> Result<T> execute(Query<T> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return executor().returning(statement, rows);
    }

    /** Executes a statement that the application wrote once for each set of parameters, as one batch. */
    public <T> MutationResult execute(
            TextQuery<T> statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return executor().batch(statement, rows);
    }

    /**
     * Executes a query whose rows the driver fetches in portions, for results that are too large for memory. Close the result before
     * the transaction ends.
     *
     * @param fetchSize how many rows are fetched at a time, at least 1
     */
    public <T> Result<T> stream(Query<T> query, int fetchSize) {
        return executor().query(query, Map.of(), Math.max(1, fetchSize));
    }

    /** The value of the first row of a query for one value; null when there is no row. */
    public <T> @Nullable T scalar(Query<T> query) {
        return execute(query).first().orElse(null);
    }

    /** The first value of the first row of a statement that the application wrote; null when there is no row. */
    public @Nullable Object scalar(TextQuery<Row> statement) {
        return execute(statement).scalar();
    }

    /** {@link #scalar(TextQuery)} as a Java type. */
    public <T> @Nullable T scalar(TextQuery<Row> statement, Class<T> type) {
        return execute(statement).scalar(type);
    }
}
