package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.error.MultipleResultsException;
import io.aludel.error.NoResultException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a statement gave. One thread at a time, one pass.
 *
 * <p>Rows are read from the database as they are asked for. When the last row has been read the database is let go of, and the result
 * is empty from then on; after {@link #close()}, and after the methods that take at most one row, asking for rows is an error. A
 * result that is left half-read is best closed by try-with-resources; its connection closes it at the latest.
 *
 * <pre>{@code
 * List<String> names = connection.execute(select(users.col("name", VARCHAR))).all();
 * try (Result<Row> rows = connection.stream(select(users), 1000)) {
 *     for (Row row : rows) { … }
 * }
 * }</pre>
 *
 * <p>Methods that give another result ({@link #map}, {@link #unique}, {@link #scalars}, …) take this one over: use only the new one.
 *
 * @param <T> the Java type of a row; may be null when a row is a single value
 */
public class Result<T extends @Nullable Object> extends ResultValues<T> implements Iterable<T>, AutoCloseable {
    private static final int DEFAULT_PARTITION = 100;

    private final Iterator<T> rows;
    private final ResultInfo info;
    private int partition;
    private boolean released;
    private boolean closed;

    Result(Iterator<T> rows, ResultInfo info) {
        this.rows = requireNonNull(rows, "rows");
        this.info = requireNonNull(info, "info");
    }

    /** The same rows under another class; the given result must not be used any more. */
    Result(Result<T> same) {
        this(same.rows, same.info);
        partition = same.partition;
    }

    /**
     * A result over any rows.
     *
     * @param rows gives the rows
     * @param keys the names of a row's values; empty where there are none
     * @param onClose frees what stands behind the rows; called once
     */
    public static <T extends @Nullable Object> Result<T> of(Iterator<T> rows, List<String> keys, Runnable onClose) {
        return new Result<>(rows, ResultInfo.of(keys, onClose));
    }

    /** A result over rows that are there already. */
    public static <T extends @Nullable Object> Result<T> of(List<T> rows) {
        return of(new ListRows<>(rows), List.of(), () -> {});
    }

    static <T extends @Nullable Object> Result<T> of(List<T> rows, RowLayout layout) {
        return new Result<>(
                new ListRows<>(rows), ResultInfo.of(List.of(), () -> {}).withLayout(layout));
    }

    /**
     * The names of a row's values.
     *
     * @throws InvalidRequestException when the statement yields no rows
     */
    public List<String> keys() {
        requireReturnsRows();
        return info.keys();
    }

    /** Whether the statement yields rows at all; a text statement may not. */
    public boolean returnsRows() {
        return info.returnsRows();
    }

    /** How many rows a text statement changed; -1 for a query. */
    public long rowCount() {
        return info.rowCount();
    }

    /** Whether {@link #close()} was called, or a method that takes at most one row. */
    public boolean isClosed() {
        return closed;
    }

    /** The names of its values and the statement, {@code Result[name] of SELECT ..}; no row is read for it, and none is told. */
    @Override
    public String toString() {
        String sql = info.sql();
        return (closed ? "closed " : "") + "Result" + (info.returnsRows() ? info.keys() : "")
                + (sql == null ? "" : " of " + sql);
    }

    /** The rows, once. */
    @Override
    public Iterator<T> iterator() {
        requireRows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !closed && advance();
            }

            @Override
            public T next() {
                if (closed) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }
        };
    }

    /** All rows that are left. */
    public List<T> all() {
        requireRows();
        if (rows instanceof ListRows<T> present) {
            List<T> rest = present.rest();
            release();
            return rest;
        }
        List<T> all = new ArrayList<>();
        while (advance()) {
            all.add(rows.next());
        }
        return all;
    }

    /**
     * The only row.
     *
     * @throws NoResultException when there is none
     * @throws MultipleResultsException when there are more
     */
    @Override
    public T one() {
        requireRows();
        if (!advance()) {
            close();
            throw new NoResultException(
                    ErrorCode.NO_RESULT,
                    "one() found no row." + info.statement() + "\n  Use oneOrEmpty() when there may be none.");
        }
        return only(rows.next());
    }

    /**
     * The only row, or nothing.
     *
     * @return the row; empty when there is none, and when its single value is NULL
     * @throws MultipleResultsException when there are more
     */
    public Optional<T> oneOrEmpty() {
        return Optional.ofNullable(oneOrNull());
    }

    /**
     * The only row, or null when there is none.
     *
     * @throws MultipleResultsException when there are more
     */
    @Override
    public @Nullable T oneOrNull() {
        requireRows();
        if (advance()) {
            return only(rows.next());
        }
        close();
        return null;
    }

    private T only(T row) {
        boolean more = advance();
        close();
        if (more) {
            throw new MultipleResultsException(
                    ErrorCode.MULTIPLE_RESULTS,
                    "one row was expected, but there are more." + info.statement()
                            + "\n  Use first() to take the first, all() to take all, or narrow the condition.");
        }
        return row;
    }

    /** The first row; the others are left unread and the result is closed. Empty when there is none, or its single value is NULL. */
    public Optional<T> first() {
        return Optional.ofNullable(firstOrNull());
    }

    /** The first row, or null when there is none; the others are left unread and the result is closed. */
    @Override
    public @Nullable T firstOrNull() {
        requireRows();
        T first = advance() ? rows.next() : null;
        close();
        return first;
    }

    /** The rows as a stream, which closes this result when it is closed or has been read through. */
    public Stream<T> stream() {
        Spliterator<T> spliterator = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(spliterator, false).onClose(this::close);
    }

    /** Each row turned into something else, as it is read. */
    @Override
    public <R extends @Nullable Object> Result<R> map(Function<? super T, ? extends R> mapper) {
        requireNonNull(mapper, "mapper");
        Iterator<T> source = iterator();
        return derived(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public R next() {
                return mapper.apply(source.next());
            }
        });
    }

    /** Equal rows once, the first of each. */
    public Result<T> unique() {
        return unique(row -> row);
    }

    /** Rows with equal keys once, the first of each. */
    public Result<T> unique(Function<? super T, ?> key) {
        Set<Object> seen = new HashSet<>();
        return derived(new FilteredRows<>(iterator(), row -> seen.add(key.apply(row))));
    }

    /** Has the driver fetch so many rows at a time from now on, and makes that the size of {@link #partitions()}. */
    public Result<T> yieldPer(int size) {
        requireRows();
        partition = Columns.atLeastOne("yieldPer", size);
        if (!released) {
            info.onFetchSize().accept(size);
        }
        return this;
    }

    /** {@link #partitions(int)} of the size that {@link #yieldPer} said, or of 100. */
    public Iterable<List<T>> partitions() {
        return partitions(partition == 0 ? DEFAULT_PARTITION : partition);
    }

    /**
     * The rows in lists.
     *
     * @param size how many rows a list has; the last may be shorter
     */
    public Iterable<List<T>> partitions(int size) {
        Columns.atLeastOne("partitions", size);
        Iterator<T> source = iterator();
        return () -> new Partitions<>(source, size);
    }

    /** Reads what is left and keeps it, so that it can be had again and again. */
    public FrozenResult<T> freeze() {
        List<T> left = all();
        return new FrozenResult<>(left, info.layout());
    }

    /**
     * The rows of this result and then those of others.
     *
     * @throws io.aludel.error.ArgumentException when one has another number of values to a row
     */
    @SafeVarargs
    public final Result<T> merge(Result<? extends T>... others) {
        requireRows();
        List<Result<? extends T>> all = new ArrayList<>();
        all.add(this);
        all.addAll(List.of(others));
        return MergedRows.of(all, info);
    }

    @Override
    Result<T> self() {
        return this;
    }

    @Override
    ResultInfo info() {
        return info;
    }

    /** Frees what stands behind the rows; asking for rows is an error from then on. Calling it again does nothing. */
    @Override
    public void close() {
        closed = true;
        release();
    }

    /** Lets the database go. */
    private void release() {
        if (!released) {
            released = true;
            info.onClose().run();
        }
    }

    private <R extends @Nullable Object> Result<R> derived(Iterator<R> changed) {
        Result<R> made = new Result<>(changed, info.closedBy(this::close));
        made.partition = partition;
        return made;
    }

    Result<T> with(RowLayout layout) {
        return new Result<>(rows, info.withLayout(layout));
    }

    private boolean advance() {
        if (!released && rows.hasNext()) {
            return true;
        }
        release();
        return false;
    }

    @Override
    void requireReturnsRows() {
        if (!info.returnsRows()) {
            throw Failures.noRows(info.sql() == null ? "" : info.sql());
        }
    }

    private void requireRows() throws InvalidRequestException {
        requireReturnsRows();
        if (closed) {
            throw Failures.resultClosed();
        }
    }
}
