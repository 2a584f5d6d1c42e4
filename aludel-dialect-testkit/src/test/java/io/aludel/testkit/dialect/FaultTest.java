package io.aludel.testkit.dialect;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.aludel.compile.SelectClauses;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Template;
import io.aludel.dialect.BooleanClauses;
import io.aludel.dialect.Feature;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operators;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A dialect with a mistake does not pass the suite: the tests of what is wrong fail, and no others. */
class FaultTest {
    /** What Ledger says of itself, with a mistake in the dialect. */
    private interface Faulty extends DialectSuite {
        @Override
        default Lacks lacks() {
            return new LedgerDialectTest().lacks();
        }
    }

    private static Set<String> failing(Class<?> suite) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .selectors(selectClass(suite))
                .execute()
                .testEvents();
        assertTrue(tests.succeeded().count() > 30, "the others pass");
        return tests.failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", ""))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void aDialectWithoutAMistakePasses() {
        assertEquals(Set.of(), failing(LedgerDialectTest.class));
    }

    static class WrongFunction implements Faulty {
        @Override
        public Engine open() {
            return new FaultyDialect(LedgerDialect.SYNTAX.with(
                            LedgerDialect.SYNTAX.operators().with(Operators.CONCAT, Template.function("nullif"))))
                    .open("wrong");
        }
    }

    @Test
    void aFunctionThatMeansSomethingElseIsFound() {
        assertEquals(Set.of("textsAreChanged", "textsAreSearched"), failing(WrongFunction.class));
    }

    static class LostLimit implements Faulty {
        @Override
        public Engine open() {
            return new FaultyDialect(LedgerDialect.SYNTAX.with(new BooleanClauses() {
                        @Override
                        public SelectClauses selects() {
                            return new SelectClauses() {
                                @Override
                                public void limit(SqlCompiler out, @Nullable Expr limit, @Nullable Expr offset) {
                                    // forgotten
                                }
                            };
                        }
                    }))
                    .open("lost");
        }
    }

    @Test
    void aClauseThatIsNotWrittenIsFound() {
        assertEquals(Set.of("rowsAreLimitedAndSkipped"), failing(LostLimit.class));
    }

    static class Boasting implements Faulty {
        @Override
        public Engine open() {
            return new FaultyDialect(LedgerDialect.SYNTAX, Feature.UPSERT).open("boasting");
        }
    }

    @Test
    void aFeatureThatIsNotThereIsFound() {
        assertEquals(Set.of("rowsThatAreThereStayOrChange"), failing(Boasting.class));
    }

    static class Undistinguishing implements Faulty {
        @Override
        public Engine open() {
            return new FaultyDialect(LedgerDialect.SYNTAX) {
                @Override
                public ErrorCode classify(SQLException failure) {
                    return ErrorCode.STATEMENT_FAILED;
                }
            }.open("undistinguishing");
        }
    }

    @Test
    void failuresThatAreNotToldApartAreFound() {
        assertEquals(
                Set.of(
                        "aConditionThatDoesNotHold",
                        "aKeyThatIsThereAlready",
                        "aParentThatIsMissing",
                        "aValueThatIsMissing"),
                failing(Undistinguishing.class));
    }
}
