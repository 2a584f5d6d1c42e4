package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.error.MultipleResultsException;
import io.aludel.error.NoResultException;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
 * <p>Rows are read from the database as they are asked for. The result closes itself when its last row has been read, and at the
 * latest with its connection; one that is left half-read is best closed by try-with-resources.
 *
 * <pre>{@code
 * List<String> names = connection.execute(select(users.col("name", VARCHAR))).all();
 * try (Result<Row> rows = connection.stream(select(users), 1000)) {
 *     for (Row row : rows) { … }
 * }
 * }</pre>
 *
 * @param <T> the Java type of a row; may be null when a row is a single value
 */
public class Result<T extends @Nullable Object> implements Iterable<T>, AutoCloseable {
    private final Iterator<T> rows;
    private final ResultInfo info;
    private boolean closed;

    Result(Iterator<T> rows, ResultInfo info) {
        this.rows = requireNonNull(rows, "rows");
        this.info = requireNonNull(info, "info");
    }

    /** The same rows under another class; the given result must not be used any more. */
    Result(Result<T> same) {
        this(same.rows, same.info);
    }

    /**
     * A result over any rows.
     *
     * @param rows gives the rows
     * @param keys the names of a row's values; empty where there are none
     * @param onClose frees what stands behind the rows; called once
     */
    public static <T extends @Nullable Object> Result<T> of(Iterator<T> rows, List<String> keys, Runnable onClose) {
        return new Result<>(rows, new ResultInfo(null, List.copyOf(keys), true, -1, onClose));
    }

    /** A result over rows that are there already. */
    public static <T extends @Nullable Object> Result<T> of(List<T> rows) {
        return of(new ListRows<>(rows), List.of(), () -> {});
    }

    /** The names of a row's values. */
    public List<String> keys() {
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
            close();
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
    public T one() {
        requireRows();
        if (!advance()) {
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
        requireRows();
        return advance() ? Optional.ofNullable(only(rows.next())) : Optional.empty();
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
        requireRows();
        Optional<T> first = advance() ? Optional.ofNullable(rows.next()) : Optional.empty();
        close();
        return first;
    }

    /** The first value of the first row, null when there is no row; the result is closed. */
    public @Nullable Object scalar() {
        T first = first().orElse(null);
        return first == null ? null : TypedRows.firstValue(first);
    }

    /** {@link #scalar()} as a Java type. */
    public <S> @Nullable S scalar(Class<S> type) {
        return ValueConversion.to(type, scalar());
    }

    /** The rows as a stream, which closes this result when it is closed or has been read through. */
    public Stream<T> stream() {
        Spliterator<T> spliterator = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(spliterator, false).onClose(this::close);
    }

    /** Each row turned into something else, as it is read. */
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

    /** The rows of any width as maps from name to value. */
    public Result<Map<String, @Nullable Object>> mappings() {
        return map(row -> {
            if (row instanceof Row any) {
                return any.asMap();
            }
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, "mappings() is for rows of any width; typed rows have map(..).");
        });
    }

    /**
     * The rows in lists.
     *
     * @param size how many rows a list has; the last may be shorter
     */
    public Iterable<List<T>> partitions(int size) {
        if (size < 1) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, "partitions(" + size + "): the size must be at least 1.");
        }
        Iterator<T> source = iterator();
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public List<T> next() {
                List<T> partition = new ArrayList<>(size);
                do {
                    partition.add(source.next());
                } while (partition.size() < size && source.hasNext());
                return partition;
            }
        };
    }

    /** Frees what stands behind the rows; calling it again does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            info.onClose().run();
        }
    }

    private <R extends @Nullable Object> Result<R> derived(Iterator<R> changed) {
        return new Result<>(changed, info.closedBy(this::close));
    }

    private boolean advance() {
        if (rows.hasNext()) {
            return true;
        }
        close();
        return false;
    }

    private void requireRows() throws InvalidRequestException {
        if (!info.returnsRows()) {
            throw Failures.noRows(info.sql() == null ? "" : info.sql());
        }
        if (closed) {
            throw Failures.resultClosed();
        }
    }
}
