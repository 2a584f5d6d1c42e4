package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.mapping.BasicMapping;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Counts versions: from 1 for numbers, by the clock for times. */
final class VersionCounter {
    private VersionCounter() {}

    /** The version of a new row. */
    static Object first(BasicMapping version) {
        return next(version, null);
    }

    /** The version after another. */
    static Object next(BasicMapping version, @Nullable Object current) {
        Class<?> type = version.column().type().javaType();
        long number = current instanceof Number present ? present.longValue() + 1 : 1;
        if (type == Integer.class) {
            return (int) number;
        }
        if (type == Long.class) {
            return number;
        }
        if (type == Short.class) {
            return (short) number;
        }
        if (type == Instant.class) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            return current instanceof Instant before && !now.isAfter(before) ? before.plus(1, ChronoUnit.MICROS) : now;
        }
        if (type == LocalDateTime.class) {
            LocalDateTime now = LocalDateTime.now().truncatedTo(ChronoUnit.MICROS);
            return current instanceof LocalDateTime before && !now.isAfter(before)
                    ? before.plus(1, ChronoUnit.MICROS)
                    : now;
        }
        throw new FlushException(
                ErrorCode.FLUSH_FAILED,
                "version attribute '" + version.name() + "' is a " + type.getSimpleName()
                        + ", which cannot be counted up."
                        + "\n  Make it an int, long or short, or an Instant or LocalDateTime.");
    }
}
