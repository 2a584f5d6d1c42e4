package io.aludel.orm.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An object that takes the place of a deleted one with the same key takes over its row. */
@EveryDatabase
class RowSwitchSuiteTest extends WorkSuite {
    private static final List<String> EDGES = List.of(
            "beforeInsert",
            "beforeInsert",
            "afterUpdate",
            "afterUpdate",
            "persistentToDeleted",
            "persistentToDeleted",
            "pendingToPersistent",
            "pendingToPersistent");

    @Test
    void withAVersionThatGoesOn() {
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        Programme old = new Programme("first edition");
        tosca.programme(old);
        session.add(tosca);
        session.commit();
        old.text("second edition");
        session.commit();
        assertThat(tosca.programme()).isSameAs(old);
        assertThat(old.version()).isEqualTo(2);
        statements.clear();
        Programme next = new Programme("third edition");
        tosca.programme(next);
        session.flush();

        assertThat(sent())
                .containsExactly(
                        "UPDATE programme SET text=?, version=? WHERE programme.staging_id = ? AND programme.version = ?");
        assertThat(next.version()).isEqualTo(3);
        assertThat(session.get(Programme.class, tosca.id())).containsSame(next);
        assertThat(session.inspect(old).isDeleted()).isTrue();
        session.commit();
        assertThat(session.inspect(old).isDetached()).isTrue();
        assertThat(rows("SELECT text, version FROM programme")).containsExactly("third edition|3");
    }

    @Test
    void aRollbackGivesTheRowBackToTheFirst() {
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        Programme old = new Programme("first edition");
        tosca.programme(old);
        session.add(tosca);
        session.commit();
        Programme next = new Programme("second edition");
        tosca.programme(next);
        session.flush();
        session.rollback();

        assertThat(session.inspect(next).isTransient()).isTrue();
        assertThat(session.inspect(old).isPersistent()).isTrue();
        assertThat(session.get(Programme.class, tosca.id())).containsSame(old);
        assertThat(tosca.programme()).isSameAs(old);
        assertThat(old.text()).isEqualTo("first edition");
        assertThat(old.version()).isEqualTo(1);
    }

    @Test
    void withRoomsOfItsOwn() {
        Playhouse old = new Playhouse("at", "burg", "old");
        old.rooms().addAll(List.of(new Auditorium(1, "great"), new Auditorium(2, "small")));
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        tosca.home(old);
        session.addAll(List.of(old, tosca));
        session.commit();
        Playhouse next = new Playhouse("at", "burg", "new");
        next.rooms().addAll(List.of(new Auditorium(2, "great"), new Auditorium(3, "attic")));
        session.delete(old);
        session.add(next);
        statements.clear();
        session.flush();
        List<String> kinds = kinds();
        session.commit();

        assertThat(rows("SELECT name FROM playhouse")).containsExactly("new");
        assertThat(rows("SELECT number, label FROM auditorium ORDER BY number")).containsExactly("2|great", "3|attic");
        assertThat(rows("SELECT home_code FROM staging")).containsExactly("null");
        assertThat(kinds).contains("UPDATE playhouse").doesNotContain("INSERT playhouse", "DELETE playhouse");
    }

    @Test
    void inThreeTablesAndWithOtherLinks() {
        GalaStaging old = new GalaStaging("Aida", 2, "Verdi & Sons");
        Performer callas = new Performer("Callas");
        Performer gobbi = new Performer("Gobbi");
        old.performers().add(callas);
        old.parts().add(new Part(callas, "Aida"));
        session.addAll(List.of(old, gobbi));
        session.commit();
        GalaStaging next = new GalaStaging("Norma", 2, null);
        next.id(old.id());
        next.performers().add(gobbi);
        session.delete(old);
        session.add(next);
        session.flush();

        assertThat(next.version()).isEqualTo(2);
        session.commit();
        assertThat(rows("SELECT s.title, s.version, o.opus, g.patron FROM staging s JOIN opera_staging o ON o.id = s.id"
                        + " JOIN gala_staging g ON g.id = s.id"))
                .containsExactly("Norma|2|2|null");
        assertThat(rows("SELECT performer_name FROM staging_performer")).containsExactly("Gobbi");
        assertThat(rows("SELECT count(*) FROM part")).containsExactly("0");
    }

    @Test
    void anotherClassOfTheHierarchyIsARowOfItsOwn() {
        OperaStaging old = new OperaStaging("Aida", 2);
        session.add(old);
        session.commit();
        BalletStaging next = new BalletStaging("Aida", "few");
        next.id(old.id());
        session.delete(old);
        session.add(next);
        session.commit();

        assertThat(rows("SELECT s.title, s.version, b.steps FROM staging s JOIN ballet_staging b ON b.id = s.id"))
                .containsExactly("Aida|1|few");
        assertThat(rows("SELECT count(*) FROM opera_staging")).containsExactly("0");
        assertThat(session.get(Staging.class, next.id())).containsSame(next);
    }

    private List<String> heard(Object old, Object next, Object other, Object another) {
        session.addAll(List.of(old, other));
        session.commit();
        List<String> heard = new ArrayList<>();
        session.events().beforeInsert(Object.class, (object, connection) -> heard.add("beforeInsert"));
        session.events().afterInsert(Object.class, (object, connection) -> heard.add("afterInsert"));
        session.events().beforeUpdate(Object.class, (object, connection) -> heard.add("beforeUpdate"));
        session.events().afterUpdate(Object.class, (object, connection) -> heard.add("afterUpdate"));
        session.events().beforeDelete(Object.class, (object, connection) -> heard.add("beforeDelete"));
        session.events().pendingToPersistent((own, object) -> heard.add("pendingToPersistent"));
        session.events().persistentToDeleted((own, object) -> heard.add("persistentToDeleted"));
        session.noAutoFlush(() -> session.deleteAll(List.of(old, other))); // both in one flush
        session.addAll(List.of(next, another));
        statements.clear();
        session.flush();
        return heard;
    }

    @Test
    void listenersHearOfANewObjectAndOfItsUpdate() {
        assertThat(heard(new Token(1, "a"), new Token(1, "b"), new Token(2, "c"), new Token(2, "d")))
                .containsExactlyElementsOf(EDGES);
        assertThat(kinds()).endsWith("UPDATE token").doesNotContain("INSERT token", "DELETE token");
    }

    @Test
    void aRowOfNothingButItsKeyStaysAsItIs() {
        assertThat(heard(
                        new Performer("Callas"),
                        new Performer("Callas"),
                        new Performer("Gobbi"),
                        new Performer("Gobbi")))
                .containsExactlyElementsOf(EDGES);
        assertThat(kinds()).doesNotContain("UPDATE performer", "INSERT performer", "DELETE performer");
        session.commit();
        assertThat(rows("SELECT name FROM performer ORDER BY name")).containsExactly("Callas", "Gobbi");
    }
}
