package io.aludel.testkit.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.aludel.dialect.Dialects;
import io.aludel.engine.Engine;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Tests of what a database lacks do not run: by what the dialect says, or by what its author says. */
class LacksTest implements DialectUnderTest {
    private static int ran;

    @Override
    public Engine open() {
        return Engine.builder("jdbc:h2:mem:lacking;DATABASE_TO_UPPER=FALSE")
                .dialect(Dialects.byName("ledger"))
                .build();
    }

    @Override
    public Lacks lacks() {
        return Lacks.NOTHING.and(Requirement.VIEWS, "nobody looks at it");
    }

    @AfterAll
    static void oneTestHasRun() {
        assertEquals(1, ran);
    }

    @Test
    @Requires(Requirement.SAVEPOINTS)
    void runsWhereTheDialectSaysThatItCan(Bench bench) {
        assertEquals("ledger", bench.dialect().name());
        ran++;
    }

    @Test
    @Requires({Requirement.SAVEPOINTS, Requirement.UPSERT})
    void isSkippedWhereTheDialectDoesNotSayIt() {
        ran++;
    }

    @Test
    @Requires(Requirement.VIEWS)
    void isSkippedWhereTheAuthorSaysSo() {
        ran++;
    }

    @Test
    void aReasonIsKept() {
        Lacks lacks = lacks().and(Requirement.JSON, "no documents");
        assertEquals(Optional.of("nobody looks at it"), lacks.reason(Requirement.VIEWS));
        assertEquals(Optional.of("no documents"), lacks.reason(Requirement.JSON));
        assertFalse(Lacks.NOTHING.reason(Requirement.VIEWS).isPresent());
    }
}
