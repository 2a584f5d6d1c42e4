package io.aludel.orm.flush;

import io.aludel.engine.Connection;
import io.aludel.orm.mapping.KeySequence;
import io.aludel.schema.Sequence;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Sql;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of sequences that were taken from databases in blocks and not given to objects yet. Safe for use by many threads.
 *
 * <p>A sequence that counts in steps of {@code n} hands out one number for {@code n} keys: its number is the first one behind them. The
 * very first number stands for nothing, and is followed by another at once. Other applications that share the sequence have to count in
 * the same way, as Hibernate does unless it is told otherwise.
 */
public final class SequenceBlocks {
    private final Map<Place, Block> blocks = new ConcurrentHashMap<>();

    private record Place(Object database, @Nullable Object schemas, Sequence sequence) {}

    /** None taken yet. */
    public SequenceBlocks() {}

    /**
     * The next key.
     *
     * @param database what stands for the database behind the connection; the same for all connections to it
     * @param connection where a number is asked for when the block is used up
     * @param sequence the sequence
     */
    public long next(Object database, Connection connection, KeySequence sequence) {
        LongSupplier source = () -> {
            Long number = connection
                    .execute(Sql.select(Sql.nextValue(sequence.sequence())))
                    .one();
            return Objects.requireNonNull(number, "a sequence gave no number");
        };
        if (sequence.block() == 1) {
            return source.getAsLong();
        }
        Object schemas =
                connection.options().get(ExecutionOptions.SCHEMA_TRANSLATE).orElse(null);
        return blocks.computeIfAbsent(new Place(database, schemas, sequence.sequence()), missing -> new Block())
                .next(sequence, source);
    }

    /** A lock, not a monitor: the thread may wait for the database while it holds it. */
    private static final class Block {
        private final ReentrantLock lock = new ReentrantLock();
        private long next;
        private long end;

        long next(KeySequence sequence, LongSupplier source) {
            lock.lock();
            try {
                if (next >= end) {
                    long number = source.getAsLong();
                    end = number == sequence.start() ? source.getAsLong() : number;
                    next = end - sequence.block();
                }
                return next++;
            } finally {
                lock.unlock();
            }
        }
    }
}
