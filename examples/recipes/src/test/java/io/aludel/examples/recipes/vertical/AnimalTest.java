package io.aludel.examples.recipes.vertical;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class AnimalTest {
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void keep(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Animal.class, AnimalFact.class);
        sessions.transactWithoutResult(session -> {
            Animal stoat = new Animal("stoat");
            stoat.getFacts().put("color", "reddish");
            stoat.getFacts().put("cuteness", "somewhat");
            Animal loris = new Animal("slow loris");
            loris.getFacts().put("cuteness", "fairly");
            loris.getFacts().put("weasel-like", "poisonous-part is");
            session.addAll(List.of(stoat, loris));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void factsAreAMap() {
        sessions.transactWithoutResult(session -> {
            Animal stoat = named(session, "stoat");
            stoat.getFacts().put("cuteness", "very");
            stoat.getFacts().put("poisonous", "no");
            stoat.getFacts().remove("color");
        });

        try (Session session = sessions.open()) {
            assertThat(named(session, "stoat").getFacts())
                    .containsOnly(entry("cuteness", "very"), entry("poisonous", "no"));
            assertThat(session.execute(select(AnimalFact.class)).all()).hasSize(4);
        }
    }

    @Test
    void animalsAreFoundByWhatIsKnown() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Animal.class)
                                    .where(Animal_.rows.any(
                                            AnimalFact_.key.eq("cuteness").and(AnimalFact_.value.eq("fairly")))))
                            .all())
                    .extracting(Animal::getName)
                    .containsExactly("slow loris");
        }
    }

    private static Animal named(Session session, String name) {
        return session.execute(select(Animal.class).where(Animal_.name.eq(name)))
                .one();
    }
}
