package io.aludel.orm.work;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.orm.Synchronization;
import io.aludel.orm.error.StaleDataException;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many rows at once of classes in three joined tables: by key, by condition, and from objects of several classes. */
@EveryDatabase
class BulkTheatresSuiteTest extends WorkSuite {
    private GalaStaging aida;
    private GalaStaging norma;
    private OperaStaging tosca;
    private BalletStaging giselle;

    @BeforeEach
    void fill() {
        aida = new GalaStaging("Aida", 1, "Radames");
        norma = new GalaStaging("Norma", 2, "Pollione");
        tosca = new OperaStaging("Tosca", 3);
        giselle = new BalletStaging("Giselle", "many");
        session.addAll(List.of(aida, norma, tosca, giselle));
        session.commit();
        for (Staging each : List.of(aida, norma, tosca, giselle)) {
            assertThat(each.title()).isNotNull();
        }
        statements.clear();
    }

    private List<String> operas() {
        return rows("SELECT s.title, s.version, o.opus, g.patron FROM staging s JOIN opera_staging o ON o.id = s.id"
                + " LEFT JOIN gala_staging g ON g.id = s.id ORDER BY o.opus");
    }

    @Test
    void rowsByKeyAreOneBatchInEachTable() {
        long count = session.execute(
                        update(GalaStaging.class),
                        List.of(
                                Map.of("id", aida.id(), "title", "Aida II", "patron", "a"),
                                Map.of("id", norma.id(), "patron", "b")))
                .rowCount();

        assertThat(sent())
                .containsExactly(
                        "UPDATE staging SET title=? WHERE staging.id = ?",
                        "UPDATE gala_staging SET patron=? WHERE gala_staging.id = ?");
        assertThat(count).isEqualTo(2);
        assertThat(aida.title() + aida.patron() + norma.patron()).isEqualTo("Aida IIab");
        assertThat(statements).isEmpty();
        assertThat(operas()).containsExactly("Aida II|1|1|a", "Norma|1|2|b", "Tosca|1|3|null");
    }

    @Test
    void rowsOfDifferentTablesAreAllCounted() {
        long count = session.execute(
                        update(GalaStaging.class),
                        List.of(Map.of("id", aida.id(), "title", "Aida II"), Map.of("id", norma.id(), "opus", 7)))
                .rowCount();

        assertThat(count).isEqualTo(2);
        assertThat(norma.opus()).isEqualTo(7);
        assertThatThrownBy(() -> session.execute(update(GalaStaging.class), List.of(Map.of("id", -1L, "patron", "x"))))
                .isInstanceOf(StaleDataException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "EVALUATE", "FETCH"})
    void anUpdateByAConditionOnTheOwnTableReachesTheObjects(Synchronization synchronization) {
        session.execute(
                update(OperaStaging.class)
                        .set(OperaStaging_.opus, OperaStaging_.opus.plus(10))
                        .where(OperaStaging_.opus.ge(2)),
                synchronization);

        assertThat(List.of(aida.opus(), norma.opus(), tosca.opus())).containsExactly(1, 12, 13);
        assertThat(session.dirty()).isEmpty();
        assertThat(operas()).containsExactly("Aida|1|1|Radames", "Norma|1|12|Pollione", "Tosca|1|13|null");
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "FETCH"})
    void oneWhoseConditionIsAboutAnotherTableToo(Synchronization synchronization) {
        session.execute(
                update(GalaStaging.class).set(GalaStaging_.patron, "x").where(GalaStaging_.title.eq("Norma")),
                synchronization);

        assertThat(aida.patron()).isEqualTo("Radames");
        assertThat(norma.patron()).isEqualTo("x");
        session.rollback();
        assertThat(norma.patron()).isEqualTo("Pollione");
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "EVALUATE", "FETCH"})
    void oneOfTheRootReachesObjectsOfItsSubclasses(Synchronization synchronization) {
        session.execute(
                update(Staging.class).set(Staging_.title, "new").where(Staging_.title.eq("Aida")), synchronization);
        session.execute(
                update(Staging.class).set(Staging_.version, 9).where(Staging_.title.eq("Giselle")), synchronization);

        assertThat(aida.title()).isEqualTo("new");
        assertThat(norma.title()).isEqualTo("Norma");
        assertThat(giselle.version()).isEqualTo(9);
        giselle.steps("few");
        session.commit();
        assertThat(giselle.version()).isEqualTo(10);
    }

    @Test
    void noneLeavesTheObjectsAsTheyWere() {
        session.execute(update(GalaStaging.class).set(GalaStaging_.patron, "x").allRows(), Synchronization.NONE);

        assertThat(aida.patron()).isEqualTo("Radames");
        session.refresh(aida);
        assertThat(aida.patron()).isEqualTo("x");
    }

    @Test
    void objectsOfSeveralClassesAreSavedTogether() {
        session.expungeAll();
        aida.title("Aida II");
        norma.patron("x");
        giselle.steps("few");
        statements.clear();
        List<Object> all = new ArrayList<>(List.of(
                aida,
                norma,
                new BalletStaging("Raymonda", "some"),
                new OperaStaging("Carmen", 4),
                new OperaStaging("Fidelio", 5),
                giselle,
                new GalaStaging("Otello", 6, "Iago"),
                new SilverToken(1, "a", "lion"),
                new BronzeToken(2, "b", "owl")));

        assertThat(session.bulkSave(all)).isEqualTo(9);
        assertThat(session.execute(select(Staging.class).orderBy(Staging_.title))
                        .all())
                .extracting(Staging::title, Staging::getClass, Staging::version)
                .containsExactly(
                        tuple("Aida II", GalaStaging.class, 2),
                        tuple("Carmen", OperaStaging.class, 1),
                        tuple("Fidelio", OperaStaging.class, 1),
                        tuple("Giselle", BalletStaging.class, 2),
                        tuple("Norma", GalaStaging.class, 2),
                        tuple("Otello", GalaStaging.class, 1),
                        tuple("Raymonda", BalletStaging.class, 1),
                        tuple("Tosca", OperaStaging.class, 1));
        assertThat(operas())
                .containsExactly(
                        "Aida II|2|1|Radames",
                        "Norma|2|2|x",
                        "Tosca|1|3|null",
                        "Carmen|1|4|null",
                        "Fidelio|1|5|null",
                        "Otello|1|6|Iago");
        assertThat(rows("SELECT number, serial, stamp, hallmark FROM token ORDER BY number"))
                .containsExactly("1|a|null|lion", "2|b|owl|null");
        norma.patron("late");
        assertThatThrownBy(() -> session.bulkSave(List.of(norma))).isInstanceOf(StaleDataException.class);
    }

    @Test
    void deletedRowsOfASubclassAreDeletedObjectsUntilARollback() {
        session.execute(delete(Token.class).allRows());
        SilverToken silver = new SilverToken(1, "a", "lion");
        BronzeToken bronze = new BronzeToken(2, "b", "owl");
        session.addAll(List.of(silver, bronze));
        session.flush();
        session.execute(delete(SilverToken.class).where(SilverToken_.serial.in("a", "b")), Synchronization.FETCH);

        assertThat(session.inspect(silver).isDeleted()).isTrue();
        assertThat(session.inspect(bronze).isPersistent()).isTrue();
        assertThat(rows("SELECT number FROM token")).containsExactly("2");
    }
}
