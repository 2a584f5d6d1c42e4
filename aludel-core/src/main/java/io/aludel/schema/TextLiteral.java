package io.aludel.schema;

import static java.util.Objects.requireNonNull;

/** A text that a definition carries as a literal, between quotes. */
public record TextLiteral(String text) implements SqlFragment {
    public TextLiteral {
        requireNonNull(text, "text");
    }
}
