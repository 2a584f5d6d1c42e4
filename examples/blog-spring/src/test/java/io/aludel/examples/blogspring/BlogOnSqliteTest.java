package io.aludel.examples.blogspring;

import io.aludel.testkit.TestDatabase;

/** The service on a file. */
class BlogOnSqliteTest extends BlogSpec {
    @Override
    TestDatabase.Kind kind() {
        return TestDatabase.Kind.SQLITE;
    }
}
