package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.event.PassedOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The line of the application that a statement comes from. */
class CallSiteTest {
    private static final CallSites HERE = CallSites.DEFAULT.including("io.aludel.engine.CallSiteTest");

    private static int line() {
        return new Throwable().getStackTrace()[1].getLineNumber();
    }

    private static final class Repository {
        private static Optional<CallSite> site(CallSites sites) {
            return sites.current();
        }
    }

    /** What an entity does for the application. */
    private static final class Person implements PassedOver {
        Optional<CallSite> site() {
            return HERE.current();
        }
    }

    @Test
    void aStatementKnowsItsLine() {
        List<CallSite> seen = new ArrayList<>();
        try (Engine engine = Engine.create("sqlite::memory:")) {
            engine.events().beforeExecute(event -> seen.add(event.callSite(HERE).orElseThrow()));
            try (Connection connection = engine.connect()) {
                connection.execute(text("SELECT 1")).all();
                int line = line() - 1;
                assertThat(seen)
                        .containsExactly(new CallSite(
                                getClass().getName(), "aStatementKnowsItsLine", "CallSiteTest.java", line));
                assertThat(seen.get(0))
                        .hasToString(
                                "io.aludel.engine.CallSiteTest.aStatementKnowsItsLine(CallSiteTest.java:" + line + ")");
            }
        }
    }

    @Test
    void layersOfTheApplicationCanBeSkipped() {
        CallSites above = HERE.skipping("io.aludel.engine.CallSiteTest$Repository");
        assertThat(Repository.site(HERE)).map(CallSite::methodName).contains("site");
        assertThat(Repository.site(above)).map(CallSite::methodName).contains("layersOfTheApplicationCanBeSkipped");
    }

    @Test
    void entitiesArePassedOverUnlessNothingElseIsThere() {
        assertThat(new Person().site())
                .map(CallSite::methodName)
                .contains("entitiesArePassedOverUnlessNothingElseIsThere");
    }

    @Test
    void withoutAnApplicationThereIsNoLine() {
        assertThat(CallSites.DEFAULT.current()).isEmpty();
    }

    @Test
    void classesWithoutLinesAreNamed() {
        assertThat(new CallSite("a.B", "c", null, -1)).hasToString("a.B.c(Unknown Source)");
        assertThat(new CallSite("a.B", "c", "B.java", -1)).hasToString("a.B.c(B.java)");
    }
}
