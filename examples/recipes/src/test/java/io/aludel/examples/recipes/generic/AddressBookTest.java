package io.aludel.examples.recipes.generic;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.reflect.Inspector;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class AddressBookTest {
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void fill(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(
                engine,
                AddressBook.class,
                ResidentBook.class,
                VendorBook.class,
                BookedAddress.class,
                Resident.class,
                Vendor.class);
        sessions.transactWithoutResult(session -> {
            Resident ann = new Resident("Ann");
            ann.getAddresses().add(new BookedAddress("1 High Street", "York"));
            ann.getAddresses().add(new BookedAddress("2 High Street", "York"));
            Vendor acme = new Vendor("Acme");
            acme.getAddresses().add(new BookedAddress("3 Low Street", "Leeds"));
            session.addAll(List.of(ann, acme));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void anAddressFindsItsOwnerOfWhateverKind() {
        try (Session session = sessions.open()) {
            List<BookedAddress> all = session.execute(
                            select(BookedAddress.class).orderBy(BookedAddress_.street))
                    .all();

            Resident ann = session.execute(select(Resident.class)).one();
            Vendor acme = session.execute(select(Vendor.class)).one();
            assertThat(all)
                    .extracting(Address::getStreet, BookedAddress::getOwner)
                    .containsExactly(
                            tuple("1 High Street", ann), tuple("2 High Street", ann), tuple("3 Low Street", acme));
            assertThat(ann.getAddresses()).containsExactly(all.get(0), all.get(1));
        }
    }

    @Test
    void aColumnSaysWhatKindTheOwnerIs() {
        try (Session session = sessions.open()) {
            assertThat(session.connection()
                            .execute(text("SELECT owner_kind FROM address_books ORDER BY owner_kind"))
                            .all())
                    .extracting(Object::toString)
                    .containsExactly("(resident)", "(vendor)");
        }
    }

    @Test
    void ownersAreFoundByTheirAddresses() {
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(Resident_.name)
                                    .where(Resident_.book.has(
                                            ResidentBook_.addresses.any(BookedAddress_.city.eq("York")))))
                            .all())
                    .containsExactly("Ann");
            assertThat(session.scalars(select(Vendor_.company)
                                    .where(Vendor_.book.has(VendorBook_.addresses.any(BookedAddress_.city.eq("York")))))
                            .all())
                    .isEmpty();
        }
    }

    @Test
    void anOwnerTakesHisAddressesAlong() {
        sessions.transactWithoutResult(session ->
                session.delete(session.execute(select(Resident.class)).one()));
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(BookedAddress_.city)).all()).containsExactly("Leeds");
            assertThat(session.scalar(select(count()).from(AddressBook.class))).isEqualTo(1);
        }
    }

    @Test
    void everyKeyIsAForeignKey() {
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.foreignKeys("booked_addresses")).hasSize(1);
        assertThat(inspector.foreignKeys("residents")).hasSize(1);
        assertThat(inspector.foreignKeys("vendors")).hasSize(1);
    }
}
