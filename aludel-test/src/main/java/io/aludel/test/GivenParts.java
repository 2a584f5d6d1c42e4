package io.aludel.test;

import io.aludel.engine.Engine;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What the members annotated with {@link TestEngine} give. Immutable.
 *
 * @param engine the engine, or null
 * @param registry the entities, or null
 * @param revisions where the revisions come from, or null for those on the class path
 * @param sessions whose options and listeners the sessions of tests have, or null
 */
record GivenParts(
        @Nullable Engine engine,
        @Nullable Registry registry,
        @Nullable RevisionSource revisions,
        @Nullable SessionFactory sessions) {
    static GivenParts of(ExtensionContext context) {
        GivenParts parts = new GivenParts(null, null, null, null);
        for (Object given : given(context)) {
            parts = parts.with(given, context);
        }
        return parts;
    }

    private GivenParts with(Object given, ExtensionContext context) {
        if (given instanceof SessionFactory factory) {
            return new GivenParts(factory.engine(), factory.registry(), revisions, factory);
        }
        if (given instanceof Engine other) {
            return new GivenParts(engine == null ? other : engine, registry, revisions, sessions);
        }
        if (given instanceof Registry models) {
            return new GivenParts(engine, registry == null ? models : registry, revisions, sessions);
        }
        if (given instanceof RevisionSource source) {
            return new GivenParts(engine, registry, source, sessions);
        }
        throw new ExtensionConfigurationException("@TestEngine of "
                + context.getRequiredTestClass().getName() + " gives a "
                + given.getClass().getName()
                + ".\n  Give an Engine, a SessionFactory, a Registry or a RevisionSource.");
    }

    /** What the nearest class that has such members gives. */
    private static List<Object> given(ExtensionContext context) {
        for (Class<?> type : TestClasses.of(context)) {
            List<Object> found = new ArrayList<>();
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(TestEngine.class)) {
                    checked(field, field);
                    found.add(Objects.requireNonNull(read(field), field.getName()));
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(TestEngine.class)) {
                    checked(method, method);
                    found.add(Objects.requireNonNull(ReflectionSupport.invokeMethod(method, null), method.getName()));
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static @Nullable Object read(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new ExtensionConfigurationException("@TestEngine " + field + " cannot be read", e);
        }
    }

    private static void checked(Member member, AccessibleObject accessible) {
        boolean plain = !(member instanceof Method method) || method.getParameterCount() == 0;
        if (!Modifier.isStatic(member.getModifiers()) || !plain) {
            throw new ExtensionConfigurationException("@TestEngine "
                    + member.getDeclaringClass().getSimpleName() + "." + member.getName()
                    + " is not static, or has parameters.\n  It is asked before there is an object of the class.");
        }
        accessible.setAccessible(true);
    }
}
