package io.aludel.testkit.dialect;

import io.aludel.engine.Engine;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;

/** The dialects that Aludel brings pass the suite that it asks others to pass. */
@EveryDatabase
class OwnDialectsTest implements DialectSuite {
    private final TestDatabase database;

    OwnDialectsTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    public Engine open() {
        return Engine.create(database.url());
    }

    @Override
    public Lacks lacks() {
        return database.kind() == TestDatabase.Kind.SQLITE
                ? Lacks.NOTHING.and(
                        Requirement.EXACT_DECIMALS, "SQLite keeps 15 digits of a number unless the type says otherwise")
                : Lacks.NOTHING;
    }
}
