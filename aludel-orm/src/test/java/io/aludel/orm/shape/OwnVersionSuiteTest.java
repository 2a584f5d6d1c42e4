package io.aludel.orm.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.error.StaleDataException;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions that the application sets itself. */
@EveryDatabase
class OwnVersionSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Motion.class, Accord.class);

    private Session session;
    private Motion motion;

    OwnVersionSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        motion = new Motion(1, "first");
        session.add(motion);
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theApplicationMaySayWhichVersionARowGets() {
        assertThat(motion.version()).isEqualTo(1);
        motion.rewrite("second", 7);
        session.commit();
        assertThat(motion.version()).isEqualTo(7);
        motion.rewrite("third", 8);
        session.commit();
        assertThat(session.connection()
                        .execute(Sql.text("SELECT text, version FROM motion"))
                        .one()
                        .values())
                .hasToString("[third, 8]");
    }

    @Test
    void itIsComparedLikeAnyOther() {
        assertThat(motion.version()).isEqualTo(1);
        session.connection().execute(Sql.text("UPDATE motion SET version = 2")).close();
        motion.rewrite("second", 3);
        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
    }

    @Test
    void theApplicationMayCount() {
        Accord accord = new Accord(1, "first");
        session.add(accord);
        session.commit();
        List<String> sent = new ArrayList<>();
        engine.events().beforeExecute(statement -> sent.add(statement.sql()));

        accord.text("second");
        session.flush();
        accord.version(5);
        session.flush();
        accord.text("third");
        accord.version(6);
        session.flush();
        assertThat(sent)
                .filteredOn(sql -> sql.startsWith("UPDATE"))
                .containsExactly(
                        "UPDATE accord SET text=? WHERE accord.id = ? AND accord.version = ?",
                        "UPDATE accord SET version=? WHERE accord.id = ? AND accord.version = ?",
                        "UPDATE accord SET text=?, version=? WHERE accord.id = ? AND accord.version = ?");
        assertThat(session.connection()
                        .execute(Sql.text("SELECT text, version FROM accord"))
                        .one()
                        .values())
                .hasToString("[third, 6]");
        session.connection().execute(Sql.text("UPDATE accord SET version = 7")).close();
        accord.text("fourth");
        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
    }
}
