package io.aludel.test.migrate;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.graph.RevisionGraph;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The methods of the application's own tests that belong to revisions. Immutable. */
final class Fixtures {
    private final List<Object> objects;

    Fixtures(List<Object> objects) {
        this.objects = List.copyOf(objects);
    }

    Fixtures with(Object more) {
        List<Object> all = new ArrayList<>(objects);
        all.add(more);
        return new Fixtures(all);
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    void before(RevisionGraph graph, String revision, Engine engine) {
        run(graph, revision, engine, BeforeRevision.class, BeforeRevision::value);
    }

    void after(RevisionGraph graph, String revision, Engine engine) {
        run(graph, revision, engine, AtRevision.class, AtRevision::value);
    }

    private <A extends Annotation> void run(
            RevisionGraph graph, String revision, Engine engine, Class<A> kind, Function<A, String> name) {
        for (Object object : objects) {
            for (Method method : methods(object)) {
                A said = method.getAnnotation(kind);
                if (said != null
                        && graph.find(name.apply(said))
                                .filter(node -> node.id().equals(revision))
                                .isPresent()) {
                    call(object, method, engine);
                }
            }
        }
    }

    private static List<Method> methods(Object object) {
        return Arrays.stream(object.getClass().getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static void call(Object object, Method method, Engine engine) {
        try (Connection connection = engine.connect()) {
            method.setAccessible(true);
            method.invoke(object, connection);
            connection.commit();
        } catch (InvocationTargetException e) {
            throw thrown(e.getCause() == null ? e : e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    method + " cannot be called: it has to take an io.aludel.engine.Connection, and nothing else", e);
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
