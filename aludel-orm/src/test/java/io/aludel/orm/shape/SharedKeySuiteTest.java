package io.aludel.orm.shape;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Load;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.schema.Column;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that are foreign keys as well, and keys as objects of a class of their own. */
@EveryDatabase
class SharedKeySuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Flight.class, Dossier.class, Cushion.class, Leg.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;
    private Flight flight;

    SharedKeySuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        flight = new Flight("AL 1");
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static List<String> columns(Class<?> entity) {
        return MODELS.table(entity).columns().stream().map(Column::name).toList();
    }

    @Test
    void theKeyHasTheColumnOfTheForeignKey() {
        assertThat(columns(Dossier.class)).containsExactly("flight_id", "text");
        assertThat(columns(Cushion.class)).containsExactly("flight_number", "row", "passenger");
        assertThat(MODELS.table(Dossier.class).foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.columns()).containsExactly("flight_id"));
    }

    @Test
    void aWholeKeyIsTakenFromTheOtherObject() {
        Dossier dossier = new Dossier(flight, "papers");
        session.add(dossier);
        session.flush();
        assertThat(statements).hasSize(2);
        assertThat(dossier.id()).isNotNull().isEqualTo(flight.id());
        session.commit();

        Long id = flight.id();
        assertThat(session.get(Dossier.class, id)).containsSame(dossier);
        assertThat(dossier.flight()).isSameAs(flight);
        assertThat(session.execute(select(Dossier.class)
                                .where(Dossier_.flight.eq(flight))
                                .options(Load.joinedload(Dossier_.flight)))
                        .one())
                .isSameAs(dossier);
    }

    @Test
    void aPartOfAnEmbeddedKeyIsTakenFromTheOtherObject() {
        Cushion first = new Cushion(flight, 1);
        Cushion second = new Cushion(flight, 2);
        session.addAll(List.of(first, second));
        session.flush();
        assertThat(first.place()).isEqualTo(new Cushion.Place(flight.id(), 1));
        assertThat(session.get(Cushion.class, second.place())).containsSame(second);
        session.commit();

        second.passenger("Ann");
        session.commit();
        assertThat(session.execute(select(Cushion.class).where(Cushion_.passenger.eq("Ann")))
                        .one())
                .isSameAs(second);
        assertThat(second.flight()).isSameAs(flight);
    }

    @Test
    void keysOfSeveralAttributesAreGivenAsObjects() {
        session.add(new Leg(flight, 1, "TXL"));
        session.commit();
        Long id = flight.id();
        assertThat(id).isNotNull();
        session.expungeAll();

        Leg leg = session.get(Leg.class, new Leg.Key(id, 1)).orElseThrow();
        assertThat(leg.airport()).isEqualTo("TXL");
        assertThat(session.get(Leg.class, List.of(id, 1))).containsSame(leg);
        assertThat(session.get(Leg.class, new Leg.Key(id, 2))).isEmpty();
    }
}
