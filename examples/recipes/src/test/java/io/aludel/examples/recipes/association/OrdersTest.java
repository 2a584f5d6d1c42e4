package io.aludel.examples.recipes.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class OrdersTest {
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void order(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Order.class, OrderLine.class, Item.class);
        sessions.transactWithoutResult(session -> {
            Item shirt = new Item("shirt", new BigDecimal("10.99"));
            Item mug = new Item("mug", new BigDecimal("6.50"));
            Item hat = new Item("hat", new BigDecimal("8.99"));
            Order smith = new Order("smith");
            smith.getItems().addAll(List.of(mug, hat));
            smith.getLines().add(new OrderLine(shirt, new BigDecimal("9.99")));
            Order jones = new Order("jones");
            jones.getItems().add(mug);
            session.addAll(List.of(smith, jones));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void linesAreMadeForItems() {
        try (Session session = sessions.open()) {
            Order order = Orders.of(session, "smith").get(0);

            assertThat(order.getItems()).extracting(Item::toString).containsExactly("mug", "hat", "shirt");
            assertThat(order.getLines())
                    .extracting(line -> line.getPrice().toPlainString())
                    .containsExactly("6.50", "8.99", "9.99");
        }
    }

    @Test
    void whoPaidLessIsFoundByJoins() {
        try (Session session = sessions.open()) {
            assertThat(Orders.customersWithDiscount(session)).containsExactly("smith");
        }
    }

    @Test
    void ordersAreFoundByTheirItems() {
        try (Session session = sessions.open()) {
            assertThat(Orders.with(session, "mug"))
                    .extracting(Order::getCustomer)
                    .containsExactly("jones", "smith");
        }
    }

    @Test
    void takingAnItemOutDeletesItsLine() {
        sessions.transactWithoutResult(session -> Orders.of(session, "smith")
                .get(0)
                .getItems()
                .removeIf(item -> item.toString().equals("hat")));

        try (Session session = sessions.open()) {
            Order order = Orders.of(session, "smith").get(0);
            assertThat(order.getItems()).extracting(Item::toString).containsExactly("mug", "shirt");
            assertThat(order.getLines()).hasSize(2);
        }
    }
}
