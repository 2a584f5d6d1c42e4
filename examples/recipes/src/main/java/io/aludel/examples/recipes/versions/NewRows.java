package io.aludel.examples.recipes.versions;

import static io.aludel.orm.Session.makeTransient;
import static io.aludel.sql.Sql.select;

import io.aludel.event.Registration;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import java.util.List;
import java.util.Optional;

/** Turns each UPDATE of a price into an INSERT, just before the flush. */
public final class NewRows {
    private NewRows() {}

    public static Registration insteadOfUpdates(SessionFactory sessions) {
        return sessions.events().beforeFlush(session -> {
            for (Object object : List.copyOf(session.dirty())) {
                if (object instanceof Price price && session.isModified(price)) {
                    makeTransient(price);
                    price.forgetRow();
                    session.add(price);
                }
            }
        });
    }

    /** All prices that a product ever had, the oldest first. */
    public static List<Price> of(Session session, String product) {
        return session.execute(
                        select(Price.class).where(Price_.product.eq(product)).orderBy(Price_.id))
                .all();
    }

    /** The price that holds. */
    public static Optional<Price> current(Session session, String product) {
        return session.execute(select(Price.class)
                        .where(Price_.product.eq(product))
                        .orderBy(Price_.id.desc())
                        .limit(1))
                .oneOrEmpty();
    }
}
