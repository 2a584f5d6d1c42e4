package io.aludel.examples.recipes.watch;

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
class WatchTest {
    private final List<String> log = new ArrayList<>();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Account.class, Card.class);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void changesOfSeveralClassesAreTold() {
        try (Watch watch = Watch.of(sessions, log::add)
                        .values(Account_.owner, Account_.creditLimit, Card_.label)
                        .elements(Account_.cards);
                Session session = sessions.open()) {
            Account account = new Account("ann");
            log.clear();
            session.add(account);
            account.setOwner("bob");
            account.setCreditLimit(200);
            Card card = new Card("blue");
            account.getCards().add(card);
            session.commit();
            account.getCards().remove(card);
            card.setLabel("lost");
        }
        assertThat(log)
                .containsExactly(
                        "Account.owner from ann to bob",
                        "Account.creditLimit from 100 to 200",
                        "Card.label from nothing to blue",
                        "Account.cards with blue",
                        "Account.cards without blue",
                        "Card.label from blue to lost");
    }

    @Test
    void whatIsLoadedIsNoChange() {
        sessions.transactWithoutResult(session -> session.add(new Account("ann")));
        try (Watch watch = Watch.of(sessions, log::add).values(Account_.owner, Account_.creditLimit);
                Session session = sessions.open()) {
            assertThat(session.getOne(Account.class, 1L).getCreditLimit()).isEqualTo(100);
        }
        assertThat(log).isEmpty();
    }
}
