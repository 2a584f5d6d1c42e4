package io.aludel.orm.docs;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the pages show of the tables, views and queries from which objects come. */
class TablePagesTest {
    private Engine engine;
    private Session session;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite::memory:");
        Registry registry = Registry.of(Subscriber.class, Bid.class, BestBid.class, Wage.class, Salary.class);
        registry.metadata().createAll(engine);
        session = SessionFactory.of(engine, registry).open();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void severalTables() {
        Subscriber subscriber = new Subscriber(1, "Ann");
        session.add(subscriber);
        session.flush();
        subscriber.setBiography("short");
        session.flush();
        // region secondary
        session.execute(update(Subscriber.class)
                .set(Subscriber_.biography, "long")
                .where(Subscriber_.name.eq("Ann"))); // UPDATE biographies .. WHERE subscriber_id IN (SELECT ..)
        // endregion
        assertThat(session.scalars(select(Subscriber_.biography)).one()).isEqualTo("long");
    }

    @Test
    void rowsOfAView() {
        session.addAll(List.of(new Bid(1, 7, 10), new Bid(2, 7, 30), new Bid(3, 8, 20)));
        // region bestBids
        // bids that are pending are written before
        List<BestBid> best = session.scalars(select(BestBid.class).where(BestBid_.amount.gt(15)))
                .all();
        // endregion
        assertThat(best).extracting(BestBid::getAmount).containsExactlyInAnyOrder(30, 20);
    }

    @Test
    void classesByAnExpression() {
        session.addAll(List.of(new Wage(1, 40), new Salary(2)));
        session.commit();
        session.expungeAll();
        assertThat(session.get(Wage.class, 2).orElseThrow()).isInstanceOf(Salary.class);
    }
}
