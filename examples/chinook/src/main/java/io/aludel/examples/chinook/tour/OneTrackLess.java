package io.aludel.examples.chinook.tour;

import io.aludel.examples.chinook.model.Customer;
import io.aludel.examples.chinook.model.Invoice;
import io.aludel.orm.Session;

/** A line is removed from its invoice. Nothing else can have it, so its row is deleted. */
final class OneTrackLess {
    private final Stage stage;

    OneTrackLess(Stage stage) {
        this.stage = stage;
    }

    void tell(int customer) {
        Narrator narrator = stage.narrator();
        narrator.title("An invoice line is orphaned");
        try (Session session = stage.sessions().open()) {
            Customer ada = session.get(Customer.class, customer).orElseThrow();
            Invoice invoice = ada.getInvoices().get(0);
            invoice.takeBack(invoice.getLines().get(0));
            narrator.show("invoice.takeBack(line); session.commit()", session::commit);
            narrator.say("  The total is now %.2f.", invoice.getTotal());
        }
    }
}
