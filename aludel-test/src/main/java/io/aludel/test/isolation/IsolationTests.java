package io.aludel.test.isolation;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests that a tenant neither sees nor touches the rows of another one, for each entity with {@code @TenantId}: every kind of statement
 * that is mapped is executed as one tenant while there are rows of another. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * class TenantsTest {
 *     @TestFactory
 *     Stream<DynamicNode> tenants() {
 *         return IsolationTests.of(Registry.discover()).on(engine).tenants("red", "blue").tests();
 *     }
 * }
 * }</pre>
 *
 * <p>The database has the tables of the registry, and no rows; it gets made up ones of both tenants, some of which refer to rows of the
 * other, as they would after a mistake. Each test is rolled back.
 */
public final class IsolationTests {
    private final Registry models;
    private final SessionFactory sessions;
    private final Object own;
    private final Object other;
    private final long seed;
    private final @Nullable Set<Class<?>> shared;

    private IsolationTests(
            Registry models,
            SessionFactory sessions,
            Object own,
            Object other,
            long seed,
            @Nullable Set<Class<?>> shared) {
        this.models = models;
        this.sessions = sessions;
        this.own = own;
        this.other = other;
        this.seed = seed;
        this.shared = shared;
    }

    /** Tests of entities. */
    public static Database of(Registry models) {
        requireNonNull(models, "models");
        return new Database() {
            @Override
            public Tenants on(Engine engine) {
                return on(SessionFactory.of(engine, models));
            }

            @Override
            public Tenants on(SessionFactory sessions) {
                return (own, other) -> new IsolationTests(models, sessions, own, other, 1975, null);
            }
        };
    }

    /** Says where the tests run. */
    public interface Database {
        /** In a database with the tables of the registry; the engine stays open. */
        Tenants on(Engine engine);

        /** By the sessions of the application, with its listeners and options, in a database with the tables of the registry. */
        Tenants on(SessionFactory sessions);
    }

    /** Says as whom the tests run. */
    @FunctionalInterface
    public interface Tenants {
        /**
         * As one tenant, beside the rows of another.
         *
         * @param own who executes the statements
         * @param other whose rows must not be seen or touched
         */
        IsolationTests tenants(Object own, Object other);
    }

    /** The same with other made up rows. */
    public IsolationTests seed(long chosen) {
        return new IsolationTests(models, sessions, own, other, chosen, shared);
    }

    /**
     * The same, and every other entity has to belong to tenants: one that is new and lacks {@code @TenantId} fails.
     *
     * @param entities those whose rows all tenants share; subclasses and rows of collections go with them
     */
    public IsolationTests shared(Class<?>... entities) {
        return new IsolationTests(models, sessions, own, other, seed, Set.of(entities));
    }

    /** The tests: for each entity, one for each kind of statement. */
    public Stream<DynamicNode> tests() {
        TwoTenants rows = new TwoTenants(models, sessions.engine(), seed);
        rows.fill(other, 2);
        rows.fill(own, 4);
        List<DynamicNode> entities = new ArrayList<>();
        for (EntityMapping mapping : models.mappings().all()) {
            if (mapping.tenant() != null && !mapping.isRowOfCollection() && !mapping.isReadOnly()) {
                IsolationOf isolation = new IsolationOf(sessions, mapping, own, other);
                entities.add(DynamicContainer.dynamicContainer(
                        mapping.name(),
                        isolation.tests().entrySet().stream()
                                .map(test -> DynamicTest.dynamicTest(test.getKey(), test.getValue()::run))));
            } else if (isForgotten(mapping)) {
                entities.add(DynamicTest.dynamicTest(mapping.name() + " belongs to tenants", () -> {
                    throw new AssertionError("the rows of " + mapping.name()
                            + " belong to no tenant: every session sees them."
                            + "\n  Give it a @TenantId, or say that all tenants share them: shared(" + mapping.name()
                            + ".class).");
                }));
            }
        }
        if (entities.isEmpty()) {
            entities.add(DynamicTest.dynamicTest("there are tenants", () -> {
                throw new AssertionError("no entity of the registry has a @TenantId.");
            }));
        }
        return entities.stream();
    }

    private boolean isForgotten(EntityMapping mapping) {
        return shared != null
                && mapping.tenant() == null
                && !mapping.isRowOfCollection()
                && !mapping.isReadOnly()
                && !shared.contains(mapping.root().type());
    }
}
