package io.aludel.orm.flush;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Feature;
import io.aludel.error.DatabaseException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.flush.model.Specimen;
import io.aludel.orm.flush.model.Specimen_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hundreds of rows of one shape: they travel in few statements, or in one over arrays, and mean the same as one by one. */
@EveryDatabase
class ManyRowsSuiteTest extends MappedTables {
    private static final int ROWS = 300;
    private static final Registry MODELS = Registry.of(Specimen.class);

    private static final List<@Nullable String> NAMES = new ArrayList<>(List.of(
            "plain",
            "",
            "NULL",
            "null",
            "a \"b\"",
            "back\\slash",
            "{1,2}",
            "a,b",
            "Ünïcödé 🜍",
            "' OR 1=1 --",
            " spaces ",
            "\t\n"));

    static {
        NAMES.add(null);
    }

    private Session session;
    private final List<String> statements = new ArrayList<>();

    ManyRowsSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Specimen specimen(int number) {
        Specimen specimen = new Specimen(number, NAMES.get(number % NAMES.size()));
        if (number % 7 == 0) {
            return specimen;
        }
        specimen.setRatio(-number / 1e300);
        specimen.setAmount(BigDecimal.valueOf(number * 1_000_000L - 7, 2));
        return specimen.filled(
                number % 2 == 0,
                (short) (Short.MIN_VALUE + number),
                Long.MAX_VALUE - number,
                number / 8f,
                LocalDate.of(2024, 2, 29).minusYears(number),
                LocalDateTime.of(2024, 12, 31, 23, 59, 59).plusHours(number),
                Instant.parse("2037-01-19T03:14:07Z").plusSeconds(number),
                new UUID(number, -number));
    }

    private List<Specimen> saved() {
        List<Specimen> specimens = new ArrayList<>();
        for (int number = 0; number < ROWS; number++) {
            specimens.add(specimen(number));
        }
        session.addAll(specimens);
        session.flush();
        return specimens;
    }

    private List<Specimen> reloaded() {
        session.commit();
        session.close();
        session = sessions.open();
        return session.execute(select(Specimen.class).orderBy(Specimen_.place)).all();
    }

    @Test
    void eachObjectGetsItsOwnKeyAndEachRowItsOwnValues() {
        List<Long> keys = saved().stream().map(specimen -> specimen.getId()).toList();
        assertThat(keys).doesNotContainNull().doesNotHaveDuplicates();
        List<Specimen> rows = reloaded();
        assertThat(rows).extracting(specimen -> specimen.getId()).isEqualTo(keys);
        for (int number = 0; number < ROWS; number++) {
            List<@Nullable Object> expected = specimen(number).values();
            expected.set(0, rows.get(number).getVersion());
            assertThat(rows.get(number).values()).isEqualTo(expected);
        }
    }

    @Test
    void oneStatementIsEnoughWhereArraysCarryRows() {
        List<Specimen> specimens = saved();
        boolean arrays = engine.dialect().has(Feature.ROWS_FROM_ARRAYS);
        if (arrays) {
            assertThat(statements)
                    .singleElement()
                    .asString()
                    .startsWith("INSERT INTO specimen (")
                    .contains(" FROM unnest(?::")
                    .endsWith("RETURNING specimen.id");
        }
        statements.clear();
        specimens.forEach(specimen -> specimen.setRatio(0.5));
        session.flush();
        assertThat(statements)
                .singleElement()
                .asString()
                .startsWith("UPDATE specimen SET version=")
                .matches(text -> text.contains(" WITH ORDINALITY AS anon_1(v1, v2, v3, v4, v5) WHERE ") == arrays);
    }

    @Test
    void changesReachTheirRows() {
        List<Specimen> specimens = saved();
        int version = specimens.get(0).getVersion();
        for (int number = 0; number < ROWS; number++) {
            specimens.get(number).setName("changed " + number);
            specimens.get(number).setAmount(number % 3 == 0 ? null : BigDecimal.valueOf(number, 2));
        }
        List<Specimen> rows = reloaded();
        for (int number = 0; number < ROWS; number++) {
            assertThat(rows.get(number).getName()).isEqualTo("changed " + number);
            assertThat(rows.get(number).getAmount()).isEqualTo(number % 3 == 0 ? null : BigDecimal.valueOf(number, 2));
            assertThat(rows.get(number).getVersion()).isEqualTo(version + 1);
        }
    }

    @Test
    void theStaleRowIsNamed() {
        List<Specimen> specimens = saved();
        session.connection().execute(text("UPDATE specimen SET version = 17 WHERE place = 150"));
        specimens.forEach(specimen -> specimen.setName("new"));
        Long stale = specimens.get(150).getId();
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("Specimen#" + stale + " matched 0 rows, expected 1");
    }

    @Test
    void uniqueValuesMoveAsTheyDoOneByOne() {
        List<Specimen> specimens = saved();
        session.commit();
        for (int number = 0; number < ROWS; number++) {
            specimens.get(number).setPlace(number - 1);
        }
        session.flush();
        assertThat(reloaded())
                .extracting(specimen -> specimen.getPlace())
                .startsWith(-1, 0, 1)
                .hasSize(ROWS);
    }

    @Test
    void aTextThatIsTooLongFailsWhereItsColumnIsChecked(TestDatabase database) {
        List<Specimen> specimens = saved();
        specimens.forEach(specimen -> specimen.setName("twenty characters and more"));
        if (database.kind() == TestDatabase.Kind.SQLITE) {
            session.flush();
            assertThat(reloaded())
                    .extracting(specimen -> specimen.getName())
                    .containsOnly("twenty characters and more");
        } else {
            assertThatThrownBy(session::flush).isInstanceOf(DatabaseException.class);
        }
    }
}
