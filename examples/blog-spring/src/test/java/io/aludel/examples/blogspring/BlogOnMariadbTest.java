package io.aludel.examples.blogspring;

import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIf;

/** The service on another server. */
@EnabledIf("isSelected")
class BlogOnMariadbTest extends BlogSpec {
    static boolean isSelected() {
        String chosen = System.getProperty("databases", "");
        return chosen.isBlank() || chosen.contains("mariadb");
    }

    @Override
    TestDatabase.Kind kind() {
        return TestDatabase.Kind.MARIADB;
    }
}
