package io.aludel.examples.recipes.association;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.Session;
import java.util.List;

/** Questions about orders. */
public final class Orders {
    private Orders() {}

    /** The orders of a customer with all that is in them, in three statements. */
    public static List<Order> of(Session session, String customer) {
        return session.execute(select(Order.class)
                        .where(Order_.customer.eq(customer))
                        .options(selectinload(Order_.lines).joinedload(OrderLine_.item)))
                .all();
    }

    /** Who has ordered something for less than its price. */
    public static List<String> customersWithDiscount(Session session) {
        return session.scalars(select(Order_.customer)
                        .distinct()
                        .join(Order_.lines)
                        .join(OrderLine_.item)
                        .where(OrderLine_.price.lt(Item_.price))
                        .orderBy(Order_.customer))
                .all();
    }

    /** The orders that have an item of this description. */
    public static List<Order> with(Session session, String description) {
        return session.execute(select(Order.class)
                        .where(Order_.items.any(Item_.description.eq(description)))
                        .orderBy(Order_.customer))
                .all();
    }
}
