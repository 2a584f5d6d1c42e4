package io.aludel.orm.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.SessionEvents;
import io.aludel.orm.SessionOptions;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Listeners of rows in a hierarchy of three levels, of children, links and orphans, in the order of statements. */
@EveryDatabase
class EventTheatresSuiteTest extends WorkSuite {
    private final List<String> lines = new ArrayList<>();

    private void listen() {
        engine.events().beforeExecute(statement -> lines.add("SQL " + kind(statement.sql())));
        SessionEvents events = session.events();
        events.beforeInsert(Object.class, (object, connection) -> told("beforeInsert", object));
        events.afterInsert(Object.class, (object, connection) -> told("afterInsert", object));
        events.beforeUpdate(Object.class, (object, connection) -> told("beforeUpdate", object));
        events.afterUpdate(Object.class, (object, connection) -> told("afterUpdate", object));
        events.beforeDelete(Object.class, (object, connection) -> told("beforeDelete", object));
        events.afterDelete(Object.class, (object, connection) -> told("afterDelete", object));
    }

    private void told(String event, Object object) {
        lines.add(event + " " + object.getClass().getSimpleName());
    }

    /** What was told, where statements of one kind that follow each other stand once. */
    private List<String> lines() {
        List<String> since = new ArrayList<>();
        for (String line : lines) {
            if (since.isEmpty() || !line.startsWith("SQL") || !line.equals(since.get(since.size() - 1))) {
                since.add(line);
            }
        }
        lines.clear();
        return since;
    }

    @Test
    void rowsOfAllClassesInTheirOrder() {
        session.close();
        session = sessions.with(SessionOptions.CLASSIC.expireOnCommit(false)).open();
        listen();
        GalaStaging gala = new GalaStaging("g", 1, null);
        OperaStaging opera = new OperaStaging("o", 2);
        BalletStaging ballet = new BalletStaging("b", "x");
        Performer callas = new Performer("c");
        Programme programme = new Programme("t");
        gala.parts().add(new Part(callas, "r"));
        gala.programme(programme);
        ballet.performers().add(callas);
        session.addAll(List.of(ballet, gala, opera));
        session.commit();
        assertThat(lines())
                .containsExactly(
                        "beforeInsert Performer",
                        "SQL INSERT performer",
                        "afterInsert Performer",
                        "beforeInsert BalletStaging",
                        "beforeInsert GalaStaging",
                        "beforeInsert OperaStaging",
                        "SQL INSERT staging",
                        "SQL INSERT opera_staging",
                        "SQL INSERT ballet_staging",
                        "SQL INSERT gala_staging",
                        "afterInsert BalletStaging",
                        "afterInsert GalaStaging",
                        "afterInsert OperaStaging",
                        "SQL INSERT staging_performer",
                        "beforeInsert Part",
                        "SQL INSERT part",
                        "afterInsert Part",
                        "beforeInsert Programme",
                        "SQL INSERT programme",
                        "afterInsert Programme");
        gala.patron("p");
        opera.title("oo");
        ballet.steps("y");
        ballet.steps("x");
        programme.text("u");
        session.commit();
        assertThat(lines())
                .containsExactly(
                        "beforeUpdate BalletStaging",
                        "beforeUpdate GalaStaging",
                        "beforeUpdate OperaStaging",
                        "SQL UPDATE staging",
                        "SQL UPDATE gala_staging",
                        "afterUpdate BalletStaging",
                        "afterUpdate GalaStaging",
                        "afterUpdate OperaStaging",
                        "beforeUpdate Programme",
                        "SQL UPDATE programme",
                        "afterUpdate Programme");
        session.delete(gala);
        session.flush();
        assertThat(lines().stream().filter(line -> !line.startsWith("SQL SELECT")))
                .containsExactly(
                        "beforeDelete Part",
                        "SQL DELETE part",
                        "afterDelete Part",
                        "beforeDelete Programme",
                        "SQL DELETE programme",
                        "afterDelete Programme",
                        "beforeDelete GalaStaging",
                        "SQL DELETE gala_staging",
                        "SQL DELETE opera_staging",
                        "SQL DELETE staging",
                        "afterDelete GalaStaging");
    }

    @Test
    void whatListenersSetStandsInTheTableOfEachClass() {
        SessionEvents events = session.events();
        events.beforeInsert(Staging.class, (staging, connection) -> staging.title(staging.title() + "!"));
        events.beforeInsert(OperaStaging.class, (opera, connection) -> opera.opus(7));
        events.beforeInsert(GalaStaging.class, (gala, connection) -> gala.patron("made"));
        GalaStaging gala = new GalaStaging("g", 1, null);
        session.add(gala);
        session.flush();
        assertThat(rows("SELECT s.title, o.opus, g.patron, s.version FROM staging s JOIN opera_staging o ON o.id = s.id"
                        + " JOIN gala_staging g ON g.id = s.id"))
                .containsExactly("g!|7|made|1");
        events.beforeUpdate(Staging.class, (staging, connection) -> staging.title("told"));
        events.beforeUpdate(GalaStaging.class, (told, connection) -> told.opus(8));
        gala.patron("mine");
        session.commit();
        assertThat(rows("SELECT s.title, o.opus, g.patron, s.version FROM staging s JOIN opera_staging o ON o.id = s.id"
                        + " JOIN gala_staging g ON g.id = s.id"))
                .containsExactly("told|8|mine|2");
        assertThat(gala.version()).isEqualTo(2);
    }

    @Test
    void changesOfCollectionsTellBothEndsBeforeTheLinksAreWritten() {
        BalletStaging ballet = new BalletStaging("b", "x");
        Performer callas = new Performer("c");
        session.addAll(List.of(ballet, callas));
        session.commit();
        assertThat(ballet.performers()).isEmpty();
        listen();
        ballet.performers().add(callas);
        session.flush();
        List<String> told =
                lines().stream().filter(line -> !line.startsWith("SQL SELECT")).toList();
        assertThat(told.subList(0, 4))
                .containsExactlyInAnyOrder(
                        "beforeUpdate BalletStaging",
                        "afterUpdate BalletStaging",
                        "beforeUpdate Performer",
                        "afterUpdate Performer");
        assertThat(told.subList(4, told.size())).containsExactly("SQL INSERT staging_performer");
    }
}
