package io.aludel.shardingsphere;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.ExecutionOptions.FETCH_SIZE;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.rank;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.sum;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.aludel.dialect.Feature;
import io.aludel.engine.Engine;
import io.aludel.engine.ServerPooling;
import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.StaleDataException;
import io.aludel.shardingsphere.shop.Country;
import io.aludel.shardingsphere.shop.Customer;
import io.aludel.shardingsphere.shop.Customer_;
import io.aludel.shardingsphere.shop.Purchase;
import io.aludel.shardingsphere.shop.PurchaseLine;
import io.aludel.shardingsphere.shop.Purchase_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Customers on two servers, by the remainder of their numbers, each with purchases and their lines; countries on both. Customers 1 to 4
 * have bought two things each, of two lines.
 */
@EveryDatabase
@Rules(Shop.RULES)
class ShardedShopSuite {
    private static final Registry MODELS = Shop.MODELS;

    private final List<String> statements = new ArrayList<>();
    private ShardedDatabase shop;
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void fill(TestDatabase db) {
        assumeThat(db).isInstanceOf(ShardedDatabase.class);
        shop = (ShardedDatabase) db;
        DataSource sharded = shop.dataSource();
        // region shardingSphere
        engine = Engine.builder("postgresql:///shop")
                .dataSource(sharded)
                .without(Feature.INSERT_RETURNING, Feature.ARRAY_PARAMETERS, Feature.DEFAULT_VALUES)
                .serverPooling(ServerPooling.TRANSACTION)
                .reservedWords("line", "login", "position", "row", "serial")
                .build();
        sessions = SessionFactory.of(engine, MODELS);
        // endregion
        sessions.transactWithoutResult(session -> {
            Country norway = new Country("NO", "Norway");
            session.add(norway);
            for (long number = 1; number <= 4; number++) {
                Customer customer = new Customer(number, "customer" + number, norway);
                customer.buy("boat", (int) number * 100).line("hull").line("mast");
                customer.buy("tent", (int) number * 10).line("pegs").line("poles");
                session.add(customer);
            }
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    private List<Integer> counts(String table) {
        return IntStream.range(0, 2)
                .map(server -> Integer.parseInt(
                        shop.rows(server, "SELECT count(*) FROM " + table).get(0)))
                .boxed()
                .toList();
    }

    private static List<String> titles(Customer customer) {
        return customer.getPurchases().stream().map(Purchase::getTitle).toList();
    }

    private static List<String> items(Purchase purchase) {
        return purchase.getLines().stream().map(PurchaseLine::getItem).toList();
    }

    @Test
    void aFlushPutsEachRowWhereItsCustomerIs() {
        assertThat(shop.rows(0, "SELECT name FROM customer ORDER BY id")).containsExactly("customer2", "customer4");
        assertThat(shop.rows(1, "SELECT name FROM customer ORDER BY id")).containsExactly("customer1", "customer3");
        assertThat(counts("purchase")).containsExactly(4, 4);
        assertThat(counts("purchase_line")).containsExactly(8, 8);
        assertThat(shop.rows(0, "SELECT DISTINCT customer_id % 2 FROM purchase_line"))
                .containsExactly("0");
        assertThat(counts("country")).containsExactly(1, 1);
    }

    @Test
    void generatedKeysComeBackToTheirObjects() {
        try (Session session = sessions.open()) {
            Customer customer = session.getOne(Customer.class, 3L);
            List<Purchase> bought = new ArrayList<>();
            for (String title : List.of("axe", "rope", "lamp")) {
                bought.add(customer.buy(title, 5));
            }
            session.flush();
            for (Purchase purchase : bought) {
                assertThat(shopless(session, purchase)).isEqualTo(purchase.getTitle());
            }
            session.commit();
        }
        List<String> ids = new ArrayList<>(shop.rows(0, "SELECT id FROM purchase"));
        ids.addAll(shop.rows(1, "SELECT id FROM purchase"));
        assertThat(new HashSet<>(ids)).hasSize(11);
        assertThat(statements.stream().filter(sql -> sql.startsWith("INSERT")))
                .containsOnly("INSERT INTO purchase (title, price, version, customer_id) VALUES (?, ?, ?, ?)");
    }

    /** What the database has under the key that an object was given. */
    private static String shopless(Session session, Purchase purchase) {
        return session.scalars(select(Purchase_.title).where(Purchase_.id.eq(purchase.getId())))
                .one();
    }

    @Test
    void objectsAreLoadedByTheirKeys() {
        try (Session session = sessions.open()) {
            assertThat(session.getOne(Customer.class, 2L).getName()).isEqualTo("customer2");
            assertThat(session.getOne(Customer.class, 3L).getName()).isEqualTo("customer3");
            assertThat(session.get(Customer.class, 9L)).isEmpty();
            assertThat(session.getAll(Customer.class, List.of(1L, 2L, 4L)))
                    .extracting(Customer::getName)
                    .containsExactly("customer1", "customer2", "customer4");
        }
    }

    @Test
    void relationshipsAreLoadedWhenTheyAreTouched() {
        try (Session session = sessions.open()) {
            List<Customer> customers = session.execute(select(Customer.class).orderBy(Customer_.id))
                    .all();
            for (Customer customer : customers) {
                assertThat(titles(customer)).containsExactly("boat", "tent");
                assertThat(items(customer.getPurchases().get(1))).containsExactly("pegs", "poles");
                assertThat(customer.getCountry().getName()).isEqualTo("Norway");
            }
        }
    }

    @Test
    void relationshipsAreLoadedAhead() {
        for (var option : List.of(
                selectinload(Customer_.purchases).selectinload(Purchase_.lines),
                joinedload(Customer_.purchases).joinedload(Purchase_.lines),
                selectinload(Customer_.purchases).joinedload(Purchase_.lines))) {
            try (Session session = sessions.open()) {
                List<Customer> customers = session.execute(
                                select(Customer.class).options(option).orderBy(Customer_.id))
                        .all();
                assertThat(customers).hasSize(4);
                statements.clear();
                for (Customer customer : customers) {
                    assertThat(titles(customer)).containsExactly("boat", "tent");
                    assertThat(items(customer.getPurchases().get(0))).containsExactly("hull", "mast");
                }
                assertThat(statements).isEmpty();
            }
        }
    }

    @Test
    void aSubqueryLoadsToo() {
        try (Session session = sessions.open()) {
            List<Customer> customers = session.execute(select(Customer.class)
                            .where(Customer_.id.gt(1L))
                            .options(subqueryload(Customer_.purchases))
                            .orderBy(Customer_.id))
                    .all();
            assertThat(customers)
                    .hasSize(3)
                    .allSatisfy(customer -> assertThat(titles(customer)).containsExactly("boat", "tent"));
        }
    }

    @Test
    void changesAndDeletionsFindTheirRows() {
        sessions.transactWithoutResult(session -> {
            Customer first = session.getOne(Customer.class, 1L);
            Customer second = session.getOne(Customer.class, 2L);
            first.setName("Ann");
            second.getPurchases().get(0).setPrice(7);
            second.getPurchases().remove(1);
            session.delete(session.getOne(Customer.class, 4L));
        });
        assertThat(shop.rows(1, "SELECT name FROM customer ORDER BY id")).containsExactly("Ann", "customer3");
        assertThat(shop.rows(0, "SELECT name FROM customer ORDER BY id")).containsExactly("customer2");
        assertThat(shop.rows(0, "SELECT title || price || version FROM purchase"))
                .containsExactly("boat72");
        assertThat(counts("purchase_line")).containsExactly(2, 8);
    }

    @Test
    void theVersionKeepsTwoFromOverwritingEachOther() {
        try (Session ann = sessions.open();
                Session bob = sessions.open()) {
            Purchase mine = boat(ann);
            Purchase his = boat(bob);
            mine.setPrice(1);
            ann.commit();
            his.setPrice(2);
            assertThatThrownBy(bob::commit)
                    .isInstanceOfSatisfying(
                            StaleDataException.class,
                            stale -> assertThat(stale.code()).isEqualTo(ErrorCode.STALE_DATA));
            bob.rollback();
            assertThat(boat(bob).getPrice()).isEqualTo(1);
        }
    }

    private static Purchase boat(Session session) {
        return session.getOne(Customer.class, 3L).getPurchases().get(0);
    }

    @Test
    void aRollbackUndoesOnBothServers() {
        try (Session session = sessions.open()) {
            session.add(new Customer(5, "odd", null));
            session.add(new Customer(6, "even", null));
            session.getOne(Country.class, "NO").setName("Norge");
            session.flush();
            session.rollback();
        }
        assertThat(counts("customer")).containsExactly(2, 2);
        assertThat(shop.rows(1, "SELECT name FROM country")).containsExactly("Norway");
    }

    @Test
    void aSavepointUndoesOnBothServers() {
        sessions.transactWithoutResult(session -> {
            session.add(new Customer(5, "odd", null));
            session.add(new Customer(6, "even", null));
            session.flush();
            try (var nested = session.beginNested()) {
                session.add(new Customer(7, "odd", null));
                session.add(new Customer(8, "even", null));
                session.flush();
                nested.rollback();
            }
        });
        assertThat(counts("customer")).containsExactly(3, 3);
    }

    @Test
    void manyRowsAreChangedByOneStatement() {
        sessions.transactWithoutResult(session -> {
            long changed = session.execute(update(Purchase.class)
                            .set(Purchase_.price, Purchase_.price.plus(1))
                            .where(Purchase_.title.eq("tent")))
                    .rowCount();
            assertThat(changed).isEqualTo(4);
            assertThat(session.execute(delete(PurchaseLine.class).allRows()).rowCount())
                    .isEqualTo(16);
            session.execute(
                    insert(Customer.class),
                    IntStream.rangeClosed(11, 40)
                            .mapToObj(number -> Map.<String, Object>of("id", (long) number, "name", "n" + number))
                            .toList());
        });
        assertThat(counts("customer")).containsExactly(17, 17);
        assertThat(shop.rows(0, "SELECT price FROM purchase WHERE title = 'tent' ORDER BY price"))
                .containsExactly("21", "41");
    }

    @Test
    void rowsOfBothServersAreSortedCountedAndCut() {
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(Purchase_.price)
                                    .orderBy(Purchase_.price.desc())
                                    .limit(3)
                                    .offset(1))
                            .all())
                    .containsExactly(300, 200, 100);
            assertThat(session.scalars(select(count(Purchase_.id))).one()).isEqualTo(8L);
            assertThat(session.execute(
                                    select(Purchase_.title, sum(Purchase_.price).label("total"))
                                            .groupBy(Purchase_.title)
                                            .orderBy(Purchase_.title))
                            .all())
                    .extracting(row -> row.value1() + " " + row.value2())
                    .containsExactly("boat 1000", "tent 100");
            assertThat(session.execute(select(Purchase.class)
                                    .join(Purchase_.customer)
                                    .where(Customer_.name.in("customer2", "customer3"))
                                    .orderBy(Purchase_.price))
                            .all())
                    .extracting(Purchase::getPrice)
                    .containsExactly(20, 30, 200, 300);
        }
    }

    @Test
    void rowsAreStreamed() {
        try (Session session = sessions.open();
                var purchases = session.execute(
                        select(Purchase.class).orderBy(Purchase_.price).withOption(FETCH_SIZE, 3))) {
            List<Integer> prices = new ArrayList<>();
            purchases.forEach(purchase -> prices.add(purchase.getPrice()));
            assertThat(prices).containsExactly(10, 20, 30, 40, 100, 200, 300, 400);
        }
    }

    /** ShardingSphere reads RETURNING, and passes on what the first server gave. Therefore Aludel writes none by itself here. */
    @Test
    void returningGivesTheRowsOfOneServer() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(update(Purchase.class)
                                    .set(Purchase_.price, 1)
                                    .where(Purchase_.title.eq("tent"))
                                    .returning(Purchase_.title))
                            .all())
                    .hasSize(2);
            session.commit();
        }
        assertThat(shop.rows(0, "SELECT price FROM purchase WHERE title = 'tent'"))
                .containsExactly("1", "1");
        assertThat(shop.rows(1, "SELECT price FROM purchase WHERE title = 'tent'"))
                .containsExactly("1", "1");
    }

    @Test
    void bulkInsertsGoThroughStatements() {
        var metadata = MODELS.metadata();
        var customers = metadata.table("customer");
        List<Object[]> rows = new ArrayList<>();
        for (long number = 101; number <= 400; number++) {
            rows.add(new Object[] {number, "n" + number});
        }
        engine.transact(connection -> connection.bulkInsert(customers, customers.columns("id", "name"), rows));
        assertThat(counts("customer")).containsExactly(152, 152);
        assertThat(statements).allMatch(sql -> sql.startsWith("INSERT INTO customer"));
    }

    @Test
    void theNumberOfACustomerCannotChange() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.execute(
                            update(Customer.class).set(Customer_.id, 9L).where(Customer_.id.eq(1L))))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    /** Nothing says that these are not the answers for all rows. */
    @Test
    void windowsAndSomeAggregatesAreOfEachServerByItself() {
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(rank().over(Purchase_.price.asc())))
                            .all())
                    .containsExactlyInAnyOrder(1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L);
            assertThat(session.execute(text("SELECT array_agg(title) FROM purchase"))
                            .all())
                    .hasSize(2);
        }
    }
}
