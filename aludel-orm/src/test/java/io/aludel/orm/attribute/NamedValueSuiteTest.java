package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import java.math.BigDecimal;
import java.net.URI;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Currencies, locales, zones, years and addresses as attributes, keys, elements and keys of maps, without a converter of one's own. */
@EveryDatabase
class NamedValueSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Traveller.class);
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Currency YEN = Currency.getInstance("JPY");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Locale AUSTRIAN = Locale.forLanguageTag("de-AT");

    private final List<String> statements = new ArrayList<>();

    NamedValueSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        sessions.transactWithoutResult(session -> {
            Traveller traveller = new Traveller(AUSTRIAN, EURO, Year.of(1980), VIENNA);
            traveller.papers(YearMonth.of(2031, 7), MonthDay.of(2, 29), Period.ofMonths(3));
            traveller.arrive(ZoneOffset.ofHours(9), OffsetTime.of(18, 30, 0, 0, ZoneOffset.ofHours(9)));
            traveller.site(URI.create("https://example.org/traveller"));
            traveller.visited().add(ZoneId.of("Asia/Tokyo"));
            traveller.visited().add(ZoneOffset.UTC);
            traveller.purse().put(YEN, new BigDecimal("1500.00"));
            session.add(traveller);
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void theyComeBackAsTheyWent() {
        sessions.transactWithoutResult(session -> {
            Traveller traveller = session.getOne(Traveller.class, AUSTRIAN);
            assertThat(traveller.currency()).isEqualTo(EURO);
            assertThat(traveller.born()).isEqualTo(Year.of(1980));
            assertThat(traveller.passportUntil()).isEqualTo(YearMonth.of(2031, 7));
            assertThat(traveller.nameDay()).isEqualTo(MonthDay.of(2, 29));
            assertThat(traveller.visa()).isEqualTo(Period.ofMonths(3));
            assertThat(traveller.home()).isEqualTo(VIENNA);
            assertThat(traveller.here()).isEqualTo(ZoneOffset.ofHours(9));
            assertThat(traveller.wakes().isEqual(OffsetTime.parse("18:30+09:00")))
                    .isTrue();
            assertThat(traveller.site()).isEqualTo(URI.create("https://example.org/traveller"));
            assertThat(traveller.visited()).containsExactlyInAnyOrder(ZoneId.of("Asia/Tokyo"), ZoneOffset.UTC);
            assertThat(traveller.purse().get(YEN)).isEqualByComparingTo("1500");
        });
    }

    @Test
    void onlyWhatDiffersIsWritten() {
        sessions.transactWithoutResult(session -> {
            Traveller traveller = session.getOne(Traveller.class, AUSTRIAN);
            statements.clear();
            traveller.site(URI.create("https://example.org/" + "traveller"));
            session.flush();
            assertThat(statements).isEmpty();
            traveller.site(null);
            traveller.born(Year.of(1981));
            traveller.purse().put(EURO, BigDecimal.TEN);
        });
        assertThat(statements.get(0))
                .startsWith("UPDATE world_travellers SET born")
                .contains("site")
                .doesNotContain("currency");
        try (Session session = sessions.open()) {
            assertThat(session.getOne(Traveller.class, AUSTRIAN).purse()).containsOnlyKeys(EURO, YEN);
        }
    }

    @Test
    void queriesTakeThemAsTheyAre() {
        try (Session session = sessions.open()) {
            session.add(new Traveller(Locale.JAPAN, YEN, Year.of(1955), ZoneId.of("Asia/Tokyo")));
            assertThat(session.execute(select(Traveller_.tongue)
                                    .where(Traveller_.currency.in(YEN, EURO))
                                    .where(Traveller_.home.ne(VIENNA))
                                    .where(Traveller_.born.eq(Year.of(1955))))
                            .all())
                    .containsExactly(Locale.JAPAN);
            assertThat(session.execute(select(Traveller_.born).orderBy(Traveller_.born))
                            .all())
                    .containsExactly(Year.of(1955), Year.of(1980));
            session.execute(update(Traveller.class).set(Traveller_.home, VIENNA).where(Traveller_.currency.eq(YEN)));
            assertThat(session.execute(select(Traveller_.home).distinct()).all())
                    .containsExactly(VIENNA);
        }
    }

    @Test
    void theirColumnsAreAsLongAsTheirNames() {
        Table table = MODELS.metadata().table("world_travellers");
        assertThat(table.column("currency").type().length()).isEqualTo(3);
        assertThat(table.column("here").type().length()).isEqualTo(9);
        assertThat(table.column("home").type().length()).isEqualTo(255);
        assertThat(table.column("site").type().length()).isEqualTo(80);
    }
}
