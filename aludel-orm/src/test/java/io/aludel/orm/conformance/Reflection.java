package io.aludel.orm.conformance;

import io.aludel.conformance.UnknownWord;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls public methods of Aludel by name, so that one that is missing fails the case that needs it and no other. */
final class Reflection {
    private static final Object NONE = new Object();

    private Reflection() {}

    /** Calls a method of an object whose parameters take the arguments. */
    static @Nullable Object call(Object target, String name, @Nullable Object... arguments) {
        return call(target.getClass(), target, name, arguments);
    }

    /** Calls a static method. */
    static @Nullable Object callStatic(Class<?> type, String name, @Nullable Object... arguments) {
        return call(type, null, name, arguments);
    }

    /** A class, or null when there is none. */
    static @Nullable Class<?> find(ClassLoader loader, String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException missing) {
            return null;
        }
    }

    static boolean has(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(name));
    }

    private static @Nullable Object call(
            Class<?> type, @Nullable Object target, String name, @Nullable Object... arguments) {
        List<Method> named = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && (target != null || Modifier.isStatic(method.getModifiers()))) {
                named.add(method);
            }
        }
        named.sort(Comparator.comparing(Method::isVarArgs).thenComparing(Reflection::generality));
        for (Method method : named) {
            Object[] fitted = fit(method, arguments);
            if (fitted != null) {
                return invoke(method, target, fitted);
            }
        }
        throw new UnknownWord("Aludel has no " + type.getSimpleName() + "." + name + kinds(arguments)
                + (named.isEmpty() ? "" : "; there is " + named));
    }

    /** Methods that take anything are tried last. */
    private static int generality(Method method) {
        return (int) Arrays.stream(method.getParameterTypes())
                .filter(type -> type == Object.class)
                .count();
    }

    private static List<String> kinds(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument == null ? "null" : argument.getClass().getSimpleName())
                .toList();
    }

    private static @Nullable Object @Nullable [] fit(Method method, @Nullable Object[] arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length == arguments.length && fits(types, arguments, types.length)) {
            return arguments;
        }
        int fixed = types.length - 1;
        if (!method.isVarArgs() || arguments.length < fixed || !fits(types, arguments, fixed)) {
            return null;
        }
        Class<?> element = types[fixed].getComponentType();
        Object rest = Array.newInstance(element, arguments.length - fixed);
        for (int index = fixed; index < arguments.length; index++) {
            if (arguments[index] != null && !element.isInstance(arguments[index])) {
                return null;
            }
            Array.set(rest, index - fixed, arguments[index]);
        }
        @Nullable Object[] fitted = Arrays.copyOf(arguments, types.length, Object[].class);
        fitted[fixed] = rest;
        return fitted;
    }

    private static boolean fits(Class<?>[] types, @Nullable Object[] arguments, int count) {
        for (int index = 0; index < count; index++) {
            Object argument = arguments[index];
            if (argument != null && !boxed(types[index]).isInstance(argument)
                    || argument == null && types[index].isPrimitive()) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
                : type;
    }

    private static @Nullable Object invoke(Method method, @Nullable Object target, @Nullable Object[] arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failure);
        } catch (IllegalAccessException | RuntimeException hidden) {
            throw new IllegalStateException(method + " cannot be called", hidden);
        }
    }

    /** A public field's value, static when there is no target; {@link #isNone} when there is none. */
    static @Nullable Object field(Class<?> type, @Nullable Object target, String name) {
        try {
            Field field = type.getField(name);
            field.setAccessible(true);
            return field.get(target);
        } catch (NoSuchFieldException missing) {
            return NONE;
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    static boolean isNone(@Nullable Object value) {
        return value == NONE;
    }
}
