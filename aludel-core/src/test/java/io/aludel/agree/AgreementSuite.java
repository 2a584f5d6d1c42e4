package io.aludel.agree;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random expressions mean the same on PostgreSQL and on SQLite, and with parameters what they mean with literals.
 *
 * <p>On H2 and MariaDB fewer are compared, with parameters and with literals only, and some are refused: H2 cannot tell the type of
 * a parameter that stands alone, the bits of MariaDB have no sign.
 *
 * <p>{@code -Daludel.agree.seed=..} begins elsewhere; a report names the seed of its statement.
 */
@EveryDatabase
class AgreementSuite {
    private static final int CASES = 10_000;
    private static final int CASES_WITH_REFUSALS = 1_000;
    private static final int STATEMENT = 50;
    private static final int SHOWN = 5;
    private static final long SEED = Long.getLong("aludel.agree.seed", 1);

    @Test
    void expressionsAgree(TestDatabase db) {
        try (Engine lite = Engine.create("sqlite::memory:");
                Engine engine = Engine.create(db.url())) {
            Sample.fill(lite);
            Sample.fill(engine);
            Evaluation reference = new Evaluation("sqlite with parameters", lite, false);
            Evaluation parameters = new Evaluation(db.name() + " with parameters", engine, false);
            Evaluation literals = new Evaluation(db.name() + " with literals", engine, true);
            List<Agreement> agreements = db.kind() == TestDatabase.Kind.POSTGRESQL
                    ? List.of(new Agreement(reference, parameters, true), new Agreement(parameters, literals, true))
                    : List.of(new Agreement(parameters, literals, db.kind() == TestDatabase.Kind.SQLITE));
            int cases = agreements.get(0).everything() ? CASES : CASES_WITH_REFUSALS;
            assertThat(String.join("\n", check(agreements, cases))).isEmpty();
        }
    }

    private static List<String> check(List<Agreement> agreements, int cases) {
        List<String> reports = new ArrayList<>();
        for (int statement = 0; statement < cases / STATEMENT && reports.size() < SHOWN; statement++) {
            long seed = SEED + statement;
            List<Term> terms = terms(seed);
            agreements.forEach(agreement -> reports.addAll(agreement.disagreements(seed, terms)));
        }
        return reports;
    }

    private static List<Term> terms(long seed) {
        TermGenerator generator = new TermGenerator(seed);
        return Stream.generate(generator::next).limit(STATEMENT).toList();
    }
}
