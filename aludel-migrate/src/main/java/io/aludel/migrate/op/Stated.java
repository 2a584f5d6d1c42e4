package io.aludel.migrate.op;

import org.jspecify.annotations.Nullable;

/**
 * Something that was said, possibly that there is none, or that was not spoken of. Immutable.
 *
 * @param <T> what it is about
 * @param isStated whether it was spoken of
 * @param value what was said; null when that is nothing, or when it was not spoken of
 */
public record Stated<T>(boolean isStated, @Nullable T value) {
    private static final Stated<?> NOTHING = new Stated<>(false, null);

    /** Not spoken of. */
    @SuppressWarnings("unchecked") // it holds no value
    public static <T> Stated<T> unstated() {
        return (Stated<T>) NOTHING;
    }

    /** Said; null says that there is none. */
    public static <T> Stated<T> of(@Nullable T value) {
        return new Stated<>(true, value);
    }

    /** What was said, or another value when it was not spoken of. */
    public @Nullable T orElse(@Nullable T other) {
        return isStated ? value : other;
    }
}
