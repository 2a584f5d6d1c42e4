package io.aludel.processor.report;

import org.jspecify.annotations.Nullable;

/**
 * A message of the processor, with its stable code: what is wrong in the user's own names, then why or what to do. There is one enum for
 * each hundred of codes.
 */
public sealed interface Message
        permits BuildMessage,
                ClassMessage,
                ColumnMessage,
                EmbeddableMessage,
                FieldMessage,
                MethodMessage,
                ProjectionMessage,
                RelationshipMessage,
                SupportMessage,
                TableMessage {
    /** The text with places for names. */
    MessageText template();

    /** The stable code, such as {@code PRC-1101}. */
    default String code() {
        return template().code();
    }

    /** The whole text, with the user's names in it. */
    default String text(@Nullable Object... names) {
        return template().with(names);
    }
}
