package io.aludel.migrate.docs.operations;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.Operations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The examples, by the names of their pages. */
final class Examples {
    private static final List<Class<?>> CLASSES =
            List.of(TableExamples.class, ConstraintExamples.class, ObjectExamples.class, DataExamples.class);

    /** Those whose text only PostgreSQL understands. */
    private static final Set<String> POSTGRESQL =
            Set.of("createObject", "replaceObject", "dropObject", "enableRowLevelSecurity");

    private Examples() {}

    /** The names, in order. */
    static List<String> names() {
        return methods().keySet().stream()
                .filter(name -> !name.equals("base") && !name.endsWith("Before") && !name.endsWith("After"))
                .toList();
    }

    /** The names of those that mean something to a dialect. */
    static List<String> names(Dialect dialect) {
        return names().stream().filter(name -> isFor(name, dialect)).toList();
    }

    /** Whether an example means something to a dialect. */
    static boolean isFor(String name, Dialect dialect) {
        return !POSTGRESQL.contains(name) || dialect.name().equals("postgresql");
    }

    /** Does one of them, or what it needs before or leaves behind; nothing when there is no such. */
    static void run(String name, Operations op) {
        Method method = methods().get(name);
        if (method == null) {
            return;
        }
        try {
            method.invoke(null, op);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Method> methods() {
        Map<String, Method> methods = new TreeMap<>();
        CLASSES.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic()
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {Operations.class}))
                .forEach(method -> methods.put(method.getName(), method));
        return methods;
    }
}
