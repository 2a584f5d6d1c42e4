package io.aludel.orm.tenant;

import static io.aludel.orm.Load.includeDeleted;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.purge;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.tenant.model.Bard;
import io.aludel.orm.tenant.model.Bard_;
import io.aludel.orm.tenant.model.Saga;
import io.aludel.orm.tenant.model.Saga_;
import io.aludel.orm.tenant.model.Stanza;
import io.aludel.orm.tenant.model.Stanza_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleted rows stay, marked by a time, a flag or a status, and are not seen. */
@EveryDatabase
class SoftDeleteSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Saga.class, Stanza.class, Bard.class);

    private final List<String> statements = new ArrayList<>();
    private boolean exact;

    SoftDeleteSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill(TestDatabase database) {
        exact = database.kind() == TestDatabase.Kind.SQLITE;
        sessions.transactWithoutResult(session -> {
            for (long id = 1; id <= 2; id++) {
                Saga saga = new Saga(id, "saga" + id);
                saga.getNames().add("name" + id);
                saga.getVerses().add(new Stanza(10 * id, "a"));
                saga.getVerses().add(new Stanza(10 * id + 1, "b"));
                Bard bard = new Bard(id);
                session.add(bard);
                saga.getBards().add(bard);
                session.add(saga);
            }
        });
        engine.events().afterExecute(event -> statements.add(event.sql()));
    }

    private void sent(String... expected) {
        if (exact) {
            assertThat(statements).containsExactly(expected);
        }
        statements.clear();
    }

    private List<String> rows(String sql) {
        try (Session session = sessions.open()) {
            return session.execute(text(sql)).all().stream()
                    .map(row -> String.valueOf(((io.aludel.sql.Row) row).get(0)))
                    .toList();
        }
    }

    private static Saga saga(Session session, long id) {
        return session.get(Saga.class, id).orElseThrow();
    }

    @Test
    void deletingMarksTheRowAndThoseOfChildren() {
        try (Session session = sessions.open()) {
            Saga saga = saga(session, 1);
            session.delete(saga);
            statements.clear();
            session.flush();
            sent(
                    "UPDATE saga SET deleted_at=?, version=? WHERE saga.id = ? AND saga.version = ?",
                    "UPDATE stanza SET gone=? WHERE stanza.id = ?");
            assertThat(session.get(Saga.class, 1L)).isEmpty();
            assertThat(session.execute(select(Saga.class)).all()).hasSize(1);
            session.commit();
        }
        assertThat(rows("SELECT saga_id FROM stanza WHERE id < 20")).containsExactly("1", "1");
        assertThat(rows("SELECT version FROM saga ORDER BY id")).containsExactly("2", "1");
        assertThat(rows("SELECT names FROM saga_names ORDER BY names")).containsExactly("name1", "name2");
        assertThat(rows("SELECT bard_id FROM saga_bards ORDER BY 1")).containsExactly("1", "2");
    }

    @Test
    void whatGoesTogetherIsMarkedWithOneTime() {
        sessions.transactWithoutResult(
                session -> session.execute(select(Saga.class)).all().forEach(session::delete));
        assertThat(rows("SELECT COUNT(DISTINCT deleted_at) FROM saga")).containsExactly("1");
    }

    @Test
    void readsFindLivingRowsOnEveryPath() {
        sessions.transactWithoutResult(session -> {
            session.delete(session.get(Stanza.class, 10L).orElseThrow());
            session.delete(session.get(Bard.class, 2L).orElseThrow());
        });
        for (var option : List.of(selectinload(Saga_.verses), joinedload(Saga_.verses), subqueryload(Saga_.verses))) {
            try (Session session = sessions.open()) {
                List<Saga> sagas = session.execute(
                                select(Saga.class).options(option).orderBy(Saga_.id))
                        .all();
                assertThat(sagas.get(0).getVerses()).hasSize(1);
            }
        }
        try (Session session = sessions.open()) {
            assertThat(saga(session, 1).getVerses()).hasSize(1);
            assertThat(saga(session, 2).getBards()).isEmpty();
            assertThat(session.execute(select(Saga_.title).join(Saga_.bards)).all())
                    .containsExactly("saga1");
            assertThat(session.execute(select(Saga_.title).where(Saga_.bards.any()))
                            .all())
                    .containsExactly("saga1");
            assertThat(session.scalar(select(count()).from(Bard.class))).isEqualTo(1L);
            statements.clear();
            assertThat(session.execute(select(Bard_.id)).all()).containsExactly(1L);
            sent("SELECT bard.id FROM bard WHERE bard.status != ?");
            session.execute(select(Stanza_.text)).all();
            sent("SELECT stanza.text FROM stanza WHERE stanza.gone = 0");
        }
    }

    @Test
    void aToOneToADeletedRowIsNull() {
        sessions.transactWithoutResult(
                session -> session.execute(delete(Saga.class).where(Saga_.id.eq(1L))));
        try (Session session = sessions.open()) {
            Stanza verse = session.get(Stanza.class, 10L).orElseThrow();
            assertThat(verse.getSaga()).isNull();
            List<Stanza> verses = session.execute(select(Stanza.class)
                            .options(joinedload(Stanza_.saga))
                            .orderBy(Stanza_.id))
                    .all();
            assertThat(verses).hasSize(4);
            assertThat(verses.get(2).getSaga()).isNotNull();
            session.commit();
        }
        assertThat(rows("SELECT saga_id FROM stanza WHERE id = 10")).containsExactly("1");
    }

    @Test
    void aDeleteOfManyRowsMarksThem() {
        try (Session session = sessions.open()) {
            Stanza here = session.get(Stanza.class, 10L).orElseThrow();
            statements.clear();
            assertThat(session.execute(delete(Stanza.class).where(Stanza_.text.eq("a")))
                            .rowCount())
                    .isEqualTo(2);
            sent("UPDATE stanza SET gone=? WHERE stanza.text = ? AND stanza.gone = 0");
            assertThat(session.get(Stanza.class, 10L)).isEmpty();
            assertThat(session.execute(delete(Stanza.class).allRows()).rowCount())
                    .isEqualTo(2);
            assertThat(session.execute(delete(Stanza.class).allRows()).rowCount())
                    .isZero();
            assertThat(here.getText()).isEqualTo("a");
            session.commit();
        }
        assertThat(rows("SELECT id FROM stanza")).hasSize(4);
    }

    @Test
    void deletedRowsAreFoundWhenTheyAreMeantAndRestored() {
        sessions.transactWithoutResult(session -> session.delete(saga(session, 1)));
        try (Session session = sessions.open()) {
            List<Saga> all = session.execute(
                            select(Saga.class).options(includeDeleted()).orderBy(Saga_.id))
                    .all();
            assertThat(all).hasSize(2);
            assertThat(all.get(0).getDeletedAt()).isNotNull();
            assertThat(all.get(0).getVerses()).hasSize(2);
            assertThat(session.get(Saga.class, 1L)).isEmpty();
            Saga saga = session.get(Saga.class, 1L, includeDeleted()).orElseThrow();
            session.restore(saga);
            saga.getVerses().forEach(session::restore);
            session.commit();
        }
        try (Session session = sessions.open()) {
            Saga saga = saga(session, 1);
            assertThat(saga.getVerses()).hasSize(2);
            assertThat(saga.getNames()).containsExactly("name1");
            assertThat(saga.getBards()).hasSize(1);
            Bard bard = saga.getBards().iterator().next();
            session.delete(bard);
            session.commit();
            Bard retired = session.get(Bard.class, 1L, includeDeleted()).orElseThrow();
            assertThat(retired.getStatus()).isEqualTo(Bard.Status.RETIRED);
            session.restore(retired);
            session.commit();
            assertThat(session.get(Bard.class, 1L).orElseThrow().getStatus()).isEqualTo(Bard.Status.ACTIVE);
        }
    }

    @Test
    void anOrphanIsMarkedToo() {
        try (Session session = sessions.open()) {
            saga(session, 1).getVerses().remove(0);
            session.commit();
            assertThat(session.get(Stanza.class, 10L)).isEmpty();
            assertThat(session.get(Stanza.class, 10L, includeDeleted())).isPresent();
        }
    }

    @Test
    void purgingDeletesForGood() {
        sessions.transactWithoutResult(
                session -> session.delete(session.get(Stanza.class, 10L).orElseThrow()));
        try (Session session = sessions.open()) {
            session.purge(saga(session, 1));
            session.commit();
        }
        assertThat(rows("SELECT id FROM saga")).containsExactly("2");
        assertThat(rows("SELECT id FROM stanza ORDER BY id")).containsExactly("20", "21");
        assertThat(rows("SELECT names FROM saga_names")).containsExactly("name2");
        try (Session session = sessions.open()) {
            session.execute(delete(Stanza.class).where(Stanza_.id.eq(20L)));
            assertThat(session.execute(delete(Stanza.class).allRows().options(purge()))
                            .rowCount())
                    .isEqualTo(2);
            session.commit();
        }
        assertThat(rows("SELECT id FROM stanza")).isEmpty();
    }

    @Test
    void aPurgeGoesBeforeADeletionThatWaitsForTheFlush() {
        try (Session session = sessions.open()) {
            Saga saga = saga(session, 1);
            session.delete(saga);
            session.purge(saga);
            session.delete(saga);

            Stanza verse = session.get(Stanza.class, 20L).orElseThrow();
            session.delete(verse);
            session.purge(saga(session, 2));
            session.commit();
        }
        assertThat(rows("SELECT id FROM saga")).isEmpty();
        assertThat(rows("SELECT id FROM stanza")).isEmpty();
        assertThat(rows("SELECT names FROM saga_names")).isEmpty();
    }

    @Test
    void whatLeftTheSessionWithItsRowIsFoundBeforeItIsPurged() {
        try (Session session = sessions.open()) {
            Stanza verse = session.get(Stanza.class, 10L).orElseThrow();
            session.delete(verse);
            session.flush();
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(() -> session.purge(verse))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("Stanza#10 left the session when its row was deleted")
                        .hasMessageContaining("session.get(Stanza.class, key, includeDeleted())");
                session.commit();
            }
            session.purge(session.get(Stanza.class, 10L, includeDeleted()).orElseThrow());
            session.commit();
        }
        assertThat(rows("SELECT id FROM stanza ORDER BY id")).containsExactly("11", "20", "21");
    }

    @Test
    void aPurgeThatIsTakenBackPurgesNothingLater() {
        try (Session session = sessions.open()) {
            Stanza taken = session.get(Stanza.class, 10L).orElseThrow();
            session.purge(taken);
            session.add(taken);
            session.delete(taken);
            session.commit();

            Stanza rolledBack = session.get(Stanza.class, 20L).orElseThrow();
            session.purge(rolledBack);
            session.rollback();
            session.delete(rolledBack);
            session.commit();
        }
        assertThat(rows("SELECT id FROM stanza WHERE id IN (10, 20) ORDER BY id"))
                .containsExactly("10", "20");
    }

    @Test
    void whatIsGoneForGoodCannotBeRestored() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.restore(new Saga(9, "x")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("includeDeleted()");
        }
    }

    @Test
    void aRollbackBringsTheObjectBack() {
        try (Session session = sessions.open()) {
            Saga saga = saga(session, 1);
            session.delete(saga);
            session.flush();
            session.rollback();
            assertThat(session.contains(saga)).isTrue();
            assertThat(saga.getDeletedAt()).isNull();
        }
    }
}
