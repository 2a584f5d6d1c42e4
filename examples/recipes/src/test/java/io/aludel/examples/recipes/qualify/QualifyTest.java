package io.aludel.examples.recipes.qualify;

import static io.aludel.sql.Sql.partitionBy;
import static io.aludel.sql.Sql.rank;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.error.CompileException;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.sql.Select;
import io.aludel.sql.ast.Decoration;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class QualifyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final List<String> statements = new ArrayList<>();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void measure(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Reading.class);
        sessions.transactWithoutResult(session -> session.addAll(List.of(
                new Reading("harbour", MONDAY, 11),
                new Reading("harbour", MONDAY.plusDays(1), 14),
                new Reading("summit", MONDAY, -3),
                new Reading("summit", MONDAY.plusDays(1), -8))));
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Select<Reading> warmest() {
        var place = rank().over(partitionBy(Reading_.station).orderBy(Reading_.degrees.desc()));
        return select(Reading.class)
                .where(Reading_.degrees.lt(40))
                .withClause(Decoration.Place.AFTER_CRITERIA, Qualify.by(place.eq(1L)))
                .orderBy(Reading_.station);
    }

    @Test
    void theWarmestDayOfEachStation(TestDatabase db) {
        try (Session session = sessions.open()) {
            if (db.kind() != TestDatabase.Kind.H2) {
                assertThatThrownBy(() -> session.execute(warmest()))
                        .isInstanceOf(CompileException.class)
                        .hasMessageContaining("'QUALIFY' is not supported by " + db.name());
                return;
            }
            assertThat(session.execute(warmest()).all())
                    .extracting(Reading::getDegrees)
                    .containsExactly(14, -3);
            assertThat(statements.get(0))
                    .endsWith("WHERE readings.degrees < ? QUALIFY rank() OVER (PARTITION BY readings.station ORDER BY"
                            + " readings.degrees DESC) = ? ORDER BY readings.station");
        }
    }
}
