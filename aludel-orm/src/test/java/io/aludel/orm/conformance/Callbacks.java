package io.aludel.orm.conformance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where generated classes come back to have a form of their model evaluated; public for them alone. */
public final class Callbacks {
    private Callbacks() {}

    /** Applies a function of the notation. */
    public static @Nullable Object apply(Class<?> caller, String form, @Nullable Object... arguments) {
        return CompiledModels.of(caller).apply(form, Arrays.asList(arguments));
    }

    /** What an update function of the notation gives, pairs of attributes and values, as a map. */
    public static Map<?, ?> changes(@Nullable Object pairs) {
        Map<Object, Object> changes = new LinkedHashMap<>();
        for (Object pair : (List<?>) Objects.requireNonNull(pairs)) {
            changes.put(((List<?>) pair).get(0), ((List<?>) pair).get(1));
        }
        return changes;
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
