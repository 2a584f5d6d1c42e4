package io.aludel.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a statement that changes rows did. Immutable. */
public final class MutationResult {
    private final long[] counts;
    private final @Nullable Object generatedKey;

    MutationResult(long[] counts, @Nullable Object generatedKey) {
        this.counts = counts;
        this.generatedKey = generatedKey;
    }

    /** The result of a statement that was executed elsewhere; for layers above the engine. */
    public static MutationResult of(long rows) {
        return new MutationResult(new long[] {rows}, null);
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
}
