package io.aludel.examples.blogspring;

import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIf;

/** The service on a server; one more property. */
@EnabledIf("isSelected")
class BlogOnPostgresqlTest extends BlogSpec {
    static boolean isSelected() {
        String chosen = System.getProperty("databases", "");
        return chosen.isBlank() || chosen.contains("postgresql");
    }

    @Override
    TestDatabase.Kind kind() {
        return TestDatabase.Kind.POSTGRESQL;
    }
}
