package io.aludel.migrate.cli;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.migrate.error.MigrationException;
import io.aludel.schema.MetaData;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the model from a static field, or from a static method without parameters, of a class of the application. */
final class ModelClass {
    private ModelClass() {}

    /** The model that a name such as {@code com.acme.Models#metadata} stands for. */
    static MetaData metadata(String name, ClassLoader loader) {
        int hash = name.indexOf('#');
        if (hash < 0) {
            throw SettingValues.wrong("the model '" + name + "' has no '#' between class and member."
                    + "\n  Write model=com.acme.Models#metadata.");
        }
        try {
            Class<?> type = Class.forName(name.substring(0, hash), true, loader);
            Object found = member(type, name.substring(hash + 1));
            if (found instanceof MetaData metadata) {
                return metadata;
            }
            throw SettingValues.wrong("the model " + name + " is no MetaData, but "
                    + (found == null ? "null" : "of " + found.getClass().getName()) + ".");
        } catch (InvocationTargetException e) {
            throw missing("the model " + name + " failed: " + e.getCause() + ".", e);
        } catch (ReflectiveOperationException e) {
            throw missing(
                    "the model " + name + " is not there: " + e + "."
                            + "\n  Usually the classes of the application are not on the class path.",
                    e);
        }
    }

    /** An object of a class of the application, made by its constructor without parameters. */
    static <T> T made(String name, Class<T> type, ClassLoader loader) {
        try {
            Class<?> found = Class.forName(name, true, loader);
            if (!type.isAssignableFrom(found)) {
                throw SettingValues.wrong(name + " does not implement " + type.getName() + ".");
            }
            Constructor<?> constructor = found.getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw missing("the constructor of " + name + " failed: " + e.getCause() + ".", e);
        } catch (ReflectiveOperationException e) {
            throw missing(
                    name + " cannot be made: " + e + "."
                            + "\n  Usually it is not on the class path, or has no constructor without parameters.",
                    e);
        }
    }

    private static MigrationException missing(String message, ReflectiveOperationException cause) {
        return new MigrationException(ErrorCode.INVALID_CONFIGURATION, message, cause);
    }

    private static @Nullable Object member(Class<?> type, String name) throws ReflectiveOperationException {
        List<String> known = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0) {
                if (method.getName().equals(name)) {
                    method.setAccessible(true);
                    return method.invoke(null);
                }
                known.add(method.getName());
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(null);
                }
                known.add(field.getName());
            }
        }
        throw SettingValues.wrong("the model " + type.getName() + "#" + name
                + " is not there: the class has no static field of that name, nor a static method without parameters."
                + Suggestions.didYouMean(name, known));
    }
}
