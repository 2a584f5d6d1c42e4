package io.aludel.orm.work;

import static io.aludel.orm.Load.populateExisting;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Savepoint;
import io.aludel.orm.Synchronization;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts as a change: of new objects, of what listeners set, of what statements did to many rows. */
@EveryDatabase
class WhatIsAChangeSuiteTest extends WorkSuite {
    @Test
    void aNewObjectIsModifiedWhenItHoldsSomething() {
        Programme programme = new Programme("x");
        assertThat(session.isModified(programme)).isTrue();
        Staging staging = new Staging(null);
        staging.parts().add(new Part(new Performer("Callas"), "Tosca"));
        assertThat(session.isModified(staging)).isTrue();
        session.add(staging);
        assertThat(session.isModified(staging)).isTrue();
        session.flush();
        assertThat(session.isModified(staging)).isFalse();
        assertThat(session.isModified(programme)).isTrue();
    }

    @Test
    void whatAListenerOfLoadsSetsIsNone() {
        session.addAll(List.of(new SilverToken(1, "a", "lion"), new BronzeToken(2, "b", "owl")));
        reopen();
        session.events().load(Token.class, token -> token.serial("heard of " + token.number()));
        List<Token> all =
                session.execute(select(Token.class).orderBy(Token_.number)).all();

        assertThat(all).extracting(Token::serial).containsExactly("heard of 1", "heard of 2");
        assertThat(session.dirty()).isEmpty();
        assertThat(session.isModified(all.get(0))).isFalse();
        statements.clear();
        session.commit();
        assertThat(statements).isEmpty();
        all.get(0).serial("set");
        session.commit();
        assertThat(rows("SELECT serial FROM token ORDER BY number")).containsExactly("set", "b");
    }

    @Test
    void whatAListenerOfLoadsPutsIntoCollectionsAndToOnesIsNeither() {
        OperaStaging first = new OperaStaging("first", 1);
        OperaStaging second = new OperaStaging("second", 2);
        session.addAll(List.of(first, second));
        reopen();
        List<String> heard = new ArrayList<>();
        session.events().load(OperaStaging.class, opera -> {
            heard.add(opera.title() + " has " + opera.parts().size() + " parts");
            opera.opus(opera.opus() + 100);
        });
        List<OperaStaging> all = session.execute(select(OperaStaging.class).orderBy(OperaStaging_.opus))
                .all();

        assertThat(heard).containsExactly("first has 0 parts", "second has 0 parts");
        assertThat(all).extracting(OperaStaging::opus).containsExactly(101, 102);
        assertThat(session.dirty()).isEmpty();
        all.get(0).title("changed");
        session.commit();
        assertThat(rows("SELECT opus FROM opera_staging ORDER BY opus")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "EVALUATE", "FETCH"})
    void aToOneThatWasNotReadYetHasTheKeyThatAStatementWrote(Synchronization synchronization) {
        OperaStaging first = new OperaStaging("first", 1);
        OperaStaging second = new OperaStaging("second", 2);
        OperaStaging third = new OperaStaging("third", 3);
        third.before(first);
        session.addAll(List.of(first, second, third));
        reopen();
        Staging later = session.execute(select(Staging.class).where(Staging_.title.eq("third")))
                .one();
        Staging other = session.execute(select(Staging.class).where(Staging_.title.eq("second")))
                .one();
        Savepoint part = session.beginNested();
        session.execute(
                update(Staging.class).set(Staging_.before.id(), other.id()).where(Staging_.title.eq("third")),
                synchronization);

        assertThat(later.before()).isSameAs(other);
        assertThat(session.dirty()).isEmpty();
        part.rollback();
        assertThat(later.before().title()).isEqualTo("first");
        session.execute(
                update(Staging.class).set(Staging_.before.id(), other.id()).where(Staging_.title.eq("third")),
                synchronization);
        assertThat(later.before()).isSameAs(other);
        later.title("3");
        session.commit();
        assertThat(rows("SELECT title FROM staging WHERE before_id = " + other.id()))
                .containsExactly("3");
        session.execute(
                update(Staging.class).set(Staging_.before.id(), (Long) null).where(Staging_.title.eq("3")),
                synchronization);
        assertThat(later.before()).isNull();
    }

    @Test
    void soHasOneWithAKeyOfTwoColumns() {
        Playhouse burg = new Playhouse("at", "burg", "Burgtheater");
        Playhouse volk = new Playhouse("at", "volk", "Volkstheater");
        OperaStaging tosca = new OperaStaging("Tosca", 1);
        tosca.home(burg);
        session.addAll(List.of(burg, volk, tosca));
        reopen();
        Playhouse here = playhouse("at", "volk");
        Staging staging = session.execute(select(Staging.class)).one();
        Savepoint part = session.beginNested();
        session.execute(update(Staging.class), List.of(Map.of("id", staging.id(), "home", here, "title", "within")));
        assertThat(staging.home()).isSameAs(here);
        assertThat(staging.title()).isEqualTo("within");
        part.rollback();
        assertThat(staging.home().code()).isEqualTo("burg");
        assertThat(staging.title()).isEqualTo("Tosca");
        session.execute(update(Staging.class), List.of(Map.of("id", staging.id(), "home", here)));

        assertThat(staging.home()).isSameAs(here);
        session.commit();
        assertThat(rows("SELECT home_code FROM staging")).containsExactly("volk");
        session.rollback();
        assertThat(session.execute(select(Staging_.title).where(Staging_.home.eq(here)))
                        .all())
                .containsExactly("Tosca");
        assertThat(session.execute(select(Staging_.title).where(Staging_.home.ne(here)))
                        .all())
                .isEmpty();
        assertThat(session.execute(select(Staging_.title).where(Staging_.home.isNull()))
                        .all())
                .isEmpty();
    }

    @Test
    void pendingChangesAreWrittenBeforeAStatementAndLostWithPopulateExisting() {
        SilverToken silver = new SilverToken(1, "a", "lion");
        session.add(silver);
        session.commit();
        silver.serial("b");
        session.execute(
                update(SilverToken.class).set(SilverToken_.hallmark, "bear").where(SilverToken_.serial.eq("b")));
        assertThat(silver.hallmark()).isEqualTo("bear");
        silver.hallmark("wolf");
        session.noAutoFlush(() -> session.execute(select(SilverToken.class).options(populateExisting()))
                .all());
        assertThat(silver.hallmark()).isEqualTo("bear");
        assertThat(silver.serial()).isEqualTo("b");
        session.commit();
        assertThat(rows("SELECT serial, hallmark FROM token")).containsExactly("b|bear");
    }
}
