package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.relate.model.Medal;
import io.aludel.orm.relate.model.Sentry;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to one object at a time. */
@EveryDatabase
class SingleParentSuiteTest {
    private static final Registry MODELS = Registry.of(Sentry.class, Medal.class);
    private static final String MEDALS = "SELECT id FROM medal";

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void twoNewOwnersAreRefused() {
        Medal medal = Medal.made();
        session.addAll(List.of(new Sentry(medal), new Sentry(medal)));

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("belongs to one object at a time");
        session.rollback();
        assertThat(bench.rows(MEDALS)).isEmpty();
    }

    @Test
    void soIsASecondOwnerBesideOneThatIsHere() {
        Sentry first = new Sentry(Medal.made());
        session.add(first);
        session.commit();
        Sentry second = new Sentry(first.getMedal());
        session.add(second);

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("is in Sentry.medal of Sentry#1 and of Sentry(new)");
        session.rollback();
        assertThat(first.getMedal()).isNotNull();
    }

    @Test
    void itMayMoveFromOneToAnother() {
        Sentry first = new Sentry(Medal.made());
        session.add(first);
        session.commit();
        Sentry second = new Sentry(first.getMedal());
        first.setMedal(null);
        session.add(second);
        session.flush();

        assertThat(bench.rows("SELECT id, medal_id FROM sentry ORDER BY id")).containsExactly("1|null", "2|1");
        assertThat(bench.rows(MEDALS)).containsExactly("1");
    }

    @Test
    void whoLosesItsOwnerIsDeleted() {
        Sentry first = new Sentry(Medal.made());
        session.add(first);
        session.commit();
        first.setMedal(null);
        session.flush();

        assertThat(bench.rows(MEDALS)).isEmpty();
    }
}
