package io.aludel.orm.tenant;

import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Session;
import io.aludel.orm.tenant.model.Potion;
import io.aludel.orm.tenant.model.Quest;
import io.aludel.orm.tenant.model.Quest_;
import io.aludel.orm.tenant.model.Rune;
import io.aludel.orm.tenant.model.Rune_;
import io.aludel.orm.tenant.model.Treaty;
import io.aludel.orm.tenant.model.Treaty_;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Objects and keys of another tenant that somebody puts where his own belong are refused, and nothing is written. */
@EveryDatabase
class ForgerySuiteTest extends GuildSuite {
    private static AbstractThrowableAssert<?, ?> refused(ErrorCode code, ThrowingCallable work) {
        return assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AludelException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** An object with the key of another tenant's row, as made from what a request says. */
    private static <T> T forged(Session session, T object) {
        session.makeTransientToDetached(object);
        session.add(object);
        return object;
    }

    @Test
    void aForgedObjectIsNotLinkedTo() {
        try (Session session = red.open()) {
            session.get(Rune.class, 1L).orElseThrow().setQuest(forged(session, new Quest(11, "x")));
            forgetSent();
            refused(ErrorCode.OTHER_TENANT, session::flush)
                    .hasMessageContaining("Quest")
                    .hasMessageContaining("the session sees no row with its key");
            sent("SELECT quest.id FROM quest LEFT OUTER JOIN quest_notes ON quest.id = quest_notes.id"
                    + " WHERE quest.id = ? AND quest.guild = ?");
        }
        try (Session session = red.open()) {
            Rune rune = new Rune(6, "new");
            rune.setQuest(forged(session, new Quest(11, "x")));
            session.add(rune);
            refused(ErrorCode.OTHER_TENANT, session::flush);
        }
        try (Session session = red.open()) {
            quest(session, 1).getPotions().add(forged(session, new Potion(11, "x")));
            refused(ErrorCode.OTHER_TENANT, session::flush);
            session.rollback();
            quest(session, 1).getRunes().add(forged(session, new Rune(11, "x")));
            refused(ErrorCode.OTHER_TENANT, session::flush);
        }
        assertThat(rows("SELECT quest_id FROM rune ORDER BY id")).containsExactly("1", "1", "11", "11");
        assertThat(rows("SELECT potion_id FROM quest_potions ORDER BY 1")).containsExactly("1", "11");
    }

    @Test
    void aMadeUpObjectWithARowOfTheTenantIsLinkedTo() {
        try (Session session = red.open()) {
            Quest known = forged(session, new Quest(1, "x"));
            Rune rune = new Rune(5, "new");
            rune.setQuest(known);
            session.add(rune);
            session.flush();
            Rune second = new Rune(6, "new");
            second.setQuest(known);
            session.add(second);
            forgetSent();
            session.flush();
            sent("INSERT INTO rune (guild, id, sign, quest_id) VALUES (?, ?, ?, ?)");
            session.commit();
        }
        assertThat(rows("SELECT quest_id FROM rune WHERE id IN (5, 6)")).containsExactly("1", "1");
    }

    @Test
    void nothingIsWrittenBesideAForgedObjectsRow() {
        try (Session session = red.open()) {
            forged(session, new Quest(11, "x")).getWords().add("forged");
            refused(ErrorCode.OTHER_TENANT, session::flush);
        }
        try (Session session = red.open()) {
            forged(session, new Quest(11, "x")).setNote("forged");
            refused(ErrorCode.OTHER_TENANT, session::flush);
        }
        try (Session session = red.open()) {
            forged(session, new Quest(11, "x"))
                    .getPotions()
                    .add(session.get(Potion.class, 1L).orElseThrow());
            refused(ErrorCode.OTHER_TENANT, session::flush);
        }
        assertThat(rows("SELECT words FROM quest_words ORDER BY 1")).containsExactly("word1", "word11");
        assertThat(rows("SELECT note FROM quest_notes ORDER BY id")).containsExactly("note1", "note11");
    }

    @Test
    void anObjectOfAnotherTenantIsNotLinkedTo() {
        Quest other;
        Potion potion;
        try (Session session = blue.open()) {
            other = quest(session, 11);
            potion = session.get(Potion.class, 11L).orElseThrow();
        }
        try (Session session = red.open()) {
            refused(ErrorCode.OTHER_TENANT, () -> session.merge(other, false));
            Rune rune = session.get(Rune.class, 1L).orElseThrow();
            Quest quest = quest(session, 1);
            quest.getPotions().size();
            forgetSent();
            refused(ErrorCode.OTHER_TENANT, () -> rune.setQuest(other)).hasMessageContaining("another tenant");
            refused(ErrorCode.OTHER_TENANT, () -> quest.getPotions().add(potion));
            sent();
        }
    }

    @Test
    void statementsDoNotChooseToWhoseRowARowBelongs() {
        var words = MODELS.metadata().table("quest_words");
        var links = MODELS.metadata().table("quest_potions");
        try (Session session = red.open()) {
            refused(
                            ErrorCode.UNGUARDED_SQL,
                            () -> session.execute(Sql.insert(words).values(Map.of("quest_id", 11L, "words", "x"))))
                    .hasMessageContaining("'quest_words.quest_id'")
                    .hasMessageContaining("crossTenant");
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(Sql.insert(links)
                            .fromSelect(List.of("quest_id", "potion_id"), select(Sql.value(11L), Sql.value(1L)))));
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(Sql.update(words)
                            .set(Sql.table(words).col("quest_id", Long.class), 11L)
                            .allRows()));
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(
                            update(Treaty.class).set(Treaty_.id, 11L).allRows()));
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(insert(Treaty.class)
                            .fromSelect(List.of(Treaty_.id, Treaty_.partner), select(Sql.value(11L), Sql.value("x")))));
            try (CrossTenant all = session.crossTenant("a word for another")) {
                session.execute(Sql.insert(words).values(Map.of("quest_id", 11L, "words", "x")));
                assertThat(all.reason()).isNotEmpty();
            }
            session.execute(
                    insert(Treaty.class).values(Map.of(Treaty_.id, 5L, Treaty_.title, "five", Treaty_.partner, "p")));
            session.commit();
        }
        assertThat(rows("SELECT words FROM quest_words WHERE quest_id = 11 ORDER BY 1"))
                .containsExactly("word11", "x");
        assertThat(rows("SELECT id FROM treaty ORDER BY id")).containsExactly("2", "5", "12");
    }

    @Test
    void aTableThatIsDeclaredOnceMoreIsRefused() {
        Table again = Table.of(
                "quest",
                new MetaData(),
                Column.of("id", SqlTypes.BIGINT).primaryKey(),
                Column.of("title", SqlTypes.TEXT));
        Table words = Table.of("QUEST_WORDS", new MetaData(), Column.of("words", SqlTypes.TEXT));
        try (Session session = red.open()) {
            refused(
                            ErrorCode.UNGUARDED_SQL,
                            () -> session.execute(select(Sql.table(again).col("title")))
                                    .all())
                    .hasMessageContaining("'quest'");
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(select(Sql.table(words).col("words"))).all());
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(select(Quest_.title)
                                    .where(Quest_.title.in(
                                            select(Sql.table(again).col("title", String.class)))))
                            .all());
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(Sql.delete(again).allRows()));
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(Sql.update(again)
                            .set(Sql.table(again).col("title", String.class), "x")
                            .allRows()));
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(Sql.insert(again).values(Map.of("id", 5L, "title", "x"))));
        }
    }

    @Test
    void fragmentsOfSqlAreLookedAt() {
        try (Session session = red.open()) {
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(select(Sql.literalSql("(SELECT max(title) FROM quest)", SqlTypes.TEXT)))
                            .all());
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(select(Quest_.title)
                                    .suffixWith(Sql.literalSql("UNION SELECT title FROM quest", SqlTypes.UNKNOWN)))
                            .all());
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(
                                    select(Quest_.title).where(Sql.conditionSql("title IN (SELECT title FROM quest)")))
                            .all());
            refused(
                    ErrorCode.UNGUARDED_SQL,
                    () -> session.execute(select(Sql.literalSql("title", SqlTypes.TEXT))
                                    .from(Sql.fromSql("quest")))
                            .all());
            assertThat(session.execute(select(Quest_.title).orderBy(Sql.orderSql("quest.title DESC")))
                            .all())
                    .hasSize(1);
        }
    }

    @Test
    void anUpsertShowsNothingOfAnothersRow() {
        try (Session session = red.open()) {
            List<Object> seen = new ArrayList<>();
            try {
                session.execute(insert(Rune.class)
                                .values(Map.of(Rune_.id, 11L, Rune_.sign, "stolen"))
                                .onConflict(Rune_.id)
                                .doUpdate(Rune_.sign)
                                .returning(Rune_.sign, Rune_.guild))
                        .forEach(seen::add);
            } catch (AludelException refused) {
                session.rollback();
            }
            assertThat(seen).isEmpty();
        }
        assertThat(rows("SELECT sign FROM rune WHERE id = 11")).containsExactly("rune11");
    }

    @Test
    void aSessionOfATenantWritesForOthersWithAReason() {
        try (Session session = red.open()) {
            try (CrossTenant all = session.crossTenant("a gift")) {
                Rune gift = new Rune(15, "gift");
                gift.setGuild("blue");
                session.add(gift);
                Quest other = quest(session, 11);
                other.setTitle("changed");
                gift.setQuest(other);
                session.flush();
                assertThat(all.session().contains(gift)).isTrue();
            }
            session.commit();
        }
        assertThat(rows("SELECT guild FROM rune WHERE id = 15")).containsExactly("blue");
        assertThat(rows("SELECT title FROM quest WHERE id = 11")).containsExactly("changed");
    }
}
