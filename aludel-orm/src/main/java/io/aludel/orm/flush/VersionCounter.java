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
            return Instant.now().truncatedTo(ChronoUnit.MICROS);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.now().truncatedTo(ChronoUnit.MICROS);
        }
        throw new FlushException(
                ErrorCode.FLUSH_FAILED,
                "version attribute '" + version.name() + "' is a " + type.getSimpleName()
                        + ", which cannot be counted up."
                        + "\n  Make it an int, long or short, or an Instant or LocalDateTime.");
    }
}
