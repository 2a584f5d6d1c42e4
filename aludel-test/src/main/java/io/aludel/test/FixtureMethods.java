package io.aludel.test;

import io.aludel.orm.Session;
import io.aludel.orm.runtime.ManagedEntity;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.ReflectionSupport;

/** The {@link Fixture} methods of a test class, and what they gave to one test. One test. */
final class FixtureMethods {
    private final List<Method> methods;
    private final Map<Method, @Nullable Object> results = new LinkedHashMap<>();
    private final Set<Method> running = new LinkedHashSet<>();

    FixtureMethods(ExtensionContext context) {
        List<Method> found = new ArrayList<>();
        for (Class<?> type : TestClasses.outermostFirst(context)) {
            List<Method> own = new ArrayList<>();
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Fixture.class)) {
                    own.add(method);
                }
            }
            own.sort(Comparator.comparingInt((Method method) ->
                            method.getAnnotation(Fixture.class).order())
                    .thenComparing(Method::getName));
            found.addAll(own);
        }
        methods = found;
    }

    /** Runs them all, and writes what they give. */
    void run(ExtensionContext context, TestScope scope) {
        if (methods.isEmpty()) {
            return;
        }
        try (Session session = scope.sessions().open(scope.sessions().options().expireOnCommit(false))) {
            for (Method method : methods) {
                result(method, context, scope, session);
            }
            session.commit();
        }
    }

    private @Nullable Object result(Method method, ExtensionContext context, TestScope scope, Session session) {
        if (results.containsKey(method)) {
            return results.get(method);
        }
        if (!running.add(method)) {
            throw new ExtensionConfigurationException(
                    "the fixtures " + running.stream().map(Method::getName).toList()
                            + " need each other.\n  Let one of them set the reference itself.");
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            arguments.add(argument(method, parameter, context, scope, session));
        }
        Object made = ReflectionSupport.invokeMethod(method, target(method, context), arguments.toArray());
        for (Object each : made instanceof Collection<?> several
                ? several
                : Optional.ofNullable(made).stream().toList()) {
            if (each instanceof ManagedEntity) {
                session.add(each);
            }
        }
        session.flush();
        running.remove(method);
        results.put(method, made);
        return made;
    }

    private @Nullable Object argument(
            Method method, Parameter parameter, ExtensionContext context, TestScope scope, Session session) {
        if (parameter.getType() == Session.class) {
            return session;
        }
        Object part = scope.part(parameter.getType());
        if (part != null) {
            return part;
        }
        Method needed = method(parameter)
                .orElseThrow(() -> new ExtensionConfigurationException("the fixture " + method.getName()
                        + " takes a " + parameter.getType().getSimpleName()
                        + ", which no fixture gives.\n  Add a @Fixture method that returns one."));
        return result(needed, context, scope, session);
    }

    private static @Nullable Object target(Method method, ExtensionContext context) {
        if (Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        TestInstances instances = context.getRequiredTestInstances();
        return instances.getAllInstances().stream()
                .filter(method.getDeclaringClass()::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** The fixture that a parameter means: the only one that gives its class, or the one that has its name, too. */
    Optional<Method> method(Parameter parameter) {
        List<Method> fitting = methods.stream()
                .filter(method -> method.getReturnType() != void.class
                        && parameter.getType() != Object.class
                        && parameter.getType().isAssignableFrom(method.getReturnType()))
                .toList();
        if (fitting.size() < 2) {
            return fitting.stream().findFirst();
        }
        Optional<Method> named = fitting.stream()
                .filter(method -> parameter.isNamePresent() && method.getName().equals(parameter.getName()))
                .findFirst();
        if (named.isEmpty()) {
            throw new ExtensionConfigurationException("the parameter " + parameter + " may be one of the fixtures "
                    + fitting.stream().map(Method::getName).sorted().toList()
                    + ".\n  Name it like one of them, and compile with -parameters.");
        }
        return named;
    }

    /** What a fixture gave to the test. */
    @Nullable
    Object result(Method method) {
        return results.get(method);
    }
}
