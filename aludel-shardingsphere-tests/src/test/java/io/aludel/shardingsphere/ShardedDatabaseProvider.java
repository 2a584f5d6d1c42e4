package io.aludel.shardingsphere;

import io.aludel.orm.Registry;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabase.Kind;
import io.aludel.testkit.TestDatabaseProvider;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts ShardingSphere in the place of PostgreSQL. A test of this module says itself which table is where ({@link Rules}); for a suite that
 * knows nothing of shards the tables of its models are on both servers, so that each change is made twice, in one transaction, or spread
 * over them: see {@link Layout}.
 */
public final class ShardedDatabaseProvider implements TestDatabaseProvider {
    static {
        ShardedDriver.stepInFront();
    }

    /** Made by {@link java.util.ServiceLoader}. */
    public ShardedDatabaseProvider() {}

    @Override
    public Optional<TestDatabase> create(Kind kind, Class<?> test) {
        return kind == Kind.POSTGRESQL ? Optional.of(database(test)) : Optional.empty();
    }

    private static TestDatabase database(Class<?> test) {
        List<Registry> models = models(test);
        Rules own = test.getAnnotation(Rules.class);
        return new ShardedDatabase(test, own != null ? Layout.given(own.value()) : Layout.of(test, models), models);
    }

    /** The models that a class of tests, or one above it, keeps in constants. */
    private static List<Registry> models(Class<?> test) {
        List<Registry> models = new ArrayList<>();
        for (Class<?> type = test; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Registry.class) {
                    models.add(registry(field));
                }
            }
        }
        return models;
    }

    private static Registry registry(Field field) {
        try {
            field.setAccessible(true);
            return (Registry) field.get(null);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(field + " cannot be read", failure);
        }
    }
}
