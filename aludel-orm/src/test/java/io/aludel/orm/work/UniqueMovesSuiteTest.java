package io.aludel.orm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.FlushException;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unique values go from row to row within one flush: in hierarchies, over several columns, between parents. */
@EveryDatabase
class UniqueMovesSuiteTest extends WorkSuite {
    private static final String TOKENS = "SELECT number, serial, stamp, hallmark FROM token ORDER BY number";

    @Test
    void theValueOfOneClassAmongRowsOfOthersInTheSameTable() {
        BronzeToken bronze = new BronzeToken(1, "a", "eagle");
        SilverToken silver = new SilverToken(2, "b", "lion");
        session.addAll(List.of(bronze, silver));
        session.commit();
        session.delete(bronze);
        session.delete(silver);
        session.add(new SilverToken(3, "c", "lion"));
        session.commit();

        assertThat(rows(TOKENS)).containsExactly("3|c|null|lion");
    }

    @Test
    void twoOfThemSwapAmongUpdatesOfOtherClasses() {
        BronzeToken bronze = new BronzeToken(1, "a", "eagle");
        SilverToken silver = new SilverToken(2, "b", "lion");
        SilverToken second = new SilverToken(3, "c", "bear");
        session.addAll(List.of(bronze, silver, second));
        session.commit();
        bronze.stamp("owl");
        silver.hallmark("bear");
        second.hallmark("lion");
        session.commit();

        assertThat(rows(TOKENS)).containsExactly("1|a|owl|null", "2|b|null|bear", "3|c|null|lion");
    }

    @Test
    void theValueOfTheRootGoesToAnotherClass() {
        BronzeToken bronze = new BronzeToken(1, "a", "eagle");
        SilverToken silver = new SilverToken(2, "b", "lion");
        session.addAll(List.of(bronze, silver));
        session.commit();
        session.delete(silver);
        bronze.serial("b");
        session.add(new Token(3, "a"));
        session.commit();

        assertThat(rows(TOKENS)).containsExactly("1|b|eagle|null", "3|a|null|null");
    }

    @Test
    void anObjectTakesTheKeyOfOneOfAnotherClass() {
        session.add(new BronzeToken(1, "a", "eagle"));
        session.commit();
        session.delete(session.getOne(Token.class, 1));
        session.add(new SilverToken(1, "a", "lion"));
        session.commit();

        assertThat(rows(TOKENS)).containsExactly("1|a|null|lion");
        reopen();
        assertThat(session.getOne(Token.class, 1)).isInstanceOf(SilverToken.class);
    }

    @Test
    void joinedTablesEachHaveTheirOwn() {
        OperaStaging opera = new OperaStaging("Tosca", 1);
        GalaStaging gala = new GalaStaging("Aida", 2, "Verdi & Sons");
        BalletStaging ballet = new BalletStaging("Giselle", "many");
        session.addAll(List.of(ballet, opera, gala));
        session.commit();
        session.delete(gala);
        session.delete(ballet);
        opera.title("Giselle");
        opera.opus(2);
        session.add(new GalaStaging("Tosca", 1, "Scarpia"));
        session.add(new BalletStaging("Aida", "few"));
        session.commit();

        assertThat(rows("SELECT s.title, o.opus, g.patron, b.steps FROM staging s"
                        + " LEFT JOIN opera_staging o ON o.id = s.id LEFT JOIN gala_staging g ON g.id = s.id"
                        + " LEFT JOIN ballet_staging b ON b.id = s.id ORDER BY s.title"))
                .containsExactly("Aida|null|null|few", "Giselle|2|null|null", "Tosca|1|Scarpia|null");
    }

    @Test
    void threeRowsPassOneOnInTheTableOfASubclass() {
        OperaStaging first = new OperaStaging("Tosca", 1);
        GalaStaging second = new GalaStaging("Aida", 2, null);
        OperaStaging third = new OperaStaging("Carmen", 3);
        session.addAll(List.of(first, second, third));
        session.commit();
        first.opus(2);
        second.opus(3);
        third.opus(1);
        session.commit();

        assertThat(
                        rows(
                                "SELECT s.title, o.opus, s.version FROM staging s JOIN opera_staging o ON o.id = s.id ORDER BY s.title"))
                .containsExactly("Aida|3|2", "Carmen|1|2", "Tosca|2|2");
        assertThat(List.of(first.version(), second.version(), third.version())).containsExactly(2, 2, 2);
    }

    @Test
    void labelsAreUniqueWithinAHouse() {
        Playhouse house = new Playhouse("at", "burg", "Burgtheater");
        Playhouse other = new Playhouse("at", "volk", "Volkstheater");
        house.rooms()
                .addAll(List.of(new Auditorium(1, "great"), new Auditorium(2, "small"), new Auditorium(3, "attic")));
        other.rooms().add(new Auditorium(1, "cellar"));
        session.addAll(List.of(house, other));
        session.commit();
        Auditorium great = house.rooms().get(0);
        Auditorium small = house.rooms().get(1);
        great.label("small");
        small.label("great");
        house.rooms().remove(2);
        house.rooms().add(new Auditorium(4, "attic"));
        other.rooms().get(0).label("great");
        session.commit();

        assertThat(rows("SELECT playhouse_code, number, label FROM auditorium ORDER BY playhouse_code, number"))
                .containsExactly("burg|1|small", "burg|2|great", "burg|4|attic", "volk|1|great");
    }

    @Test
    void aPartIsGivenToAnotherPerformer() {
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        Performer callas = new Performer("Callas");
        Performer tebaldi = new Performer("Tebaldi");
        tosca.parts().add(new Part(callas, "Tosca"));
        session.addAll(List.of(tosca, callas, tebaldi));
        session.commit();
        tosca.parts().clear();
        tosca.parts().add(new Part(tebaldi, "Tosca"));
        session.commit();

        assertThat(rows("SELECT performer_name, role FROM part")).containsExactly("Tebaldi|Tosca");
    }

    @Test
    void partsThatCannotBeWithoutARoleAreNotSwapped() {
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        Part first = new Part(new Performer("Callas"), "Tosca");
        Part second = new Part(new Performer("Gobbi"), "Scarpia");
        tosca.parts().addAll(List.of(first, second));
        session.add(tosca);
        session.commit();
        first.role("Scarpia");
        second.role("Tosca");

        assertThatThrownBy(session::flush)
                .isInstanceOf(FlushException.class)
                .hasMessageStartingWith("ORM-2201")
                .hasMessageContaining("UPDATE part (role)")
                .hasMessageContaining("takes the value of [staging_id, role]");
        session.rollback();
        assertThat(first.role()).isEqualTo("Tosca");
    }

    @Test
    void aHouseIsRebuiltUnderItsNameWithItsRoomsAndStagings() {
        Playhouse old = new Playhouse("at", "burg", "Burgtheater");
        old.rooms().add(new Auditorium(1, "great"));
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        tosca.home(old);
        session.addAll(List.of(old, tosca));
        session.flush();
        old.flagship(tosca);
        session.commit();
        session.delete(old);
        Playhouse next = new Playhouse("at", "neu", "Burgtheater");
        next.rooms().add(new Auditorium(1, "great"));
        session.add(next);
        tosca.home(next);
        next.flagship(tosca);
        session.commit();

        assertThat(rows("SELECT code, name, flagship_id FROM playhouse"))
                .containsExactly("neu|Burgtheater|" + tosca.id());
        assertThat(rows("SELECT playhouse_code, label FROM auditorium")).containsExactly("neu|great");
        assertThat(rows("SELECT home_code FROM staging")).containsExactly("neu");
    }

    @Test
    void aRowTakesTheKeyOfADeletedOne() {
        Playhouse old = new Playhouse("at", "burg", "old");
        Playhouse moved = new Playhouse("at", "volk", "moved");
        moved.rooms().add(new Auditorium(1, "great"));
        session.addAll(List.of(old, moved));
        session.commit();
        session.delete(old);
        moved.code("burg");
        session.commit();

        assertThat(rows("SELECT code, name FROM playhouse")).containsExactly("burg|moved");
        assertThat(rows("SELECT playhouse_code, label FROM auditorium")).containsExactly("burg|great");
        assertThat(playhouse("at", "burg")).isSameAs(moved);
        assertThat(session.get(Playhouse.class, List.of("at", "volk"))).isEmpty();
    }
}
