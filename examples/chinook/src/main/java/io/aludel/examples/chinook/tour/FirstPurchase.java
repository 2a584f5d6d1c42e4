package io.aludel.examples.chinook.tour;

import static io.aludel.sql.Sql.select;

import io.aludel.examples.chinook.model.Customer;
import io.aludel.examples.chinook.model.Invoice;
import io.aludel.examples.chinook.model.Track;
import io.aludel.examples.chinook.model.Track_;
import io.aludel.orm.Session;
import java.time.LocalDate;
import java.util.List;

/** A customer with an invoice and its lines, added as one object: parents are inserted first, and their keys reach the children. */
final class FirstPurchase {
    private final Stage stage;

    FirstPurchase(Stage stage) {
        this.stage = stage;
    }

    /** The key of the new customer. */
    int tell() {
        Narrator narrator = stage.narrator();
        narrator.title("A new customer buys three tracks: one add, one flush");
        try (Session session = stage.sessions().open()) {
            List<Track> tracks = session.execute(
                            select(Track.class).orderBy(Track_.id).limit(3))
                    .all();
            Customer ada = new Customer("Ada", "Lovelace", "ada@example.org");
            ada.setCity("London");
            Invoice invoice = new Invoice(ada, LocalDate.of(2024, 12, 10));
            tracks.forEach(invoice::buy);

            session.add(ada);
            narrator.show("session.add(ada); session.commit()", session::commit);
            narrator.say(
                    "  Customer %d has invoice %d over %.2f with %d lines.",
                    ada.getId(),
                    invoice.getId(),
                    invoice.getTotal(),
                    invoice.getLines().size());
            return ada.getId();
        }
    }
}
