package io.aludel.orm.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where generated classes come back to have a form of their model evaluated; public for them alone. */
public final class Callbacks {
    private Callbacks() {}

    /** Applies a function of the notation. */
    public static @Nullable Object apply(Class<?> caller, String form, @Nullable Object... arguments) {
        return CompiledModels.of(caller).apply(form, List.of(arguments));
    }

    /** The Java expression that applies a form of a model. */
    static String call(String type, String form, String... arguments) {
        StringBuilder call = new StringBuilder(
                "io.aludel.orm.conformance.Callbacks.apply(" + type + ".class, " + FormText.quoted(form));
        for (String argument : arguments) {
            call.append(", ").append(argument);
        }
        return call.append(")").toString();
    }
}
