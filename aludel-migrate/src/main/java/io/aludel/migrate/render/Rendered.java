package io.aludel.migrate.render;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

/** How something is written: as usual, not at all, or as a source of its own. Immutable. */
public final class Rendered {
    private static final Rendered STANDARD = new Rendered(null);
    private static final Rendered OMITTED = new Rendered(CodeBlock.of(""));

    private final @Nullable CodeBlock source;

    private Rendered(@Nullable CodeBlock source) {
        this.source = source;
    }

    /** As usual. */
    public static Rendered standard() {
        return STANDARD;
    }

    /** Not at all; a type cannot be left out. */
    public static Rendered omitted() {
        return OMITTED;
    }

    /** As this source, whose classes are imported. */
    public static Rendered as(CodeBlock source) {
        return new Rendered(requireNonNull(source, "source"));
    }

    /**
     * As this source.
     *
     * @param format JavaPoet's: {@code $T} for a class, which is imported, {@code $S} for a text, {@code $L} for what stands as it is
     */
    public static Rendered as(String format, Object... arguments) {
        return as(CodeBlock.of(format, arguments));
    }

    @Nullable
    CodeBlock source() {
        return source;
    }
}
