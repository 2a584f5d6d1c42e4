package io.aludel.orm.conformance;

import io.aludel.conformance.UnknownWord;
import io.aludel.event.ListenerOption;
import io.aludel.orm.SessionEvents;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds listeners by the name of the event, whatever the listener's type is. */
final class Listeners {
    private final SessionEvents events;

    Listeners(SessionEvents events) {
        this.events = events;
    }

    /** What hears an event: its arguments in Aludel's order; what it returns matters where the event can change something. */
    interface Ear {
        @Nullable
        Object hear(List<@Nullable Object> arguments);
    }

    static boolean exists(String event) {
        return Reflection.has(SessionEvents.class, Workspace.camel(event));
    }

    /** Listens; {@code subject} is a class or an attribute, or null for an event of the session. */
    void add(String event, @Nullable Object subject, Ear ear) {
        String name = Workspace.camel(event);
        for (Method method : SessionEvents.class.getMethods()) {
            if (method.getName().equals(name)) {
                List<@Nullable Object> arguments = new ArrayList<>();
                for (Class<?> type : method.getParameterTypes()) {
                    Object argument = argument(type, subject, ear);
                    if (argument != null) {
                        arguments.add(argument);
                    }
                }
                Reflection.call(events, name, arguments.toArray());
                return;
            }
        }
        throw new UnknownWord("Aludel has no event " + name);
    }

    private static @Nullable Object argument(Class<?> type, @Nullable Object subject, Ear ear) {
        if (type == Consumer.class) {
            return (Consumer<Object>) value -> ear.hear(Arrays.asList(value));
        }
        if (type == BiConsumer.class) {
            return (BiConsumer<Object, Object>) (first, second) -> ear.hear(Arrays.asList(first, second));
        }
        if (type == Function.class) {
            return (Function<Object, Object>) value -> ear.hear(Arrays.asList(value));
        }
        if (type == BiFunction.class) {
            return (BiFunction<Object, Object, Object>) (first, second) -> ear.hear(Arrays.asList(first, second));
        }
        if (type == ListenerOption[].class) {
            return null;
        }
        if (type.isInterface() && type.getName().startsWith("io.aludel.") && !type.isInstance(subject)) {
            return java.lang.reflect.Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, passed) -> method.getDeclaringClass() == Object.class
                            ? (Object) System.identityHashCode(proxy)
                            : ear.hear(passed == null ? List.of() : Arrays.asList(passed)));
        }
        return subject;
    }
}
