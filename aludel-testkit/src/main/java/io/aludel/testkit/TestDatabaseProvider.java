package io.aludel.testkit;

import io.aludel.testkit.TestDatabase.Kind;
import java.util.Optional;

/**
 * Brings databases of another make, on which {@link EveryDatabase} then runs a module's tests in the place of the usual ones: servers of
 * a product that speaks like one of them, or something that stands before them. Found by {@link java.util.ServiceLoader}.
 */
public interface TestDatabaseProvider {
    /**
     * A new, empty database for a class of tests.
     *
     * @return empty to leave the kind to the kit
     */
    Optional<TestDatabase> create(Kind kind, Class<?> test);
}
