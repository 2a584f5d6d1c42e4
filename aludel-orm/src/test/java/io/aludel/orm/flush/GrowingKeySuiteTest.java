package io.aludel.orm.flush;

import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.annotation.ServerDefault;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabase.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of one INSERT are told apart by keys, whether these were given or grow, in whatever order they come back: here the last comes first. */
@EveryDatabase
class GrowingKeySuiteTest {
    private static final Registry OTHERS = Registry.of(Blip.class, Tally.class);

    /** Apart, since their table needs a function that is made before. */
    private static final class Pulses {
        static final Registry MODELS = Registry.of(Pulse.class);
    }

    private final List<String> statements = new ArrayList<>();
    private Engine plain;
    private Engine engine;

    @BeforeEach
    void open(TestDatabase database) {
        plain = Engine.create(database.url());
        engine = Engine.builder(database.url())
                .dataSource(new UnorderedRows().of(plain.asDataSource()))
                .build();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
        boolean postgresql = database.kind() == Kind.POSTGRESQL;
        try (Connection connection = plain.begin()) {
            if (postgresql) {
                connection.execute(text("CREATE SEQUENCE pulse_numbers"));
                // from the middle of what Java takes for numbers with a sign
                connection.execute(text("CREATE FUNCTION pulse_key() RETURNS uuid LANGUAGE sql VOLATILE AS $$ SELECT"
                        + " lpad(to_hex(nextval('pulse_numbers') + 9223372036854775000), 32, '7')::uuid $$"));
            }
        }
        if (postgresql) {
            Pulses.MODELS.metadata().createAll(plain);
        }
        OTHERS.metadata().createAll(plain);
    }

    @AfterEach
    void close() {
        engine.close();
        plain.close();
    }

    private void needsKeysOfTheDatabase() {
        assumeTrue(
                engine.dialect().name().equals("postgresql"),
                "keys that a function makes and monotonic() tells are written for PostgreSQL");
    }

    @Test
    void objectsGetTheKeysThatGrow() {
        needsKeysOfTheDatabase();
        List<Pulse> pulses = IntStream.range(0, 120)
                .mapToObj(number -> new Pulse("p" + (120 - number)))
                .toList();
        try (Session session = SessionFactory.of(engine, Pulses.MODELS).open()) {
            session.addAll(pulses);
            session.commit();
            assertThat(statements).filteredOn(sql -> sql.startsWith("INSERT")).hasSizeLessThan(8);
            for (Pulse pulse : pulses) {
                UUID key = pulse.id();
                String name = pulse.name();
                session.expunge(pulse);
                assertThat(session.getOne(Pulse.class, key).name()).isEqualTo(name);
            }
        }
    }

    @Test
    void rowsComeBackInTheirOrderByKeysThatGrow() {
        needsKeysOfTheDatabase();
        List<Map<String, Object>> rows = IntStream.range(0, 90)
                .mapToObj(number -> Map.<String, Object>of("name", "p" + (90 - number)))
                .toList();
        try (Session session = SessionFactory.of(engine, Pulses.MODELS).open()) {
            List<Pulse> pulses = session.execute(
                            insert(Pulse.class).returning(Pulse.class).inParameterOrder(), rows)
                    .all();
            assertThat(statements).hasSize(1);
            assertThat(pulses)
                    .extracting(Pulse::name)
                    .isEqualTo(rows.stream().map(row -> row.get("name")).toList());
            session.commit();
        }
    }

    @Test
    void rowsComeBackInTheirOrderByTheirNumbers() {
        assumeTrue(engine.dialect().has(Feature.RETURNING));
        List<Map<String, Object>> rows = IntStream.range(0, 40)
                .mapToObj(number -> Map.<String, Object>of("note", "n" + (40 - number)))
                .toList();
        try (Session session = SessionFactory.of(engine, OTHERS).open()) {
            List<String> notes = session.execute(
                            insert(Blip.class)
                                    .returning(GrowingKeySuiteTest_Blip_.note)
                                    .inParameterOrder(),
                            rows)
                    .all();
            assertThat(notes)
                    .isEqualTo(rows.stream().map(row -> row.get("note")).toList());
        }
    }

    @Test
    void givenKeysTellTheOrderWhicheverItIs() {
        assumeTrue(engine.dialect().has(Feature.RETURNING));
        List<Map<String, Object>> falling = IntStream.range(0, 60)
                .mapToObj(number -> Map.<String, Object>of("id", 1000L - number, "note", "n" + number))
                .toList();
        List<Map<String, Object>> mixed = IntStream.range(0, 60)
                .mapToObj(number -> Map.<String, Object>of("code", "c" + (number * 37) % 60))
                .toList();
        try (Session session = SessionFactory.of(engine, OTHERS).open()) {
            List<Blip> blips = session.execute(
                            insert(Blip.class).returning(Blip.class).inParameterOrder(), falling)
                    .all();
            assertThat(blips)
                    .extracting(blip -> blip.note)
                    .isEqualTo(falling.stream().map(row -> row.get("note")).toList());
            assertThat(blips)
                    .extracting(blip -> blip.id)
                    .isEqualTo(falling.stream().map(row -> row.get("id")).toList());
            List<String> codes = session.execute(
                            insert(Tally.class)
                                    .returning(GrowingKeySuiteTest_Tally_.code)
                                    .inParameterOrder(),
                            mixed)
                    .all();
            assertThat(codes)
                    .isEqualTo(mixed.stream().map(row -> row.get("code")).toList());
            if (engine.dialect().has(Feature.MULTI_ROW_INSERT)) {
                assertThat(statements)
                        .filteredOn(sql -> sql.contains("INSERT INTO"))
                        .hasSize(2);
            }
            assertThat(session.execute(select(Blip.class)).all()).hasSize(60);
        }
    }

    @Test
    void keysOfAnyKindComeBackFromTheDatabase(TestDatabase database) {
        String random = switch (database.kind()) {
            case SQLITE -> "(lower(hex(randomblob(16))))";
            case H2 -> "RANDOM_UUID()";
            case POSTGRESQL -> "gen_random_uuid()";
            case MARIADB -> "(uuid())";
        };
        try (Connection connection = plain.begin()) {
            connection.execute(text(
                    "CREATE TABLE coupon (code VARCHAR(40) DEFAULT " + random + " PRIMARY KEY, note VARCHAR(20))"));
        }
        List<Coupon> coupons = IntStream.range(0, 5)
                .mapToObj(number -> new Coupon("n" + number))
                .toList();
        try (Session session =
                SessionFactory.of(engine, Registry.of(Coupon.class)).open()) {
            session.addAll(coupons);
            session.commit();
            assertThat(coupons)
                    .extracting(coupon -> coupon.code)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            for (Coupon coupon : coupons) {
                String code = coupon.code;
                String note = coupon.note;
                session.expunge(coupon);
                assertThat(session.getOne(Coupon.class, code).note).isEqualTo(note);
            }
        }
    }

    /** Its key is a text that the database makes. */
    @Entity
    static class Coupon {
        @Id
        @Column(length = 40)
        @ServerDefault("'by the table'")
        private @Nullable String code;

        private @Nullable String note;

        Coupon() {}

        Coupon(String note) {
            this.note = note;
        }
    }

    /** Numbered by the database. */
    @Entity
    static class Blip {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        private @Nullable String note;

        Blip() {}
    }

    /** Has a key of its own. */
    @Entity
    static class Tally {
        @Id
        @Column(length = 20)
        private @Nullable String code;

        Tally() {}
    }
}
