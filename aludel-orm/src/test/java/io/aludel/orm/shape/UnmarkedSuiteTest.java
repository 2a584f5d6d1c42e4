package io.aludel.orm.shape;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class of an application that says nothing of nulls. */
@EveryDatabase
class UnmarkedSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Appointment.class);

    private Long id;

    UnmarkedSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        id = sessions.transact(session -> {
            Appointment cause = new Appointment(Duration.ofMinutes(5), null);
            Appointment appointment = new Appointment(Duration.ofMinutes(20), new Appointment.Room("A", "12"));
            appointment.setCause(cause);
            appointment.getMeasures().put("pulse", 72.5);
            session.add(cause);
            session.add(appointment);
            session.flush();
            return appointment.getId();
        });
    }

    @Test
    void allNullsAreAnEmbeddableFullOfNulls() {
        try (Session session = sessions.open()) {
            Appointment appointment = session.getOne(Appointment.class, id);
            assertThat(appointment.getRoom()).isEqualTo(new Appointment.Room("A", "12"));
            assertThat(appointment.getOther()).isEqualTo(new Appointment.Room(null, null));
            assertThat(appointment.getCause().getRoom()).isEqualTo(new Appointment.Room(null, null));
        }
    }

    @Test
    void aCollectionOfValuesAfterToOnesIsLoaded() {
        try (Session session = sessions.open()) {
            Appointment appointment = session.getOne(Appointment.class, id);
            assertThat(appointment.getMeasures()).isEqualTo(Map.of("pulse", 72.5));
            assertThat(appointment.getBefore()).isNull();
        }
    }

    @Test
    void durationsAreIntervals() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Appointment_.length).orderBy(Appointment_.id))
                            .all())
                    .containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(20));
            assertThat(session.execute(select(Appointment_.id).where(Appointment_.length.eq(Duration.ofMinutes(20))))
                            .all())
                    .containsExactly(id);
        }
    }

    @Test
    void joinColumnsNameTheirConstraints() {
        assertThat(MODELS.metadata().table("appointment").foreignKeys())
                .singleElement()
                .satisfies(key -> {
                    assertThat(key.name()).isEqualTo("fk_reason");
                    assertThat(key.columns()).containsExactly("reason_id");
                });
    }
}
