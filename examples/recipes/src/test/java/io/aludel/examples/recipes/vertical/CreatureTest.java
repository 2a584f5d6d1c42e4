package io.aludel.examples.recipes.vertical;

import static io.aludel.sql.Sql.not;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.sql.Predicate;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class CreatureTest {
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void keep(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Creature.class, Trait.class);
        sessions.transactWithoutResult(session -> {
            add(session, "stoat", Map.of("color", "red", "cuteness", 7, "weasel-like", true));
            add(session, "marten", Map.of("cuteness", 5, "weasel-like", true, "poisonous", false));
            add(session, "shrew", Map.of("cuteness", 5, "weasel-like", false, "poisonous", true));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static void add(Session session, String name, Map<String, Object> traits) {
        Creature creature = new Creature(name);
        creature.getTraits().putAll(traits);
        session.add(creature);
    }

    private static Creature named(Session session, String name) {
        return session.execute(select(Creature.class).where(Creature_.name.eq(name)))
                .one();
    }

    private static Predicate has(String key, Object value) {
        return Creature_.rows.any(Trait_.key.eq(key).and(Trait_.hasValue(value)));
    }

    private List<String> names(Predicate condition) {
        try (Session session = sessions.open()) {
            return session.scalars(select(Creature_.name).where(condition).orderBy(Creature_.name))
                    .all();
        }
    }

    @Test
    void valuesComeBackWithTheirTypes() {
        try (Session session = sessions.open()) {
            assertThat(named(session, "stoat").getTraits())
                    .containsOnly(entry("color", "red"), entry("cuteness", 7), entry("weasel-like", true));
        }
    }

    @Test
    void anotherValueMayHaveAnotherType() {
        sessions.transactWithoutResult(session -> {
            Map<String, Object> traits = named(session, "stoat").getTraits();
            assertThat(traits.put("cuteness", "very cute")).isEqualTo(7);
            traits.remove("color");
        });
        try (Session session = sessions.open()) {
            assertThat(named(session, "stoat").getTraits())
                    .containsOnly(entry("cuteness", "very cute"), entry("weasel-like", true));
            assertThat(session.connection()
                            .execute(text("SELECT kind, words FROM traits WHERE trait_key = 'cuteness'"
                                    + " AND whole_number IS NULL"))
                            .all())
                    .singleElement()
                    .hasToString("(WORDS, very cute)");
        }
    }

    @Test
    void creaturesAreFoundByValuesOfAnyType() {
        assertThat(names(has("weasel-like", true))).containsExactly("marten", "stoat");
        assertThat(names(has("cuteness", 5))).containsExactly("marten", "shrew");
        assertThat(names(has("color", "red"))).containsExactly("stoat");
        assertThat(names(has("cuteness", "5"))).isEmpty();
        assertThat(names(has("poisonous", false).or(not(Creature_.rows.any(Trait_.key.eq("poisonous"))))))
                .containsExactly("marten", "stoat");
        assertThat(names(Creature_.rows.any(Trait_.hasValue(5)))).containsExactly("marten", "shrew");
    }

    @Test
    void aTypeWithoutAColumnIsRefused() {
        assertThatThrownBy(() -> new Creature("newt").getTraits().put("born", LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no column holds a LocalDate");
    }
}
