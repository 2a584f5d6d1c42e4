package io.aludel.orm.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.Load;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.error.StaleDataException;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects that are spread over several tables by {@code @SecondaryTable}. */
@EveryDatabase
class SecondaryTableSuiteTest extends MappedTables {
    private static final Registry CLASSES = Registry.of(Patient.class, Ward.class, Vessel.class, Tanker.class);

    private Script script;

    SecondaryTableSuiteTest() {
        super(CLASSES);
    }

    @BeforeEach
    void open() {
        script = new Script(engine);
    }

    private int insert(String name) {
        try (Session session = sessions.open()) {
            Patient patient = new Patient(name);
            patient.room(name + "'s room");
            patient.home(new Home("1 Road", "Town"));
            session.add(patient);
            session.commit();
            return patient.id();
        }
    }

    @Test
    void aNewObjectGetsARowInEachTableTheFirstTableFirst() {
        try (Session session = sessions.open()) {
            Patient patient = new Patient("Ada");
            patient.room("12");
            patient.ward(new Ward(7, "North"));
            patient.home(new Home("1 Road", "Town"));
            session.add(patient);
            script.clear();
            session.flush();
            assertThat(script.essence())
                    .containsExactly("INSERT ward", "INSERT patient", "INSERT patient_home", "INSERT patient_stay");
            session.commit();
        }
        assertThat(script.rows("SELECT name FROM patient")).containsExactly("Ada");
        assertThat(script.rows("SELECT patient_id, room, ward_id FROM patient_stay"))
                .containsExactly("1 12 7");
        assertThat(script.rows("SELECT id, street, town FROM patient_home")).containsExactly("1 1 Road Town");
    }

    @Test
    void manyObjectsAreInsertedTableByTable() {
        try (Session session = sessions.open()) {
            session.addAll(List.of(new Patient("a"), new Patient("b"), new Patient("c")));
            session.commit();
            assertThat(script.essence().stream().distinct())
                    .containsExactly("INSERT patient", "INSERT patient_home", "INSERT patient_stay");
        }
        assertThat(script.rows("SELECT patient_id FROM patient_stay ORDER BY patient_id"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void anObjectIsReadByOuterJoins() {
        int id = insert("Ada");
        try (Session session = sessions.open()) {
            script.clear();
            Patient patient = session.get(Patient.class, id).orElseThrow();
            assertThat(patient.room()).isEqualTo("Ada's room");
            assertThat(patient.home()).isEqualTo(new Home("1 Road", "Town"));
            assertThat(script.statements()).hasSize(1);
            assertThat(script.statements().get(0).replace("\n", " "))
                    .contains("FROM patient LEFT OUTER JOIN patient_stay ON patient.id = patient_stay.patient_id")
                    .contains("LEFT OUTER JOIN patient_home ON patient.id = patient_home.id");
        }
    }

    @Test
    void conditionsAndOrdersMayNameColumnsOfAnyTable() {
        insert("Ada");
        insert("Bob");
        try (Session session = sessions.open()) {
            List<Patient> found = session.scalars(Sql.select(Patient.class)
                            .where(Patient_.room.like("Bob%").and(Patient_.home.street.eq("1 Road")))
                            .orderBy(Patient_.room))
                    .all();
            assertThat(found).extracting(Patient::name).containsExactly("Bob");
            assertThat(session.scalars(Sql.select(Patient_.room).orderBy(Patient_.room.desc()))
                            .all())
                    .containsExactly("Bob's room", "Ada's room");
        }
    }

    @Test
    void anObjectWithoutRowsInTheOtherTablesIsReadAllTheSame() {
        script.run("INSERT INTO patient (name, version) VALUES ('Eve', 1)");
        try (Session session = sessions.open()) {
            Patient patient = session.scalars(Sql.select(Patient.class)).one();
            assertThat(patient.room()).isNull();
            assertThat(patient.ward()).isNull();
            assertThat(patient.home()).isNull();
        }
    }

    @Test
    void onlyTablesWithChangesAreUpdatedAndTheVersionCounts() {
        int id = insert("Ada");
        try (Session session = sessions.open()) {
            Patient patient = session.get(Patient.class, id).orElseThrow();
            script.clear();
            patient.room("13");
            session.flush();
            assertThat(script.essence()).containsExactly("UPDATE patient", "UPDATE patient_stay");
            assertThat(patient.version()).isEqualTo(2);
            script.clear();
            patient.name("Ava");
            session.flush();
            assertThat(script.essence()).containsExactly("UPDATE patient");
            session.commit();
        }
        assertThat(script.rows("SELECT room FROM patient_stay")).containsExactly("13");
    }

    @Test
    void aMissingRowIsInsertedByTheUpdate() {
        script.run("INSERT INTO patient (name, version) VALUES ('Eve', 1)");
        script.run("INSERT INTO ward (id, name) VALUES (7, 'North')");
        try (Session session = sessions.open()) {
            Patient patient = session.scalars(Sql.select(Patient.class)).one();
            script.clear();
            patient.room("13");
            patient.ward(session.get(Ward.class, 7).orElseThrow());
            session.commit();
            assertThat(script.essence())
                    .containsExactly("SELECT ward", "UPDATE patient", "UPDATE patient_stay", "INSERT patient_stay");
            assertThat(patient.version()).isEqualTo(2);
        }
        assertThat(script.rows("SELECT room, ward_id FROM patient_stay")).containsExactly("13 7");
        assertThat(script.rows("SELECT town FROM patient_home")).isEmpty();
    }

    @Test
    void missingRowsAmongManyAreInserted() {
        script.run(
                "INSERT INTO vessel (id, name, dtype) VALUES (1, 'a', 'Vessel'), (2, 'b', 'Vessel'), (3, 'c', 'Vessel')");
        script.run("INSERT INTO vessel_papers (id, flag) VALUES (2, 'x')");
        try (Session session = sessions.open()) {
            List<Vessel> all = session.scalars(Sql.select(Vessel.class)).all();
            all.forEach(vessel -> vessel.flag("NL"));
            session.commit();
        }
        assertThat(script.rows("SELECT id, flag FROM vessel_papers ORDER BY id"))
                .containsExactly("1 NL", "2 NL", "3 NL");
    }

    @Test
    void rowsAreDeletedFromTheLastTableToTheFirst() {
        int id = insert("Ada");
        script.run("DELETE FROM patient_home");
        try (Session session = sessions.open()) {
            session.delete(session.get(Patient.class, id).orElseThrow());
            script.clear();
            session.commit();
            assertThat(script.essence())
                    .containsExactly("DELETE patient_stay", "DELETE patient_home", "DELETE patient");
        }
        assertThat(script.rows("SELECT id FROM patient")).isEmpty();
    }

    @Test
    void aChangeInAnyTableIsSeenByOthers() {
        int id = insert("Ada");
        try (Session session = sessions.open()) {
            Patient patient = session.get(Patient.class, id).orElseThrow();
            session.connection().execute(Sql.text("UPDATE patient SET version = 9"));
            patient.room("2");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("matched 0 rows, expected 1");
        }
    }

    @Test
    void aRelationshipMayHaveItsForeignKeyInAnotherTable() {
        try (Session session = sessions.open()) {
            Ward ward = new Ward(7, "North");
            Patient patient = new Patient("Ada");
            patient.ward(ward);
            session.add(patient);
            session.commit();
        }
        try (Session session = sessions.open()) {
            Ward ward = session.get(Ward.class, 7).orElseThrow();
            assertThat(ward.patients()).extracting(Patient::name).containsExactly("Ada");
        }
        try (Session session = sessions.open()) {
            Patient patient = session.scalars(Sql.select(Patient.class).options(Load.joinedload(Patient_.ward)))
                    .one();
            script.clear();
            assertThat(patient.ward()).extracting(Ward::name).isEqualTo("North");
            assertThat(script.statements()).isEmpty();
            assertThat(session.scalars(Sql.select(Ward.class).where(Ward_.patients.any(Patient_.room.isNull())))
                            .all())
                    .hasSize(1);
            Ward ward = session.scalars(Sql.select(Ward.class).options(Load.selectinload(Ward_.patients)))
                    .one();
            assertThat(ward.patients()).containsExactly(patient);
            Ward joined = session.scalars(
                            Sql.select(Ward.class).join(Ward_.patients).where(Patient_.name.eq("Ada")))
                    .one();
            assertThat(joined).isSameAs(ward);
        }
    }

    @Test
    void anUpdateOfManyRowsFindsThemByColumnsOfAnyTable() {
        int id = insert("Ada");
        insert("Bob");
        try (Session session = sessions.open()) {
            Patient ada = session.get(Patient.class, id).orElseThrow();
            session.execute(Sql.update(Patient.class)
                    .set(Patient_.name, "Ava")
                    .where(Patient_.room.eq("Ada's room").and(Patient_.home.town.eq("Town"))));
            assertThat(ada.name()).isEqualTo("Ava");
            session.commit();
        }
        assertThat(script.rows("SELECT name FROM patient ORDER BY id")).containsExactly("Ava", "Bob");
    }

    @Test
    void anUpdateOfManyRowsChangesOneOfTheTables() {
        int id = insert("Ada");
        insert("Bob");
        try (Session session = sessions.open()) {
            Patient ada = session.get(Patient.class, id).orElseThrow();
            script.clear();
            session.execute(Sql.update(Patient.class).set(Patient_.room, "1").where(Patient_.name.eq("Ada")));
            assertThat(script.essence()).containsExactly("UPDATE patient_stay");
            assertThat(ada.room()).isEqualTo("1");
            assertThatThrownBy(() -> session.execute(Sql.update(Patient.class)
                            .set(Patient_.room, "1")
                            .set(Patient_.name, "x")
                            .where(Patient_.name.eq("Ada"))))
                    .hasMessageContaining("sets columns of several tables: [patient, patient_stay]");
            session.commit();
        }
        assertThat(script.rows("SELECT room FROM patient_stay ORDER BY patient_id"))
                .containsExactly("1", "Bob's room");
    }

    @Test
    void aDeleteOfManyRowsDeletesThoseOfTheOtherTablesBefore() {
        int id = insert("Ada");
        insert("Bob");
        insert("Eve");
        try (Session session = sessions.open()) {
            Patient ada = session.get(Patient.class, id).orElseThrow();
            script.clear();
            session.execute(Sql.delete(Patient.class).where(Patient_.name.eq("Ada")));
            assertThat(script.essence().stream().filter(each -> each.startsWith("DELETE")))
                    .containsExactly("DELETE patient_home", "DELETE patient_stay", "DELETE patient");
            assertThat(session.contains(ada)).isFalse();
            session.execute(Sql.delete(Patient.class)
                    .where(Patient_.room.eq("Bob's room").and(Patient_.home.town.eq("Town"))));
            session.commit();
        }
        assertThat(script.rows("SELECT name FROM patient")).containsExactly("Eve");
        assertThat(script.rows("SELECT room FROM patient_stay")).containsExactly("Eve's room");
        assertThat(script.rows("SELECT COUNT(*) FROM patient_home")).containsExactly("1");
    }

    @Test
    void classesOfAHierarchyHaveFurtherTablesToo() {
        try (Session session = sessions.open()) {
            session.add(new Tanker(1, "t", "NL", 9, "oil"));
            session.add(new Vessel(2, "v", "PA"));
            session.flush();
            assertThat(script.essence().stream().distinct())
                    .containsExactly("INSERT vessel", "INSERT vessel_papers", "INSERT tanker", "INSERT tanker_load");
            session.commit();
        }
        try (Session session = sessions.open()) {
            Tanker tanker = session.scalars(Sql.select(Tanker.class).where(Tanker_.cargo.eq("oil")))
                    .one();
            assertThat(tanker.flag()).isEqualTo("NL");
            assertThat(tanker.cargo()).isEqualTo("oil");
        }
        try (Session session = sessions.open()) {
            List<Vessel> all = session.scalars(Sql.select(Vessel.class).orderBy(Vessel_.id))
                    .all();
            assertThat(all).extracting(Vessel::flag).containsExactly("NL", "PA");
            Tanker tanker = (Tanker) all.get(0);
            script.clear();
            assertThat(tanker.cargo()).isEqualTo("oil");
            assertThat(tanker.tonnage()).isEqualTo(9);
            assertThat(script.statements()).hasSize(1);
            tanker.cargo("gas");
            script.clear();
            session.commit();
            assertThat(script.essence()).containsExactly("UPDATE tanker_load");
            session.delete(tanker);
            script.clear();
            session.commit();
            assertThat(script.essence().stream().filter(each -> each.startsWith("DELETE")))
                    .containsExactly("DELETE tanker_load", "DELETE tanker", "DELETE vessel_papers", "DELETE vessel");
        }
    }
}
