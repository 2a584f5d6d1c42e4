package io.aludel.examples.chinook.tour;

import io.aludel.examples.chinook.model.Customer;
import io.aludel.orm.Session;

/** An object outlives its session, is changed, and comes back into another one. */
final class MovedHouse {
    private final Stage stage;

    MovedHouse(Stage stage) {
        this.stage = stage;
    }

    void tell(int customer) {
        Narrator narrator = stage.narrator();
        narrator.title("A detached customer comes back");
        Customer detached = stage.sessions()
                .transact(session -> session.get(Customer.class, customer).orElseThrow());
        detached.setCity("Turin");

        try (Session session = stage.sessions().open()) {
            narrator.show("session.merge(detached); session.commit()", () -> {
                session.merge(detached);
                session.commit();
            });
        }
    }
}
