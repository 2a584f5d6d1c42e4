package io.aludel.orm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.Savepoint;
import io.aludel.orm.error.FlushException;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys change, those of objects whose key begins with it among them; the session knows all of them by their new keys. */
@EveryDatabase
class KeyChangeSuiteTest extends WorkSuite {
    private Playhouse house;
    private Auditorium great;
    private OperaStaging tosca;

    @BeforeEach
    void fill() {
        house = new Playhouse("at", "burg", "Burgtheater");
        great = new Auditorium(1, "great");
        house.rooms().add(great);
        tosca = new OperaStaging("Tosca", 1);
        tosca.home(house);
        session.addAll(List.of(house, tosca));
        session.commit();
    }

    @Test
    void whatIsLoadedFollows() {
        assertThat(house.rooms()).containsExactly(great);
        assertThat(house.stagings()).containsExactly(tosca);
        house.code("neu");
        session.flush();

        assertThat(session.inspect(house).key()).contains(List.of("at", "neu"));
        assertThat(session.inspect(great).key()).contains(List.of("at", "neu", 1));
        assertThat(session.get(Auditorium.class, List.of("at", "neu", 1))).containsSame(great);
        assertThat(session.get(Auditorium.class, List.of("at", "burg", 1))).isEmpty();
        great.seats(500);
        tosca.title("Tosca again");
        session.commit();
        assertThat(rows("SELECT playhouse_code, number, seats FROM auditorium")).containsExactly("neu|1|500");
        assertThat(rows("SELECT title, home_code FROM staging")).containsExactly("Tosca again|neu");
        assertThat(tosca.home()).isSameAs(house);
    }

    @Test
    void aRollbackTakesAllOfThemBack() {
        assertThat(house.rooms()).containsExactly(great);
        house.code("neu");
        session.flush();
        session.rollback();

        assertThat(session.inspect(house).key()).contains(List.of("at", "burg"));
        assertThat(session.inspect(great).key()).contains(List.of("at", "burg", 1));
        assertThat(house.code()).isEqualTo("burg");
        assertThat(great.playhouse()).isSameAs(house);
        assertThat(playhouse("at", "burg")).isSameAs(house);
        great.seats(5);
        session.commit();
        assertThat(rows("SELECT playhouse_code, number, seats FROM auditorium")).containsExactly("burg|1|5");
    }

    @Test
    void soDoesThatOfASavepoint() {
        assertThat(house.rooms()).containsExactly(great);
        great.seats(7);
        session.flush();
        Savepoint outer = session.beginNested();
        house.code("neu");
        session.flush();
        Savepoint inner = session.beginNested();
        great.number(9);
        session.flush();
        assertThat(session.inspect(great).key()).contains(List.of("at", "neu", 9));
        inner.commit();
        outer.rollback();

        assertThat(session.inspect(house).key()).contains(List.of("at", "burg"));
        assertThat(session.inspect(great).key()).contains(List.of("at", "burg", 1));
        assertThat(great.number()).isEqualTo(1);
        assertThat(great.seats()).isEqualTo(7);
        session.commit();
        assertThat(rows("SELECT playhouse_code, number, seats FROM auditorium")).containsExactly("burg|1|7");
    }

    @Test
    void whatIsNotLoadedIsLeftToTheDatabase() {
        reopen();
        Playhouse here = playhouse("at", "burg");
        statements.clear();
        here.code("neu");
        here.rooms().add(new Auditorium(2, "small"));
        session.flush();

        assertThat(kinds()).containsExactly("UPDATE playhouse", "SELECT", "INSERT auditorium");
        assertThat(here.rooms()).extracting(Auditorium::number).containsExactly(1, 2);
        assertThat(rows("SELECT playhouse_code, number FROM auditorium ORDER BY number"))
                .containsExactly("neu|1", "neu|2");
    }

    @Test
    void oneThatChangesItsOwnPartOfTheKey() {
        great.number(10);
        house.code("neu");
        session.commit();

        assertThat(rows("SELECT playhouse_code, number FROM auditorium")).containsExactly("neu|10");
        assertThat(session.get(Auditorium.class, List.of("at", "neu", 10))).containsSame(great);
    }

    @Test
    void oneThatGoesToAnotherHouse() {
        Playhouse other = new Playhouse("de", "volk", "Volksbühne");
        session.add(other);
        session.flush();
        great.playhouse(other);
        session.commit();

        assertThat(rows("SELECT playhouse_land, playhouse_code, label FROM auditorium"))
                .containsExactly("de|volk|great");
        assertThat(session.get(Auditorium.class, List.of("de", "volk", 1))).containsSame(great);
        assertThat(house.rooms()).isEmpty();
        assertThat(other.rooms()).containsExactly(great);
    }

    @Test
    void twoThatExchangeTheirsAreRefusedWithTheRowsNamed() {
        Auditorium small = new Auditorium(2, "small");
        house.rooms().add(small);
        session.commit();
        great.number(2);
        small.number(1);

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith("ORM-2201")
                .hasMessageContaining("Auditorium#[at, burg, 1]")
                .hasMessageContaining("Auditorium#[at, burg, 2]");
        session.rollback();
        assertThat(great.number()).isEqualTo(1);
    }

    @Test
    void aKeyGoesFromOneToTheNext() {
        Auditorium small = new Auditorium(2, "small");
        Auditorium attic = new Auditorium(3, "attic");
        house.rooms().addAll(List.of(small, attic));
        session.commit();
        great.number(2);
        small.number(3);
        attic.number(4);
        session.commit();

        assertThat(rows("SELECT number, label FROM auditorium ORDER BY number"))
                .containsExactly("2|great", "3|small", "4|attic");
        assertThat(session.get(Auditorium.class, List.of("at", "burg", 2))).containsSame(great);
        assertThat(session.get(Auditorium.class, List.of("at", "burg", 3))).containsSame(small);
    }

    @Test
    void oneThatIsWrittenInTheSameFlushIsFoundByItsNewKey() {
        Auditorium small = new Auditorium(2, "small");
        house.rooms().add(small);
        session.commit();
        assertThat(house.rooms()).containsExactly(great, small);
        great.seats(700);
        house.rooms().remove(small);
        house.code("neu");
        house.flagship(tosca);
        session.commit();

        assertThat(rows("SELECT playhouse_code, number, seats FROM auditorium")).containsExactly("neu|1|700");
        assertThat(rows("SELECT code, flagship_id FROM playhouse")).containsExactly("neu|" + tosca.id());
    }

    @Test
    void soIsOneThatIsHereWithoutItsHouse() {
        reopen();
        Auditorium here = session.getOne(Auditorium.class, List.of("at", "burg", 1));
        here.seats(300);
        Playhouse itsHouse = playhouse("at", "burg");
        itsHouse.code("neu");
        session.flush();

        assertThat(session.inspect(here).key()).contains(List.of("at", "neu", 1));
        assertThat(here.playhouse()).isSameAs(itsHouse);
        session.refresh(here);
        assertThat(here.seats()).isEqualTo(300);
        here.seats(301);
        session.commit();
        assertThat(rows("SELECT playhouse_code, seats FROM auditorium")).containsExactly("neu|301");
    }
}
