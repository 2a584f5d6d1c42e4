package io.aludel.engine;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.schema.Column;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a statement that changes rows did. Immutable.
 *
 * <pre>{@code
 * MutationResult result = connection.execute(insert(users).values(Map.of("name", "Ann")));
 * long id = result.insertedPrimaryKey().get("id", Long.class);
 * }</pre>
 */
public final class MutationResult {
    private final long[] counts;
    private final @Nullable Object generatedKey;
    private final List<@Nullable Row> keys;
    private final Map<String, @Nullable Object> returned;
    private final @Nullable FilledColumns filled;

    MutationResult(long[] counts) {
        this(counts, null, List.of(), Map.of(), null);
    }

    private MutationResult(
            long[] counts,
            @Nullable Object generatedKey,
            List<@Nullable Row> keys,
            Map<String, @Nullable Object> returned,
            @Nullable FilledColumns filled) {
        this.filled = filled;
        this.counts = counts;
        this.generatedKey = generatedKey;
        this.keys = keys;
        this.returned = returned;
    }

    /** The result of a statement that was executed elsewhere; for layers above the engine. */
    public static MutationResult of(long rows) {
        return new MutationResult(new long[] {rows});
    }

    MutationResult withGeneratedKey(@Nullable Object key) {
        return new MutationResult(counts, key, keys, returned, filled);
    }

    MutationResult withKeys(List<@Nullable Row> inserted) {
        return new MutationResult(counts, generatedKey, inserted, returned, filled);
    }

    MutationResult withReturned(Map<String, ? extends @Nullable Object> row) {
        Map<String, @Nullable Object> copy = Collections.unmodifiableMap(new LinkedHashMap<>(row));
        return new MutationResult(counts, generatedKey, keys, copy, filled);
    }

    MutationResult withFilled(FilledColumns columns) {
        return new MutationResult(counts, generatedKey, keys, returned, columns);
    }

    /** How many rows were changed, all executions of a batch together; rows that matched an UPDATE count even if they stayed the same. */
    public long rowCount() {
        long sum = 0;
        for (long count : counts) {
            // Some drivers know only that an execution of a batch succeeded.
            sum += Math.max(0, count);
        }
        return sum;
    }

    /** How many rows each execution of a batch changed; -2 where the driver does not say. */
    public long[] counts() {
        return counts.clone();
    }

    /** The number that the database gave to the row of a single INSERT, if it gave any. */
    public Optional<Object> generatedKey() {
        return Optional.ofNullable(generatedKey);
    }

    /**
     * {@link #generatedKey()} as a Java type.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public <T> T generatedKey(Class<T> type) {
        return generatedKey().map(key -> ValueConversion.to(type, key)).orElseThrow();
    }

    /**
     * The primary key of the row of a single INSERT, from the values that were given, defaults, and what the database chose.
     *
     * @throws InvalidRequestException when the statement was no INSERT of one row, or its key is not known, as after
     *     {@code inline()} or when a row that was there already was left alone
     */
    public Row insertedPrimaryKey() {
        if (keys.size() != 1) {
            throw unknown(
                    keys.isEmpty()
                            ? "the statement was no INSERT of values into a table"
                            : "the statement inserted " + keys.size() + " rows",
                    "Use insertedPrimaryKeys() for several rows, or returning(..).");
        }
        return insertedPrimaryKeys().get(0);
    }

    /**
     * The primary keys of the rows of an INSERT, in the order in which their values were given.
     *
     * @throws InvalidRequestException when a key is not known: of several rows those that the database chooses are not
     */
    public List<Row> insertedPrimaryKeys() {
        List<Row> known = new ArrayList<>(keys.size());
        for (Row key : keys) {
            if (key == null) {
                throw unknown(
                        "the key was chosen by the database and not asked for",
                        "Use insert(..).returning(key).inParameterOrder().");
            }
            known.add(key);
        }
        return known;
    }

    /** What the database filled into the row, by column: its generated key, and more after {@code returnDefaults()}. */
    public Map<String, @Nullable Object> returnedDefaults() {
        return returned;
    }

    /**
     * The columns whose values were made by Java, or asked of the database, before the statement was sent: those with a default of Java,
     * or a key that had to be selected. Empty for what is no INSERT or UPDATE of a table.
     */
    public List<Column<?>> prefetchedColumns() {
        return filled == null ? List.of() : filled.before();
    }

    /**
     * The columns into which the database filled values that did not come back: those with a default of the database, a computed value or
     * an expression in the statement. A key that is counted up is not among them. Empty for what is no INSERT or UPDATE of a table.
     */
    public List<Column<?>> postfetchedColumns() {
        return filled == null ? List.of() : filled.unknown();
    }

    /**
     * The values that were sent for columns, by their keys, those made by defaults of Java among them.
     *
     * @throws InvalidRequestException when the statement was no INSERT or UPDATE of a table, or was executed with several sets of
     *     parameters
     */
    public Map<String, @Nullable Object> sentValues() {
        Map<String, @Nullable Object> sent = filled == null ? null : filled.values();
        if (sent == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "there are no values of one row to give: "
                            + (filled == null
                                    ? "the statement was no INSERT or UPDATE of a table."
                                    : "the statement was executed with several sets of parameters.")
                            + "\n  Listen to engine.events().beforeExecute(..), which sees what is sent.");
        }
        return sent;
    }

    private static InvalidRequestException unknown(String why, String remedy) {
        return new InvalidRequestException(
                ErrorCode.INVALID_REQUEST, "there is no primary key to give: " + why + ".\n  " + remedy);
    }
}
