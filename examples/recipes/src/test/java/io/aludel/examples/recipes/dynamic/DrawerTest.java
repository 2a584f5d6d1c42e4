package io.aludel.examples.recipes.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class DrawerTest {
    private final List<String> statements = new ArrayList<>();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void fill(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Drawer.class, Paper.class);
        sessions.transactWithoutResult(session -> {
            Drawer drawer = new Drawer("letters");
            session.add(drawer);
            session.flush();
            drawer.getPapers().put(new Paper("bill", "12 crowns"));
            drawer.getPapers().put(new Paper("invitation", "on Friday"));
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void oneKeyIsOneQuery() {
        try (Session session = sessions.open()) {
            var papers = session.getOne(Drawer.class, 1L).getPapers();
            statements.clear();

            assertThat(papers.get("bill")).map(Paper::getText).contains("12 crowns");
            assertThat(papers.get("receipt")).isEmpty();
            assertThat(papers.size()).isEqualTo(2);
            assertThat(statements).hasSize(3);
            assertThat(papers.keys()).containsExactly("bill", "invitation");
        }
    }

    @Test
    void anElementTakesThePlaceOfTheOneWithItsKey() {
        sessions.transactWithoutResult(session -> {
            var papers = session.getOne(Drawer.class, 1L).getPapers();
            papers.put(new Paper("bill", "15 crowns"));
            papers.remove("invitation");
        });
        try (Session session = sessions.open()) {
            var papers = session.getOne(Drawer.class, 1L).getPapers();

            assertThat(papers.keys()).containsExactly("bill");
            assertThat(papers.get("bill")).map(Paper::getText).contains("15 crowns");
        }
    }
}
