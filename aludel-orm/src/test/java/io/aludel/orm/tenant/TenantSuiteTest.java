package io.aludel.orm.tenant;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.DmlStrategy;
import io.aludel.orm.Session;
import io.aludel.orm.tenant.model.Beast;
import io.aludel.orm.tenant.model.Dragon;
import io.aludel.orm.tenant.model.Dragon_;
import io.aludel.orm.tenant.model.Potion;
import io.aludel.orm.tenant.model.Potion_;
import io.aludel.orm.tenant.model.Quest;
import io.aludel.orm.tenant.model.Quest_;
import io.aludel.orm.tenant.model.Rune;
import io.aludel.orm.tenant.model.Rune_;
import io.aludel.orm.tenant.model.Scroll;
import io.aludel.orm.tenant.model.Stall;
import io.aludel.orm.tenant.model.StallKey;
import io.aludel.orm.tenant.model.Treaty;
import io.aludel.orm.tenant.model.Treaty_;
import io.aludel.sql.Dml;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A session sees and touches the rows of its tenant only, whatever it asks for. */
@EveryDatabase
class TenantSuiteTest extends GuildSuite {
    private static void refused(ErrorCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AludelException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void everySelectHasTheTenant() {
        try (Session session = red.open()) {
            assertThat(session.execute(select(Potion_.name)).all()).containsExactly("potion1");
            sent("SELECT potion.name FROM potion WHERE potion.guild = ?");
            var twin = Rune_.as("twin");
            assertThat(session.execute(select(Rune_.sign, twin.sign).join(twin, twin.id.ge(Rune_.id)))
                            .all())
                    .hasSize(3);
            sent("SELECT rune.sign, twin.sign AS sign_1 FROM rune JOIN rune AS twin ON twin.id >= rune.id"
                    + " WHERE rune.guild = ? AND twin.guild = ?");
            assertThat(session.execute(select(Rune_.sign, twin.sign).outerJoin(twin, twin.id.gt(Rune_.id)))
                            .all())
                    .hasSize(2);
            sent("SELECT rune.sign, twin.sign AS sign_1 FROM rune LEFT OUTER JOIN rune AS twin ON twin.id > rune.id"
                    + " AND twin.guild = ? WHERE rune.guild = ?");
        }
    }

    @Test
    void aliasesSubqueriesAndWithHaveItToo() {
        try (Session session = red.open()) {
            var other = Rune_.as("other");
            assertThat(session.execute(select(other.sign)).all()).hasSize(2);
            sent("SELECT other.sign FROM rune AS other WHERE other.guild = ?");
            assertThat(session.scalar(
                            select(count()).from(Quest.class).where(Quest_.runes.any(Rune_.sign.eq("rune11")))))
                    .isZero();
            assertThat(session.execute(select(Quest_.title)
                                    .where(Quest_.id.in(select(Rune_.quest.id()).where(Rune_.id.gt(0L)))))
                            .all())
                    .containsExactly("quest1");
            var runes = select(Rune_.id.label("rune")).cte("runes");
            assertThat(session.scalar(select(count()).from(runes))).isEqualTo(2L);
            assertThat(session.execute(select(Rune_.sign).union(select(Quest_.title)))
                            .all())
                    .hasSize(3);
        }
    }

    @Test
    void objectsAreFoundByKeyWithinTheTenant() {
        try (Session session = red.open()) {
            assertThat(session.get(Quest.class, 1L)).isPresent();
            sent("SELECT quest.id, quest.guild, quest.title, quest_notes.note FROM quest LEFT OUTER JOIN quest_notes"
                    + " ON quest.id = quest_notes.id WHERE quest.id = ? AND quest.guild = ?");
            assertThat(session.get(Quest.class, 11L)).isEmpty();
            assertThat(session.getAll(Quest.class, List.of(1L, 11L))).hasSize(2).endsWith((Quest) null);
            assertThat(session.get(Stall.class, new StallKey("red", 1))).isPresent();
            assertThat(session.get(Stall.class, new StallKey("blue", 1))).isEmpty();
            assertThat(session.get(Treaty.class, 2L)).isPresent();
            assertThat(session.get(Treaty.class, 12L)).isEmpty();
            assertThat(session.get(Beast.class, 11L)).isEmpty();
        }
    }

    @Test
    void relationshipsAreLoadedWithinTheTenantInEveryWay() {
        try (Session session = sessions.open();
                CrossTenant all = session.crossTenant("a rune strays")) {
            session.execute(update(Rune.class).set(Rune_.quest.id(), 1L).where(Rune_.id.eq(11L)));
            session.execute(Sql.insert(MODELS.metadata().table("quest_potions"))
                    .values(Map.of("quest_id", 1L, "potion_id", 11L)));
            session.commit();
        }
        for (var option : List.of(selectinload(Quest_.runes), joinedload(Quest_.runes), subqueryload(Quest_.runes))) {
            try (Session session = red.open()) {
                List<Quest> quests =
                        session.execute(select(Quest.class).options(option)).all();
                assertThat(quests).hasSize(1);
                assertThat(quests.get(0).getRunes()).hasSize(2);
            }
        }
        for (var option :
                List.of(selectinload(Quest_.potions), joinedload(Quest_.potions), subqueryload(Quest_.potions))) {
            try (Session session = red.open()) {
                List<Quest> quests =
                        session.execute(select(Quest.class).options(option)).all();
                assertThat(quests.get(0).getPotions()).hasSize(1);
            }
        }
        try (Session session = red.open()) {
            assertThat(quest(session, 1).getRunes()).hasSize(2);
            assertThat(quest(session, 1).getPotions()).hasSize(1);
            assertThat(quest(session, 1).getWords()).containsExactly("word1");
        }
        try (Session session = blue.open()) {
            Rune stray = session.get(Rune.class, 11L).orElseThrow();
            assertThat(stray.getQuest()).isNull();
        }
    }

    @Test
    void newObjectsGetTheTenantAndOthersAreRefused() {
        try (Session session = red.open()) {
            Rune rune = new Rune(5, "new");
            session.add(rune);
            session.flush();
            assertThat(rune.getGuild()).isEqualTo("red");
            Rune foreign = new Rune(6, "foreign");
            foreign.setGuild("blue");
            session.add(foreign);
            refused(ErrorCode.OTHER_TENANT, session::flush);
        }
        assertThat(rows("SELECT id FROM rune WHERE id IN (5, 6)")).isEmpty();
    }

    @Test
    void aRowStaysWithItsTenant() {
        try (Session session = red.open()) {
            quest(session, 1).setGuild("blue");
            refused(ErrorCode.OTHER_TENANT, session::flush);
            session.rollback();
            refused(
                    ErrorCode.OTHER_TENANT,
                    () -> session.execute(
                            update(Quest.class).set(Quest_.guild, "blue").where(Quest_.id.eq(1L))));
        }
    }

    @Test
    void changesOfObjectsHaveTheTenantInTheirWhere() {
        try (Session session = red.open()) {
            Quest quest = quest(session, 1);
            quest.getRunes().size();
            forgetSent();
            quest.setTitle("changed");
            quest.setNote("changed");
            quest.getRunes().get(0).setSign("changed");
            session.flush();
            sent(
                    "UPDATE quest SET title=? WHERE quest.id = ? AND quest.guild = ?",
                    "UPDATE quest_notes SET note=? WHERE quest_notes.id = ? AND (EXISTS (SELECT quest_1.id FROM quest AS quest_1"
                            + " WHERE quest_1.id = quest_notes.id AND quest_1.guild = ?))",
                    "UPDATE rune SET sign=? WHERE rune.id = ? AND rune.guild = ?");
            session.delete(session.get(Treaty.class, 2L).orElseThrow());
            session.delete(session.get(Stall.class, new StallKey("red", 1)).orElseThrow());
            forgetSent();
            session.flush();
            sent(
                    "DELETE FROM treaty WHERE treaty.id = ? AND (EXISTS (SELECT scroll_1.id FROM scroll AS scroll_1"
                            + " WHERE scroll_1.id = treaty.id AND scroll_1.guild = ?))",
                    "DELETE FROM scroll WHERE scroll.id = ? AND scroll.guild = ?",
                    "DELETE FROM stall WHERE stall.guild = ? AND stall.number = ? AND stall.guild = ?");
            session.commit();
        }
        assertThat(rows("SELECT id FROM treaty")).containsExactly("12");
        assertThat(rows("SELECT id FROM scroll ORDER BY id")).containsExactly("1", "11", "12");
        assertThat(rows("SELECT guild FROM stall")).containsExactly("blue");
    }

    @Test
    void aForgedObjectIsNotDeleted() {
        for (Object forged :
                List.of(new Quest(11, "x"), new Rune(11, "x"), new Treaty(12, "x", "x"), new Potion(11, "x"))) {
            try (Session session = red.open()) {
                session.makeTransientToDetached(forged);
                session.add(forged);
                session.delete(forged);
                refused(ErrorCode.OTHER_TENANT, session::flush);
            }
        }
        assertThat(rows("SELECT id FROM quest ORDER BY id")).containsExactly("1", "11");
        assertThat(rows("SELECT id FROM rune ORDER BY id")).containsExactly("1", "2", "11", "12");
        assertThat(rows("SELECT id FROM scroll ORDER BY id")).containsExactly("1", "2", "11", "12");
        assertThat(rows("SELECT id FROM treaty ORDER BY id")).containsExactly("2", "12");
        assertThat(rows("SELECT id FROM potion ORDER BY id")).containsExactly("1", "11");
        assertThat(rows("SELECT words FROM quest_words ORDER BY 1")).containsExactly("word1", "word11");
        assertThat(rows("SELECT note FROM quest_notes ORDER BY 1")).containsExactly("note1", "note11");
    }

    @Test
    void aStatementThatNamesAnotherTenantForARowIsRefused() {
        var rune = MODELS.metadata().table("rune");
        var guild = Sql.table(rune).col("guild", String.class);
        try (Session session = red.open()) {
            List<ThrowingCallable> ways = List.of(
                    () -> session.execute(Sql.insert(rune).values(Map.of("id", 6L, "sign", "six", "guild", "blue"))),
                    () -> session.execute(Sql.insert(rune)
                            .values(Map.of("id", 6L, "sign", "six", "guild", "blue"))
                            .returning(Sql.table(rune).col("id", Long.class))),
                    () -> session.execute(
                            insert(Rune.class).values(Map.of(Rune_.id, 6L, Rune_.sign, "six", Rune_.guild, "blue"))),
                    () -> session.execute(insert(Rune.class)
                            .set(Rune_.id, 6L)
                            .set(Rune_.sign, "six")
                            .set(Rune_.guild, Sql.upper(Sql.value("blue")))),
                    () -> session.execute(insert(Rune.class)
                            .values(Map.of(Rune_.id, 1L, Rune_.sign, "six", Rune_.guild, "blue"))
                            .onConflict(Rune_.id)
                            .doUpdate(Rune_.sign)),
                    () -> session.execute(Sql.insert(rune)
                            .fromSelect(
                                    List.of("id", "sign", "guild"),
                                    select(Sql.value(6L), Sql.value("six"), Sql.value("blue")))),
                    () -> session.execute(Sql.insert(rune)
                            .fromSelect(
                                    List.of("id", "sign", "guild"),
                                    select(Sql.value(6L), Sql.value("six"), Sql.value("red"))
                                            .unionAll(select(Sql.value(7L), Sql.value("seven"), Sql.value("blue"))))),
                    () -> session.execute(Sql.insert(rune)
                            .fromSelect(
                                    List.of("id", "guild", "sign"),
                                    select(Sql.literalSql("6, 'blue'", SqlTypes.BIGINT), Sql.value("six")))),
                    () -> session.execute(Sql.insert(rune)
                            .values(List.of(
                                    Map.of("id", 6L, "sign", "six", "guild", "red"),
                                    Map.of("id", 7L, "sign", "seven", "guild", "blue")))),
                    () -> session.execute(
                            Sql.insert(rune)
                                    .values(Map.of(
                                            "id", 6L, "sign", "six", "guild", Sql.parameter("whose", SqlTypes.VARCHAR)))
                                    .withOption(DmlStrategy.OPTION, DmlStrategy.RAW),
                            List.of(Map.of("whose", "red"), Map.of("whose", "blue"))),
                    () -> session.execute(Sql.insert(MODELS.metadata().table("stall"))
                            .values(Map.of("guild", "blue", "number", 9, "ware", "x"))));
            for (int way = 0; way < ways.size(); way++) {
                assertThat(catchThrowable(ways.get(way)))
                        .as("way %s", way)
                        .isInstanceOfSatisfying(
                                AludelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OTHER_TENANT));
            }
            session.execute(Sql.insert(rune)
                    .fromSelect(
                            List.of("id", "sign", "guild"),
                            select(
                                    Sql.literalSql("id + 100", SqlTypes.BIGINT),
                                    Sql.table(rune).col("sign", String.class),
                                    guild)));
            try (CrossTenant all = session.crossTenant("a row for another")) {
                session.execute(Sql.insert(rune).values(Map.of("id", 7L, "sign", "seven", "guild", "blue")));
                assertThat(all.reason()).isNotEmpty();
            }
            session.commit();
        }
        assertThat(rows("SELECT guild FROM rune WHERE id IN (6, 7, 101, 102) ORDER BY id"))
                .containsExactly("blue", "red", "red");
        assertThat(rows("SELECT number FROM stall")).containsExactly("1", "1");
    }

    /** Where a database has no INSERT within WITH, the compiler says so. */
    @Test
    void anInsertWithinWithIsRefusedAlike(TestDatabase db) {
        var rune = MODELS.metadata().table("rune");
        var key = Sql.table(rune).col("id", Long.class);
        try (Session session = red.open()) {
            for (String guild : List.of("red", "blue")) {
                var ofTable = Sql.insert(rune)
                        .values(Map.of("id", 6L, "sign", "six", "guild", guild))
                        .returning(key)
                        .cte("added");
                var ofEntity = insert(Rune.class)
                        .set(Rune_.id, 7L)
                        .set(Rune_.sign, "seven")
                        .set(Rune_.guild, guild)
                        .returning(Rune_.id)
                        .cte("added");
                for (var added : List.of(ofTable, ofEntity)) {
                    ThrowingCallable alone =
                            () -> session.execute(select(count()).from(added)).all();
                    ThrowingCallable below = () -> session.execute(
                            delete(Potion.class).where(Potion_.id.in(select(added.col("id", Long.class)))));
                    if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
                        refused(ErrorCode.UNSUPPORTED, alone);
                    } else if (guild.equals("blue")) {
                        refused(ErrorCode.OTHER_TENANT, alone);
                        refused(ErrorCode.OTHER_TENANT, below);
                    } else {
                        assertThatCode(alone).doesNotThrowAnyException();
                    }
                }
            }
            session.commit();
        }
        assertThat(rows("SELECT guild FROM rune WHERE id IN (6, 7)"))
                .hasSize(db.kind() == TestDatabase.Kind.POSTGRESQL ? 2 : 0)
                .doesNotContain("blue");
    }

    @Test
    void aDetachedObjectOfAnotherTenantCannotBeWritten() {
        Quest other;
        try (Session session = blue.open()) {
            other = quest(session, 11);
            other.getWords().size();
        }
        try (Session session = red.open()) {
            refused(ErrorCode.OTHER_TENANT, () -> session.add(other));
        }
        Quest forged = new Quest(11, "forged");
        try (Session session = red.open()) {
            session.makeTransientToDetached(forged);
            session.add(forged);
            assertThatThrownBy(() -> {
                        forged.setTitle("forged");
                        session.flush();
                    })
                    .isInstanceOfSatisfying(
                            AludelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OTHER_TENANT));
            session.rollback();
        }
        try (Session session = red.open()) {
            Quest merged = session.merge(new Quest(11, "merged"));
            assertThat(merged.getRunes()).isEmpty();
            assertThatThrownBy(session::flush).isInstanceOf(AludelException.class);
        }
        assertThat(rows("SELECT title FROM quest ORDER BY id")).containsExactly("quest1", "quest11");
    }

    @Test
    void manyRowsAreChangedWithinTheTenant() {
        try (Session session = red.open()) {
            assertThat(session.execute(update(Rune.class).set(Rune_.sign, "x").allRows())
                            .rowCount())
                    .isEqualTo(2);
            sent("UPDATE rune SET sign=? WHERE rune.guild = ?");
            assertThat(session.execute(update(Treaty.class)
                                    .set(Treaty_.partner, "x")
                                    .allRows())
                            .rowCount())
                    .isEqualTo(1);
            assertThat(session.execute(
                                    update(Treaty.class).set(Treaty_.title, "x").allRows())
                            .rowCount())
                    .isEqualTo(1);
            assertThat(session.execute(
                                    update(Dragon.class).set(Dragon_.heads, 9).allRows())
                            .rowCount())
                    .isEqualTo(1);
            session.execute(update(Rune.class), List.of(Map.of("id", 1L, "sign", "a")));
            refused(
                    ErrorCode.STALE_DATA,
                    () -> session.execute(update(Rune.class), List.of(Map.of("id", 11L, "sign", "b"))));
            assertThat(session.execute(delete(Rune.class).allRows()).rowCount()).isEqualTo(2);
            session.commit();
        }
        assertThat(rows("SELECT sign FROM rune ORDER BY id")).containsExactly("rune11", "rune12");
        assertThat(rows("SELECT partner FROM treaty ORDER BY id")).containsExactly("x", "partner11");
        assertThat(rows("SELECT title FROM scroll ORDER BY id"))
                .containsExactly("scroll1", "x", "scroll11", "treaty11");
    }

    @Test
    void insertedRowsGetTheTenant() {
        try (Session session = red.open()) {
            session.execute(insert(Rune.class).values(Map.of(Rune_.id, 5L, Rune_.sign, "five")));
            session.execute(insert(Rune.class), List.of(Map.of("id", 6L, "sign", "six")));
            session.execute(insert(Rune.class)
                    .fromSelect(List.of(Rune_.id, Rune_.sign), select(Rune_.id.plus(100L), Rune_.sign)));
            session.bulkInsert(Rune.class, List.of(new Rune(7, "seven")));
            session.bulkSave(List.of(new Rune(8, "eight")));
            refused(
                    ErrorCode.OTHER_TENANT,
                    () -> session.execute(
                            insert(Rune.class), List.of(Map.of("id", 9L, "sign", "nine", "guild", "blue"))));
            session.commit();
        }
        assertThat(rows("SELECT id FROM rune WHERE guild = 'red' ORDER BY id"))
                .containsExactly("1", "2", "5", "6", "7", "8", "101", "102", "105", "106");
        assertThat(rows("SELECT id FROM rune WHERE guild = 'blue' ORDER BY id")).containsExactly("11", "12");
    }

    @Test
    void anUpsertLeavesTheRowsOfOthers() {
        try (Session session = red.open()) {
            session.execute(insert(Rune.class)
                    .values(Map.of(Rune_.id, 11L, Rune_.sign, "stolen"))
                    .onConflict(Rune_.id)
                    .doUpdate(Rune_.sign));
            session.execute(insert(Rune.class)
                    .values(Map.of(Rune_.id, 1L, Rune_.sign, "own"))
                    .onConflict(Rune_.id)
                    .doUpdate(Rune_.sign));
            session.upsertAll(Rune.class, List.of(new Rune(12, "stolen"), new Rune(2, "own")), Rune_.id);
            session.commit();
        }
        assertThat(rows("SELECT sign FROM rune ORDER BY id")).containsExactly("own", "own", "rune11", "rune12");
        assertThat(rows("SELECT guild FROM rune ORDER BY id")).containsExactly("red", "red", "blue", "blue");
    }

    @Test
    void statementsOnTablesObeyToo() {
        var rune = MODELS.metadata().table("rune");
        var words = MODELS.metadata().table("quest_words");
        try (Session session = red.open()) {
            assertThat(session.execute(Sql.select(Sql.table(rune).col("sign"))).all())
                    .hasSize(2);
            assertThat(session.execute(Sql.select(Sql.table(words).col("words")))
                            .all())
                    .hasSize(1);
            assertThat(session.execute(Sql.update(rune)
                                    .set(Sql.table(rune).col("sign", String.class), "x")
                                    .allRows())
                            .rowCount())
                    .isEqualTo(2);
            assertThat(session.execute(Sql.delete(words).allRows()).rowCount()).isEqualTo(1);
            session.execute(Sql.insert(rune).values(Map.of("id", 5L, "sign", "five")));
            session.execute(Sql.insert(rune).values(Map.of("id", 6L, "sign", "six", "guild", "red")));
            session.commit();
        }
        assertThat(rows("SELECT guild FROM rune WHERE id IN (5, 6)")).containsExactly("red", "red");
        assertThat(rows("SELECT words FROM quest_words")).containsExactly("word11");
    }

    @Test
    void sqlOfTheApplicationsOwnNeedsAReason() {
        List<String> reasons = new ArrayList<>();
        sessions.events().onCrossTenant((session, reason) -> reasons.add(reason));
        try (Session session = red.open()) {
            refused(ErrorCode.UNGUARDED_SQL, () -> session.execute(text("SELECT sign FROM rune")));
            refused(ErrorCode.UNGUARDED_SQL, () -> session.execute(text("delete from \"quest_words\"")));
            refused(ErrorCode.UNGUARDED_SQL, session::connection);
            assertThat(session.execute(text("SELECT 1")).all()).hasSize(1);
            try (CrossTenant all = session.crossTenant("a count")) {
                assertThat(session.execute(text("SELECT sign FROM rune")).all()).hasSize(4);
                assertThat(session.execute(select(Rune.class)).all()).hasSize(4);
                assertThat(all.reason()).isEqualTo("a count");
            }
            assertThat(session.identityMap().keySet()).allMatch(key -> (Long) key.key() < 10);
            assertThat(session.execute(select(Rune.class)).all()).hasSize(2);
        }
        assertThat(reasons).containsExactly("a count");
    }

    @Test
    void aListenerThatThrowsKeepsTheSessionWithItsTenant() {
        IllegalStateException refusal = new IllegalStateException("no audit, no way");
        sessions.events().onCrossTenant((session, reason) -> {
            throw refusal;
        });
        try (Session session = red.open()) {
            assertThat(catchThrowable(() -> session.crossTenant("a count"))).isSameAs(refusal);
            refused(ErrorCode.UNGUARDED_SQL, () -> session.execute(text("SELECT sign FROM rune")));
            assertThat(session.execute(select(Rune.class)).all()).hasSize(2);
        }
    }

    @Test
    void rowsThatGoInAsTheyStandNeedAReason() {
        List<Map<String, Object>> rows = List.of(Map.of("id", 77L, "sign", "raido", "guild", "blue"));
        Dml raw = insert(Rune.class).withOption(DmlStrategy.OPTION, DmlStrategy.RAW);
        try (Session session = red.open()) {
            refused(ErrorCode.UNGUARDED_SQL, () -> session.execute(raw, rows));
            try (CrossTenant all = session.crossTenant("taken over from another system")) {
                session.execute(raw, rows);
            }
            session.commit();
        }
        assertThat(rows("SELECT guild FROM rune WHERE id = 77")).containsExactly("blue");
    }

    @Test
    void withoutATenantNothingIsSeen() {
        try (Session session = sessions.open()) {
            refused(ErrorCode.NO_TENANT, () -> session.execute(select(Quest.class)));
            session.rollback();
            refused(ErrorCode.NO_TENANT, () -> session.get(Quest.class, 1L));
            session.rollback();
            refused(
                    ErrorCode.NO_TENANT,
                    () -> session.execute(delete(Rune.class).allRows()));
            session.rollback();
            session.add(new Rune(5, "x"));
            refused(ErrorCode.NO_TENANT, session::flush);
        }
    }

    @Test
    void withoutATenantNothingIsChangedInAnyWay() {
        var rune = MODELS.metadata().table("rune");
        var sign = Sql.table(rune).col("sign", String.class);
        List<Consumer<Session>> ways = List.of(
                session ->
                        session.execute(update(Rune.class).set(Rune_.sign, "x").allRows()),
                session -> session.execute(update(Rune.class), List.of(Map.of("id", 1L, "sign", "x"))),
                session -> session.execute(insert(Rune.class).values(Map.of(Rune_.id, 5L, Rune_.sign, "x"))),
                session -> session.execute(insert(Rune.class), List.of(Map.of("id", 5L, "sign", "x"))),
                session -> session.execute(insert(Rune.class)
                        .fromSelect(List.of(Rune_.id, Rune_.sign), select(Sql.value(5L), Sql.value("x")))),
                session -> session.execute(insert(Rune.class)
                        .values(Map.of(Rune_.id, 1L, Rune_.sign, "x"))
                        .onConflict(Rune_.id)
                        .doUpdate(Rune_.sign)),
                session -> session.upsertAll(Rune.class, List.of(new Rune(1, "x")), Rune_.id),
                session -> session.bulkInsert(Rune.class, List.of(new Rune(5, "x"))),
                session -> session.bulkSave(List.of(new Rune(5, "x"))),
                session -> session.merge(new Rune(1, "x")),
                session -> session.execute(select(sign)).all(),
                session -> session.execute(Sql.update(rune).set(sign, "x").allRows()),
                session -> session.execute(Sql.delete(rune).allRows()),
                session -> session.execute(Sql.insert(rune).values(Map.of("id", 5L, "sign", "x"))),
                session -> session.execute(Sql.insert(rune).values(Map.of("id", 5L, "sign", "x", "guild", "red"))),
                session -> session.execute(
                        Sql.delete(MODELS.metadata().table("quest_words")).allRows()),
                session -> session.getAll(Quest.class, List.of(1L)),
                session -> session.scalar(select(count()).from(Quest.class)));
        for (int way = 0; way < ways.size(); way++) {
            Consumer<Session> each = ways.get(way);
            try (Session session = sessions.open()) {
                assertThat(catchThrowable(() -> each.accept(session)))
                        .as("way %s", way)
                        .isInstanceOfSatisfying(
                                AludelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_TENANT));
            }
        }
        assertThat(rows("SELECT sign FROM rune ORDER BY id")).containsExactly("rune1", "rune2", "rune11", "rune12");
        assertThat(rows("SELECT words FROM quest_words ORDER BY 1")).containsExactly("word1", "word11");
    }

    @Test
    void withoutATenantNothingIsLoadedLater() {
        try (Session session = sessions.open()) {
            Quest quest;
            Rune rune;
            try (CrossTenant all = session.crossTenant("to have one")) {
                rune = session.get(Rune.class, 1L).orElseThrow();
                quest = quest(session, 1);
                assertThat(all.reason()).isNotEmpty();
            }
            // the session has let go of them: they are in none
            refused(ErrorCode.NO_TENANT, () -> session.get(Quest.class, 1L));
            session.rollback();
            assertThatThrownBy(() -> quest.getRunes().size()).isInstanceOf(AludelException.class);
            assertThatThrownBy(() -> quest.getWords().size()).isInstanceOf(AludelException.class);
            assertThatThrownBy(() -> {
                        Quest of = rune.getQuest();
                        assertThat(of).isNotNull();
                        of.getTitle();
                    })
                    .isInstanceOf(AludelException.class);
        }
        Quest given;
        try (Session session = red.open()) {
            given = quest(session, 1);
        }
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> {
                        session.add(given);
                        given.getRunes().size();
                    })
                    .isInstanceOfSatisfying(
                            AludelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_TENANT));
        }
    }

    @Test
    void aResolverIsAskedOnce() {
        List<String> asked = new ArrayList<>(List.of("blue", "red"));
        try (Session session = sessions.tenantResolver(() -> asked.remove(0)).open()) {
            assertThat(session.execute(select(Quest_.title)).all()).containsExactly("quest11");
            assertThat(session.execute(select(Quest_.title)).all()).containsExactly("quest11");
        }
        assertThat(asked).containsExactly("red");
    }

    @Test
    void plansServeAllTenants() {
        try (Session session = red.open()) {
            assertThat(session.execute(select(Potion.class).where(Potion_.id.gt(0L)))
                            .all())
                    .hasSize(1);
        }
        long misses = sessions.plans().misses();
        try (Session session = blue.open()) {
            assertThat(session.execute(select(Potion.class).where(Potion_.id.gt(0L)))
                            .all()
                            .get(0)
                            .getName())
                    .isEqualTo("potion11");
        }
        assertThat(sessions.plans().misses()).isEqualTo(misses);
    }

    @Test
    void hierarchiesHaveItAtTheirTop() {
        try (Session session = red.open()) {
            assertThat(session.execute(select(Scroll.class)).all()).hasSize(2);
            assertThat(session.execute(select(Treaty.class)).all()).hasSize(1);
            assertThat(session.execute(select(Beast.class)).all()).hasSize(1);
            Treaty treaty = session.get(Treaty.class, 2L).orElseThrow();
            forgetSent();
            treaty.setPartner("changed");
            session.flush();
            sent(
                    "UPDATE treaty SET partner=? WHERE treaty.id = ? AND (EXISTS (SELECT scroll_1.id FROM scroll AS scroll_1"
                            + " WHERE scroll_1.id = treaty.id AND scroll_1.guild = ?))");
            session.expire(treaty);
            assertThat(treaty.getTitle()).isEqualTo("treaty1");
            session.refresh(treaty);
        }
    }
}
