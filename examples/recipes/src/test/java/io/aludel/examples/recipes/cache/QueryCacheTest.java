package io.aludel.examples.recipes.cache;

import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class QueryCacheTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Engine engine;
    private SessionFactory sessions;
    private QueryCache cache;
    private Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @BeforeEach
    void write(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Currency.class, Discount.class);
        sessions.transactWithoutResult(session -> session.addAll(
                List.of(new Currency("EUR", new BigDecimal("1.0000")), new Currency("USD", new BigDecimal("1.1000")))));
        cache = QueryCache.of(sessions, new Clock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static List<Currency> currencies(Session session) {
        return session.execute(select(Currency.class)
                        .orderBy(Currency_.code)
                        .withOption(QueryCache.KEEP, Duration.ofMinutes(5)))
                .all();
    }

    private long statements() {
        return engine.statistics().statements();
    }

    private static BigDecimal rate(Session session, String code) {
        return currencies(session).stream()
                .filter(currency -> currency.getCode().equals(code))
                .findFirst()
                .orElseThrow()
                .getRate();
    }

    @Test
    void theSecondSessionAsksNobody() {
        try (Session first = sessions.open();
                Session second = sessions.open()) {
            Currency euro = currencies(first).get(0);
            long asked = statements();
            Currency same = currencies(second).get(0);

            assertThat(statements()).isEqualTo(asked);
            assertThat(same.getCode()).isEqualTo("EUR");
            assertThat(same).isNotSameAs(euro);
            assertThat(second.contains(same)).isTrue();
        }
    }

    @Test
    void otherValuesAreAnotherQuestion() {
        try (Session session = sessions.open()) {
            for (String code : List.of("EUR", "USD", "EUR")) {
                assertThat(session.execute(select(Currency.class)
                                        .where(Currency_.code.eq(code))
                                        .withOption(QueryCache.KEEP, Duration.ofMinutes(5)))
                                .all())
                        .extracting(Currency::getCode)
                        .containsExactly(code);
            }
        }
        assertThat(cache.size()).isEqualTo(2);
    }

    private static List<String> discounts(Session session, StatementOption... options) {
        return session
                .execute(select(Discount.class)
                        .options(options)
                        .orderBy(Discount_.code)
                        .withOption(QueryCache.KEEP, Duration.ofMinutes(5)))
                .all()
                .stream()
                .map(Discount::getCode)
                .toList();
    }

    @Test
    void aTenantDoesNotGetTheAnswerOfAnother() {
        SessionFactory red = sessions.forTenant("red");
        SessionFactory blue = sessions.forTenant("blue");
        red.transactWithoutResult(session -> session.add(new Discount("R")));
        blue.transactWithoutResult(session -> session.add(new Discount("B")));

        red.transactWithoutResult(session -> assertThat(discounts(session)).containsExactly("R"));
        blue.transactWithoutResult(session -> {
            assertThat(discounts(session)).containsExactly("B");
            try (CrossTenant all = session.crossTenant("report")) {
                assertThat(discounts(session)).containsExactly("B", "R");
            }
            assertThat(discounts(session)).containsExactly("B");
        });
        assertThatThrownBy(() -> sessions.transact(session -> discounts(session)))
                .hasMessageContaining("ORM-2401");
    }

    @Test
    void anAnswerToOtherCriteriaIsAnotherAnswer() {
        SessionFactory red = sessions.forTenant("red");
        red.transactWithoutResult(session -> session.addAll(List.of(new Discount("A"), new Discount("B"))));
        for (String code : List.of("A", "B")) {
            red.transactWithoutResult(session -> assertThat(
                            discounts(session, withLoaderCriteria(Discount.class, Discount_.code.eq(code))))
                    .containsExactly(code));
        }
        SessionFactory some =
                red.with(red.options().loading(withLoaderCriteria(Discount.class, Discount_.code.eq("B"))));
        some.transactWithoutResult(session -> assertThat(discounts(session)).containsExactly("B"));
        red.transactWithoutResult(session -> assertThat(discounts(session)).containsExactly("A", "B"));
    }

    @Test
    void aCommitForgetsWhatRestsOnIt() {
        sessions.transactWithoutResult(
                session -> assertThat(currencies(session)).hasSize(2));
        sessions.transactWithoutResult(
                session -> session.getOne(Currency.class, "USD").setRate(new BigDecimal("1.2000")));
        assertThat(cache.size()).isZero();
        sessions.transactWithoutResult(
                session -> assertThat(rate(session, "USD")).isEqualByComparingTo("1.2"));

        sessions.transactWithoutResult(session -> session.execute(update(Currency.class)
                .set(Currency_.rate, new BigDecimal("2.0000"))
                .where(Currency_.code.eq("USD"))));
        sessions.transactWithoutResult(
                session -> assertThat(rate(session, "USD")).isEqualByComparingTo("2"));
    }

    @Test
    void whatIsNotCommittedIsNotKept() {
        sessions.transactWithoutResult(
                session -> assertThat(currencies(session)).hasSize(2));
        try (Session session = sessions.open()) {
            session.add(new Currency("CHF", new BigDecimal("0.9500")));
            session.flush();
            assertThat(currencies(session)).hasSize(3);
            session.rollback();
            assertThat(currencies(session)).hasSize(2);
        }
    }

    @Test
    void whatASessionDoesToItsObjectsIsItsOwn() {
        try (Session first = sessions.open();
                Session second = sessions.open()) {
            Currency euro = currencies(first).get(0);
            euro.setRate(new BigDecimal("9.0000"));
            assertThat(rate(second, "EUR")).isEqualByComparingTo("1");
            first.noAutoFlush(() -> assertThat(rate(first, "EUR")).isEqualByComparingTo("9"));
            assertThat(first.dirty()).containsExactly(euro);
        }
    }

    @Test
    void aChangeByOthersIsSeenInTime() {
        sessions.transactWithoutResult(
                session -> assertThat(currencies(session)).hasSize(2));
        try (var connection = engine.begin()) {
            connection.execute(io.aludel.sql.Sql.text("UPDATE currencies SET rate = 3 WHERE code = 'USD'"));
        }
        sessions.transactWithoutResult(
                session -> assertThat(rate(session, "USD")).isEqualByComparingTo("1.1"));
        clock = Clock.offset(clock, Duration.ofMinutes(5));
        sessions.transactWithoutResult(
                session -> assertThat(rate(session, "USD")).isEqualByComparingTo("3"));
    }
}
