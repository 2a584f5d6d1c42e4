package io.aludel.orm.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.MappingException;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** Entities whose table is declared elsewhere. */
@EveryDatabase
class GivenTableSuiteTest {
    private static final Registry CLASSES = Registry.of(Inpatient.class, Ward.class, Patient.class);

    @Test
    void theTableStaysAsItIsDeclared() {
        Table table = CLASSES.metadata().table("t_inpatient");
        assertThat(table.columns())
                .extracting(column -> column.name())
                .containsExactly("id", "inpatient_name", "ward_id", "origin");
        assertThat(table.foreignKeys()).hasSize(1);
        assertThat(table).isNotSameAs(Inpatient.TABLE);
    }

    @Test
    void attributesFindTheirColumns(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            CLASSES.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, CLASSES);
            try (Session session = sessions.open()) {
                Inpatient inpatient = new Inpatient("Ann", new Ward(7, "North"));
                session.add(inpatient);
                session.commit();
                assertThat(inpatient.id()).isNotNull();
            }
            assertThat(new Script(engine).rows("SELECT inpatient_name, ward_id, origin FROM t_inpatient"))
                    .containsExactly("Ann 7 legacy");
            try (Session session = sessions.open()) {
                Inpatient inpatient = session.scalars(
                                Sql.select(Inpatient.class).where(Inpatient_.name.eq("Ann")))
                        .one();
                assertThat(inpatient.ward()).extracting(Ward::name).isEqualTo("North");
                session.delete(inpatient);
                session.commit();
            }
        }
    }

    @Test
    void anAttributeWithoutAColumnIsRefused() {
        Table right = Outpatient.declared;
        Outpatient.declared = Outpatient.table("full_nam");
        try {
            assertThatThrownBy(() -> Registry.of(Outpatient.class))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("column 'full_name', which table 't_outpatient' does not have")
                    .hasMessageContaining("Did you mean 'full_nam'?");
        } finally {
            Outpatient.declared = right;
        }
    }
}
