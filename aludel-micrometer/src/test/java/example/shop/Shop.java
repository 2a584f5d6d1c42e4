package example.shop;

import static io.aludel.sql.Sql.select;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;

/** A shop with a database of its own. */
final class Shop implements AutoCloseable {
    final Engine engine = Engine.create("sqlite::memory:");
    final SessionFactory sessions;

    Shop() {
        Registry models = Registry.of(Customer.class, Purchase.class);
        models.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, models);
    }

    /** Inserts a customer and a purchase; then selects all customers, and what each of them has bought. */
    void sell() {
        sessions.transactWithoutResult(session -> {
            Customer ann = new Customer("Ann");
            ann.getPurchases().add(new Purchase("tea", ann));
            session.add(ann);
        });
        try (Session session = sessions.open()) {
            session.execute(select(Customer.class))
                    .all()
                    .forEach(customer -> customer.getPurchases().size());
        }
    }

    /** Selects all customers. */
    void list() {
        try (Session session = sessions.open()) {
            session.execute(select(Customer.class)).all();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
