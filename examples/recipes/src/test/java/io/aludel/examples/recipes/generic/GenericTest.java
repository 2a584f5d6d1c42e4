package io.aludel.examples.recipes.generic;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class GenericTest {
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void fill(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(
                engine,
                Customer.class,
                CustomerAddress.class,
                Supplier.class,
                SharedAddress.class,
                Branch.class,
                Depot.class,
                Note.class);
        sessions.transactWithoutResult(session -> {
            Customer customer = new Customer("Ann");
            customer.getAddresses().add(new CustomerAddress("1 High Street", "York"));
            Supplier supplier = new Supplier("Acme");
            supplier.getAddresses().add(new SharedAddress("2 Low Street", "Leeds"));
            supplier.getAddresses().add(new SharedAddress("3 Low Street", "Leeds"));
            Branch north = new Branch("north");
            Branch south = new Branch("south");
            Depot harbour = new Depot("harbour");
            north.note("closed on Mondays");
            harbour.note("has a crane"); // the first of the depots, as north is the first of the branches
            session.addAll(List.of(customer, supplier, north, south, harbour));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aTableForEachHasAForeignKey() {
        try (Session session = sessions.open()) {
            Customer ann = session.execute(select(Customer.class)).one();

            assertThat(ann.getAddresses()).extracting(Address::getCity).containsExactly("York");
            assertThat(ann.getAddresses().get(0).getCustomer()).isSameAs(ann);
        }
    }

    @Test
    void linksForEachDeleteWhatNobodyHasAnyMore() {
        sessions.transactWithoutResult(session ->
                session.execute(select(Supplier.class)).one().getAddresses().remove(0));

        try (Session session = sessions.open()) {
            assertThat(session.scalar(select(count()).from(SharedAddress.class)))
                    .isEqualTo(1);
            assertThat(session.execute(select(Supplier.class)
                                    .where(Supplier_.addresses.any(SharedAddress_.street.startsWith("3"))))
                            .all())
                    .extracting(Supplier::getCompany)
                    .containsExactly("Acme");
        }
    }

    @Test
    void oneTableForAllIsLoadedByItsTwoColumns() {
        try (Session session = sessions.open()) {
            List<Branch> branches = session.execute(select(Branch.class)
                            .options(selectinload(Branch_.notes))
                            .orderBy(Branch_.id))
                    .all();
            Depot harbour = session.execute(select(Depot.class)).one();

            assertThat(harbour.getId()).isEqualTo(branches.get(0).getId());
            assertThat(branches.get(0).getNotes()).extracting(Note::getText).containsExactly("closed on Mondays");
            assertThat(branches.get(1).getNotes()).isEmpty();
            assertThat(harbour.getNotes()).extracting(Note::getText).containsExactly("has a crane");
        }
    }

    @Test
    void aNoteFindsWhatItIsOn() {
        try (Session session = sessions.open()) {
            List<Note> notes =
                    session.execute(select(Note.class).orderBy(Note_.text)).all();

            assertThat(notes)
                    .extracting(Note::getOwner)
                    .containsExactly(
                            session.execute(select(Branch.class).where(Branch_.name.eq("north")))
                                    .one(),
                            session.execute(select(Depot.class)).one());
        }
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Note.class).where(Note_.depot.has(Depot_.name.eq("harbour"))))
                            .one()
                            .getText())
                    .isEqualTo("has a crane");
            assertThat(session.execute(select(Branch_.name).where(Branch_.notes.any()))
                            .all())
                    .containsExactly("north");
        }
    }

    @Test
    void notesComeAndGoWithWhatTheyAreOn() {
        sessions.transactWithoutResult(session -> {
            Branch north = session.execute(select(Branch.class).where(Branch_.name.eq("north")))
                    .one();
            Note second = north.note("opens at ten");
            assertThat(second.getOwner()).isSameAs(north);
            north.getNotes().remove(0);
        });
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(Note_.text).orderBy(Note_.text)).all())
                    .containsExactly("has a crane", "opens at ten");
        }
        sessions.transactWithoutResult(
                session -> session.execute(select(Branch.class)).all().forEach(session::delete));
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(Note_.text)).all()).containsExactly("has a crane");
        }
    }
}
