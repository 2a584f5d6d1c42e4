package io.aludel.orm.flush;

import io.aludel.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INSERTs and UPDATEs of any number of rows, whose values travel in arrays. One flush, one thread. */
final class ArrayWrites {
    private final StatementSender sender;

    ArrayWrites(StatementSender sender) {
        this.sender = sender;
    }

    /** Whether there are more rows than one statement of lists takes, and arrays can carry them. */
    boolean takes(FlushStep step) {
        return step.rows().size() > ListInserts.MOST_ROWS
                && RowArrays.carry(sender.dialect(), step.shape())
                && (step.shape().returned().isEmpty()
                        || Sentinel.of(step.shape(), sender.dialect()).tells());
    }

    void insert(FlushStep step) {
        KeyPropagator propagator = step.shape().returned().isEmpty() ? null : new KeyPropagator(step, sender.dialect());
        List<Column<?>> returned = propagator == null ? List.of() : propagator.columns();
        RowArrays arrays = sender.compiler().arrays(step.shape(), returned);
        for (List<RowMutation> part : RowParts.of(step.rows(), RowArrays.MOST_ROWS)) {
            if (propagator == null) {
                sender.connection().update(arrays.plan(), arrays.values(part));
            } else {
                propagator.propagate(part, sender.query(arrays.plan(), arrays.values(part)));
            }
        }
    }

    void update(FlushStep step, MatchedRows matched) {
        RowArrays arrays = sender.compiler().arrays(step.shape(), List.of());
        for (List<RowMutation> part : RowParts.of(step.rows(), RowArrays.MOST_ROWS)) {
            long[] counts = new long[part.size()];
            for (@Nullable Object[] row : sender.query(arrays.plan(), arrays.values(part))) {
                if (row[0] instanceof Long number) {
                    counts[number.intValue() - 1]++;
                }
            }
            matched.verify(part, counts);
        }
    }
}
