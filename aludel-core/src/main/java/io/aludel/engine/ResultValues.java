package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.error.InvalidRequestException;
import io.aludel.error.MultipleResultsException;
import io.aludel.error.NoResultException;
import io.aludel.sql.Expression;
import io.aludel.sql.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a {@link Result} gives of the values of its rows: one of each, some of each, or all under their names. One thread at a time. */
abstract class ResultValues<T extends @Nullable Object> {
    abstract Result<T> self();

    abstract ResultInfo info();

    /** Refuses to go on when the statement yields no rows. */
    abstract void requireReturnsRows() throws InvalidRequestException;

    /** The only row. */
    public abstract T one();

    /** The only row, or null when there is none. */
    public abstract @Nullable T oneOrNull();

    /** The first row, or null when there is none; the others are left unread and the result is closed. */
    public abstract @Nullable T firstOrNull();

    /** Each row turned into something else, as it is read. */
    public abstract <R extends @Nullable Object> Result<R> map(Function<? super T, ? extends R> mapper);

    /** The first value of the first row, null when there is no row; the result is closed. */
    public @Nullable Object scalar() {
        T first = firstOrNull();
        return first == null ? null : TypedRows.firstValue(first);
    }

    /** {@link #scalar()} as a Java type. */
    public <S> @Nullable S scalar(Class<S> type) {
        return ValueConversion.to(type, scalar());
    }

    /**
     * The first value of the only row, null when it is NULL.
     *
     * @throws NoResultException when there is no row
     * @throws MultipleResultsException when there are more
     */
    public <S> @Nullable S scalarOne(Class<S> type) {
        T row = one();
        return row == null ? null : ValueConversion.to(type, TypedRows.firstValue(row));
    }

    /**
     * The first value of the only row, null when it is NULL and when there is no row.
     *
     * @throws MultipleResultsException when there are more
     */
    public <S> @Nullable S scalarOneOrNull(Class<S> type) {
        T row = oneOrNull();
        return row == null ? null : ValueConversion.to(type, TypedRows.firstValue(row));
    }

    /** The first value of each row as a Java type. */
    public <S> Result<@Nullable S> scalars(Class<S> type) {
        return scalars(0, type);
    }

    /** A value of each row, by position from 0, as a Java type. */
    public <S> Result<@Nullable S> scalars(int index, Class<S> type) {
        requireNonNull(type, "type");
        int position = Columns.position(info().layout(), index);
        Result<@Nullable S> values = map(row -> ValueConversion.to(type, TypedRows.values(row)[position]));
        return info().keys().isEmpty() ? values : values.with(info().layout().narrowed(new int[] {position}));
    }

    /** A value of each row, by name, as a Java type. */
    public <S> Result<@Nullable S> scalars(String name, Class<S> type) {
        requireReturnsRows();
        return scalars(info().layout().keys().position(name), type);
    }

    /** Some of each row's values, by position from 0, in the order given. */
    public Result<Row> columns(int... positions) {
        requireReturnsRows();
        return Columns.of(self(), info().layout(), positions);
    }

    /** Some of each row's values, by name, in the order given. */
    public Result<Row> columns(String... names) {
        requireReturnsRows();
        return Columns.of(self(), info().layout(), Columns.positions(info().layout(), names));
    }

    /** Some of each row's values, by the expressions that were selected, in the order given. */
    public Result<Row> columns(Expression<?>... selected) {
        requireReturnsRows();
        return Columns.of(self(), info().layout(), Columns.positions(info().layout(), selected));
    }

    /**
     * The values of each row as Java types, to be mapped one by one.
     *
     * <pre>{@code
     * connection.execute(text("SELECT * FROM users")).columns("name", "age").as(String.class, Integer.class).map(Person::new)
     * }</pre>
     *
     * @throws io.aludel.error.ArgumentException when a row has another number of values
     */
    public <A, B> Result2<A, B> as(Class<A> first, Class<B> second) {
        return RowsAs.two(self(), info().layout(), first, second);
    }

    /** {@link #as(Class, Class)} for three values. */
    public <A, B, C> Result3<A, B, C> as(Class<A> first, Class<B> second, Class<C> third) {
        return RowsAs.three(self(), info().layout(), first, second, third);
    }

    /** {@link #as(Class, Class)} for four values. */
    public <A, B, C, D> Result4<A, B, C, D> as(Class<A> first, Class<B> second, Class<C> third, Class<D> fourth) {
        return RowsAs.four(self(), info().layout(), first, second, third, fourth);
    }

    /** {@link #as(Class, Class)} for five values. */
    public <A, B, C, D, E> Result5<A, B, C, D, E> as(
            Class<A> first, Class<B> second, Class<C> third, Class<D> fourth, Class<E> fifth) {
        return RowsAs.five(self(), info().layout(), first, second, third, fourth, fifth);
    }

    /** The rows as maps from name to value, read-only; of several values with one name the last counts. */
    public Result<Map<String, @Nullable Object>> mappings() {
        requireReturnsRows();
        List<String> keys = info().keys();
        return map(row -> TypedRows.mapping(keys, row));
    }
}
