package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aludel.dialect.Dialects;
import io.aludel.engine.Engine;
import io.aludel.reflect.Inspector;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dialect from outside brings its catalogue. Drivers tell of no checks; without Ledger's own none would be found. */
class LedgerCatalogTest implements DialectUnderTest {
    @Override
    public Engine open() {
        return Engine.builder("jdbc:h2:mem:catalogued;DATABASE_TO_UPPER=FALSE")
                .dialect(Dialects.byName("ledger"))
                .build();
    }

    @Test
    void whatTheDriverTellsAndWhatItDoesNotTellIsFound(Bench bench) {
        bench.table("suite_counted", column("n", INTEGER), check("n > 0").named("suite_positive"));
        Inspector inspector = Inspector.of(bench.engine());
        assertEquals(
                List.of("n"),
                inspector.columns("suite_counted").stream().map(Column::name).toList());
        CheckConstraint check = inspector.checkConstraints("suite_counted").get(0);
        assertEquals("suite_positive", check.name());
        assertTrue(String.valueOf(check.condition()).contains("> 0"), String.valueOf(check.condition()));
    }

    @Test
    void aChangedDialectKeepsItsCatalogue() {
        try (Engine engine = Engine.builder("jdbc:h2:mem:shortened;DATABASE_TO_UPPER=FALSE")
                .dialect(Dialects.byName("ledger").limitingNames(30))
                .build()) {
            MetaData metadata = new MetaData();
            Table.of("t", metadata, column("n", INTEGER), check("n > 0").named("positive"));
            metadata.createAll(engine);
            assertEquals(1, Inspector.of(engine).checkConstraints("t").size());
        }
    }
}
