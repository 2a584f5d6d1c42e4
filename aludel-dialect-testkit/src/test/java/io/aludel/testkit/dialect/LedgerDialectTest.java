package io.aludel.testkit.dialect;

import io.aludel.dialect.Dialects;
import io.aludel.engine.Engine;

/** A dialect from outside passes the suite. {@link LacksTest} shows what becomes of tests that it cannot pass. */
// region outsideSuite
class LedgerDialectTest implements DialectSuite {
    @Override
    public Engine open() {
        return Engine.builder("jdbc:h2:mem:ledger;DATABASE_TO_UPPER=FALSE")
                .dialect(Dialects.byName("ledger"))
                .build();
    }

    @Override
    public Lacks lacks() {
        return Lacks.NOTHING
                .and(Requirement.JSON, "Ledger has no documents")
                .and(Requirement.REFLECTED_INDEXES, "its driver tells of tables and keys only");
    }
}
// endregion
