package io.aludel.orm.sky;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.load.FetchMode;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * Four observatories in two countries, the second and third outposts of the first; five telescopes of four classes, two of them in the
 * first, three exposures, three surveys and two logbooks. Keeps what is sent.
 */
abstract class SkySuite extends MappedTables {
    static final Registry MODELS = Registry.of(
            Observatory.class,
            Logbook.class,
            Survey.class,
            Telescope.class,
            MirrorScope.class,
            SegmentedScope.class,
            RadioScope.class,
            Exposure.class);

    private final List<String> statements = new ArrayList<>();
    private boolean exact;

    SkySuite() {
        super(MODELS);
    }

    @BeforeEach
    void fill(TestDatabase database) {
        exact = database.kind() == TestDatabase.Kind.SQLITE;
        sessions.transactWithoutResult(session -> {
            Observatory paranal = new Observatory("CL", 1, "Paranal", 2600);
            Observatory silla = new Observatory("CL", 2, "La Silla", 2400);
            Observatory teide = new Observatory("ES", 1, "Teide", 2390);
            Observatory lonely = new Observatory("ES", 2, "Lonely", 10);
            paranal.outposts().addAll(List.of(silla, teide));
            Survey deep = new Survey(1, "deep", false);
            Survey wide = new Survey(2, "wide", true);
            Survey fast = new Survey(3, "fast", false);
            paranal.surveys().addAll(List.of(deep, wide, fast));
            silla.surveys().add(deep);
            teide.surveys().add(wide);
            paranal.logbook(new Logbook(1, "leather"));
            teide.logbook(new Logbook(2, "paper"));
            MirrorScope big = new MirrorScope("zeiss", 1, "big", 8);
            SegmentedScope comb = new SegmentedScope("zeiss", 2, "comb", 10, 36);
            RadioScope dish = new RadioScope("thales", 1, "dish", 40);
            Telescope tube = new Telescope("zeiss", 3, "tube");
            MirrorScope small = new MirrorScope("thales", 2, "attic", 2);
            big.favourite(deep);
            comb.favourite(wide);
            dish.relay(teide);
            small.retire();
            big.exposures().addAll(List.of(new Exposure(1, 30), new Exposure(2, 600)));
            comb.exposures().add(new Exposure(3, 90));
            paranal.telescopes().addAll(List.of(big, comb));
            silla.telescopes().addAll(List.of(dish, small));
            teide.telescopes().add(tube);
            session.addAll(List.of(deep, wide, fast, paranal, lonely));
        });
        engine.events().beforeExecute(statement -> statements.add(plain(statement.sql())));
    }

    private static String plain(String sql) {
        return sql.replace(" INNER JOIN ", " JOIN ")
                .replaceAll("\\$[0-9]+", "?")
                .replace("`", "")
                .replace("\"", "");
    }

    /** What was sent since the last call: so many statements on every database, with this text on SQLite. */
    void sent(String... expected) {
        List<String> sent = List.copyOf(statements);
        statements.clear();
        if (exact) {
            assertThat(sent).containsExactly(expected);
        } else {
            assertThat(sent).hasSameSizeAs(expected);
        }
    }

    /** What was sent since the last call. */
    List<String> sent() {
        List<String> sent = List.copyOf(statements);
        statements.clear();
        return sent;
    }

    /** A session whose touches load for one object at a time, so that what an option has left out is seen. */
    Session open() {
        statements.clear();
        return sessions.fetchMode(FetchMode.ONE).open();
    }

    List<Observatory> observatories(Session session, StatementOption... options) {
        return session.execute(
                        select(Observatory.class).options(options).orderBy(Observatory_.country, Observatory_.number))
                .all();
    }

    static Observatory observatory(Session session, String country, int number) {
        return session.get(Observatory.class, new SiteKey(country, number)).orElseThrow();
    }

    /** A telescope as text, with what its class adds. */
    static String shown(@Nullable Telescope telescope) {
        if (telescope instanceof SegmentedScope segmented) {
            return segmented.label() + " d" + segmented.diameter() + " s" + segmented.segments();
        }
        if (telescope instanceof MirrorScope mirror) {
            return mirror.label() + " d" + mirror.diameter();
        }
        if (telescope instanceof RadioScope radio) {
            return radio.label() + " b" + radio.band();
        }
        return telescope == null ? "-" : telescope.label();
    }

    static String labels(Observatory observatory) {
        return observatory.telescopes().stream().map(Telescope::label).collect(Collectors.joining(" "));
    }

    static String titles(Observatory observatory) {
        return observatory.surveys().stream().map(Survey::title).collect(Collectors.joining(" "));
    }
}
