package io.aludel.processor.report;

import static java.util.Objects.requireNonNull;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Reports messages to the compiler and counts the errors. Used by one compilation, on its thread. */
public final class Problems {

    private final Messager messager;
    private int errors;

    /** Reports to a compiler's messager. */
    public Problems(Messager messager) {
        this.messager = requireNonNull(messager, "messager");
    }

    /** How many errors were reported so far. */
    public int errors() {
        return errors;
    }

    /** Reports a mapping that cannot work. */
    public void error(Place place, Message message, @Nullable Object... arguments) {
        errors++;
        print(Diagnostic.Kind.ERROR, place, message, arguments);
    }

    /** Reports an error that has no place in the source. */
    public void error(Message message, @Nullable Object... arguments) {
        errors++;
        messager.printMessage(Diagnostic.Kind.ERROR, message.text(arguments));
    }

    /** Reports what the user should know and has no place in the source. */
    public void warning(Message message, @Nullable Object... arguments) {
        messager.printMessage(Diagnostic.Kind.WARNING, message.text(arguments));
    }

    /** Reports a mapping that works but is probably not what was meant. */
    public void warning(Place place, Message message, @Nullable Object... arguments) {
        print(Diagnostic.Kind.WARNING, place, message, arguments);
    }

    private void print(Diagnostic.Kind kind, Place place, Message message, @Nullable Object... arguments) {
        messager.printMessage(kind, message.text(arguments), place.element(), place.annotation(), place.value());
    }
}
