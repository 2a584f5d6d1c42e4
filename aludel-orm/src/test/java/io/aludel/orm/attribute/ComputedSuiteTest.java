package io.aludel.orm.attribute;

import static io.aludel.orm.Load.withExpression;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.IntegrityException;
import io.aludel.orm.Load;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.Synchronization;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes that the database computes, and methods that mean the same in Java and in SQL. */
@EveryDatabase
class ComputedSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Wallet.class, Topic.class, Player.class, Sprinter.class);

    private final List<String> statements = new ArrayList<>();

    ComputedSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        sessions.transact(session -> {
            session.add(new Wallet(1, "Ann", "Lee", 150));
            session.add(new Wallet(2, "Bob", "Oak", 50));
            Topic art = new Topic(1, "art");
            Topic music = new Topic(2, "music");
            Topic opera = new Topic(3, "opera");
            music.setParent(art);
            opera.setParent(art);
            session.add(new Player(1, "Zoe", 7));
            session.add(new Sprinter(1, 7));
            session.addAll(List.of(art, music, opera));
            return null;
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void aComputedAttributeIsReadWithItsObjectAndCanBeFiltered() {
        try (Session session = sessions.open()) {
            Wallet ann = session.get(Wallet.class, 1).orElseThrow();
            assertThat(ann.getTotal()).isEqualTo(160);
            assertThat(statements).hasSize(1);
            assertThat(session.execute(select(Wallet.class).where(Wallet_.total.gt(100)))
                            .all())
                    .containsExactly(ann);
            var other = Wallet_.as("other");
            assertThat(session.execute(select(other.total, Wallet_.total)
                                    .where(other.id.eq(2), Wallet_.id.eq(1))
                                    .orderBy(other.total))
                            .one())
                    .isEqualTo(new io.aludel.sql.Row2<>(60, 160));
        }
    }

    @Test
    void itIsComputedAgainAfterTheObjectWasWritten() {
        try (Session session = sessions.open()) {
            Wallet ann = session.get(Wallet.class, 1).orElseThrow();
            ann.setBalance(0);
            session.flush();
            statements.clear();
            assertThat(ann.getTotal()).isEqualTo(10);
            assertThat(statements).hasSize(1);
            session.commit();
            statements.clear();
            assertThat(ann.getTotal()).isEqualTo(10);
            assertThat(statements).hasSize(1);
            Wallet carl = new Wallet(3, "Carl", "Elm", 1);
            session.add(carl);
            assertThat(carl.getTotal()).isNull();
            session.flush();
            assertThat(carl.getTotal()).isEqualTo(11);
        }
    }

    @Test
    void itMayBeASubqueryAboutTheObject() {
        try (Session session = sessions.open()) {
            Topic art = session.get(Topic.class, 1).orElseThrow();
            assertThat(art.getUses()).isEqualTo(2);
            assertThat(session.execute(select(Topic_.name).where(Topic_.uses.gt(1L)))
                            .all())
                    .containsExactly("art");
            var topic = Topic_.as("topic_alias");
            assertThat(session.execute(select(topic).where(topic.uses.eq(0L)).orderBy(topic.id))
                            .all())
                    .extracting(Topic::getUses)
                    .containsExactly(0L, 0L);
            assertThat(session.execute(select(Topic.class)
                                    .options(io.aludel.orm.Load.joinedload(Topic_.parent))
                                    .where(Topic_.id.eq(2)))
                            .one()
                            .getParent())
                    .isSameAs(art);
        }
        try (Session session = sessions.open()) {
            statements.clear();
            Topic music = session.execute(select(Topic.class)
                            .options(io.aludel.orm.Load.joinedload(Topic_.parent))
                            .where(Topic_.id.eq(2)))
                    .one();
            assertThat(music.getParent().getUses()).isEqualTo(2);
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void aHybridAnswersForTheObjectAndForTheDatabase() {
        try (Session session = sessions.open()) {
            Wallet ann = session.get(Wallet.class, 1).orElseThrow();
            assertThat(ann.fullname()).isEqualTo("Ann Lee");
            assertThat(ann.isRich()).isTrue();
            assertThat(ann.above(100)).isTrue();
            assertThat(session.execute(select(Wallet_.id).where(Wallet_.fullname.eq("Bob Oak")))
                            .one())
                    .isEqualTo(2);
            var rows = session.execute(select(Wallet_.fullname).orderBy(Wallet_.fullname));
            assertThat(rows.all()).containsExactly("Ann Lee", "Bob Oak");
            assertThat(session.execute(select(Wallet.class).where(Wallet_.isRich))
                            .all())
                    .containsExactly(ann);
            assertThat(session.execute(select(Wallet_.id).orderBy(Wallet_.isRich.desc()))
                            .all())
                    .containsExactly(1, 2);
            assertThat(session.execute(select(Wallet_.upperLast).where(Wallet_.above(100)))
                            .one())
                    .isEqualTo("LEE");
            var other = Wallet_.as("other");
            assertThat(session.execute(select(other.fullname).where(other.above(49), other.isRich.not()))
                            .one())
                    .isEqualTo("Bob Oak");
        }
    }

    @Test
    void settingAHybridChangesWhatItConsistsOf() {
        try (Session session = sessions.open()) {
            Wallet ann = session.get(Wallet.class, 1).orElseThrow();
            session.execute(
                    update(Wallet.class).set(Wallet_.fullname, "Eve Ash").where(Wallet_.isRich));
            assertThat(ann.getFirst()).isEqualTo("Eve");
            session.commit();
            assertThat(ann.fullname()).isEqualTo("Eve Ash");
        }
    }

    @Test
    void newRowsAndRowsByKeyTakeHybrids() {
        try (Session session = sessions.open()) {
            session.execute(insert(Wallet.class)
                    .set(Wallet_.id, 71)
                    .set(Wallet_.fullname, "Ada Lane")
                    .set(Wallet_.balance, 1));
            session.execute(
                    insert(Wallet.class),
                    List.of(
                            Map.of("id", 72, "fullname", "Ben Moor", "balance", 2),
                            Map.of("id", 73, "fullname", "Cy Nash", "balance", 3)));
            session.execute(update(Wallet.class), List.of(Map.of("id", 73, "fullname", "Dee Oak")));
            assertThat(session.execute(select(Wallet_.first, Wallet_.last)
                                    .where(Wallet_.id.ge(71))
                                    .orderBy(Wallet_.id))
                            .map((first, last) -> first + "/" + last)
                            .all())
                    .containsExactly("Ada/Lane", "Ben/Moor", "Dee/Oak");
        }
    }

    @Test
    void eachQueryMayComputeAnAttributeInItsOwnWay() {
        try (Session session = sessions.open()) {
            Player zoe = session.get(Player.class, 1).orElseThrow();
            statements.clear();
            assertThat(zoe.getBonus()).isNull();
            assertThat(statements).isEmpty();
            session.expunge(zoe);
            assertThat(zoe.getBonus()).isNull();
            for (int factor = 2; factor < 4; factor++) {
                Player again = session.execute(select(Player.class)
                                .options(withExpression(Player_.bonus, Player_.score.times(factor)))
                                .where(Player_.id.eq(1)))
                        .one();
                assertThat(again.getBonus()).isEqualTo(7 * factor);
                again.setScore(8);
                again.setScore(7);
                session.flush();
                assertThat(again.getBonus()).isEqualTo(7 * factor);
                session.expire(again);
                assertThat(again.getScore()).isEqualTo(7);
                assertThat(again.getBonus()).isNull();
                session.expunge(again);
            }
        }
    }

    @Test
    void whatAQueryHasComputedStaysUntilItExpiresOrIsOverwritten() {
        try (Session session = sessions.open()) {
            Player zoe = session.get(Player.class, 1).orElseThrow();
            assertThat(bonus(session, 2)).isSameAs(zoe);
            assertThat(zoe.getBonus()).isEqualTo(14);
            bonus(session, 3);
            assertThat(zoe.getBonus()).isEqualTo(14);
            bonus(session, 3, Load.populateExisting());
            assertThat(zoe.getBonus()).isEqualTo(21);
            session.expire(zoe);
            bonus(session, 4);
            assertThat(zoe.getBonus()).isEqualTo(28);
        }
    }

    private static Player bonus(Session session, int factor, StatementOption... options) {
        return session.execute(select(Player.class)
                        .options(withExpression(Player_.bonus, Player_.score.times(factor)))
                        .options(options)
                        .where(Player_.id.eq(1)))
                .one();
    }

    @Test
    void aMethodComputesWhatAQuerySaysNothingOf() {
        try (Session session = sessions.open()) {
            Sprinter max = session.get(Sprinter.class, 1).orElseThrow();
            assertThat(max.getStanding()).isEqualTo(8);
            assertThat(statements).hasSize(1);
            assertThat(session.execute(select(Sprinter_.id).where(Sprinter_.standing.eq(8)))
                            .all())
                    .containsExactly(1);
            session.expunge(max);
            Sprinter again = session.execute(select(Sprinter.class)
                            .options(withExpression(Sprinter_.standing, Sprinter_.points.times(3))))
                    .one();
            assertThat(again.getStanding()).isEqualTo(21);
            again.setPoints(9);
            session.flush();
            assertThat(again.getStanding()).isEqualTo(10);
        }
    }

    @Test
    void aComputedAttributeMayKeepItsValueOverAFlush() {
        try (Session session = sessions.open()) {
            Sprinter max = session.get(Sprinter.class, 1).orElseThrow();
            max.setPoints(9);
            session.flush();
            statements.clear();
            assertThat(max.getBefore()).isEqualTo(107);
            assertThat(statements).isEmpty();
            session.expire(max);
            assertThat(max.getBefore()).isEqualTo(109);
        }
    }

    @Test
    void rowsAreGroupedByAComputedAttributeWithParameters() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Wallet_.total, count())
                                    .groupBy(Wallet_.total)
                                    .orderBy(Wallet_.total))
                            .all())
                    .hasToString("[Row2[value1=60, value2=1], Row2[value1=160, value2=1]]");
        }
    }

    @Test
    void aColumnHasACommentAndConditions() {
        assertThat(MODELS.metadata().table("player").column("score").comment()).isEqualTo("points so far");
        try (Session session = sessions.open()) {
            session.get(Player.class, 1).orElseThrow().setScore(-1);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        }
    }

    @Test
    void anAttributeMayHaveAnotherName() {
        try (Session session = sessions.open()) {
            var other = Wallet_.as("other");
            assertThat(session.execute(select(Wallet_.id).where(Wallet_.surname.eq("Oak")))
                            .one())
                    .isEqualTo(2);
            assertThat(session.execute(select(other.surname).orderBy(other.surname.desc()))
                            .all())
                    .containsExactly("Oak", "Lee");
        }
    }

    @Test
    void aHybridIsJudgedInMemoryWhenManyRowsChange() {
        try (Session session = sessions.open()) {
            Wallet ann = session.get(Wallet.class, 1).orElseThrow();
            Wallet bob = session.get(Wallet.class, 2).orElseThrow();
            statements.clear();
            session.execute(
                    update(Wallet.class).where(Wallet_.isRich).set(Wallet_.balance, 1), Synchronization.EVALUATE);
            assertThat(statements).hasSize(1);
            assertThat(ann.getBalance()).isEqualTo(1);
            assertThat(bob.getBalance()).isEqualTo(50);
            assertThatThrownBy(() -> session.execute(
                            update(Wallet.class)
                                    .where(Wallet_.upperLast.eq("OAK"))
                                    .set(Wallet_.balance, 2),
                            Synchronization.EVALUATE))
                    .hasMessageContaining("cannot be evaluated in memory");
        }
    }

    @Test
    void textsOfThreePartsAreJoinedByTheDatabaseAlone() {
        try (Session session = sessions.open()) {
            Wallet bob = session.get(Wallet.class, 2).orElseThrow();
            var byName =
                    update(Wallet.class).where(Wallet_.fullname.eq("Bob Oak")).set(Wallet_.balance, 3);
            assertThatThrownBy(() -> session.execute(byName, Synchronization.EVALUATE))
                    .hasMessageContaining("cannot be evaluated in memory");
            session.execute(byName);
            assertThat(bob.getBalance()).isEqualTo(3);
        }
    }
}
