package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of several results, one after the other; each is let go of when it has been read. */
final class MergedRows<T extends @Nullable Object> implements Iterator<T> {
    private final Iterator<? extends Iterator<? extends T>> parts;
    private Iterator<? extends T> current;

    private MergedRows(List<? extends Iterator<? extends T>> parts) {
        this.parts = parts.iterator();
        this.current = this.parts.next();
    }

    static <T extends @Nullable Object> Result<T> of(List<Result<? extends T>> results, ResultInfo first) {
        List<Iterator<? extends T>> parts = new ArrayList<>();
        long rowCount = 0;
        for (Result<? extends T> result : results) {
            requireSameWidth(first, result.info());
            parts.add(result.iterator());
            rowCount = rowCount < 0 || result.rowCount() < 0 ? -1 : rowCount + result.rowCount();
        }
        Runnable closing = () -> results.forEach(Result::close);
        return new Result<>(new MergedRows<>(parts), first.closedBy(closing).withRowCount(rowCount));
    }

    private static void requireSameWidth(ResultInfo first, ResultInfo other) {
        if (first.keys().size() != other.keys().size()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "results cannot be merged whose rows have different numbers of values: "
                            + String.join(", ", first.keys()) + " and " + String.join(", ", other.keys()) + ".");
        }
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext()) {
            if (!parts.hasNext()) {
                return false;
            }
            current = parts.next();
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
