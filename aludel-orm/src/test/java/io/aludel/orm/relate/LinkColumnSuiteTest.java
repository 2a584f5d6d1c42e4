package io.aludel.orm.relate;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.mapping.NamingStrategy;
import io.aludel.orm.relate.model.Coat;
import io.aludel.orm.relate.model.Consignment;
import io.aludel.orm.relate.model.Consignment_;
import io.aludel.orm.relate.model.Cubby;
import io.aludel.orm.relate.model.Hook;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** The columns of a table of links, and the parts of keys to which they refer. */
@EveryDatabase
class LinkColumnSuiteTest {
    private static final Registry MODELS = Registry.of(Consignment.class, Cubby.class);

    @Test
    void columnsReferToThePartsOfTheKeyThatTheyName(TestDatabase database) {
        try (Workbench bench = new Workbench(database, MODELS)) {
            Session session = bench.session();
            Consignment consignment = new Consignment();
            Cubby cubby = new Cubby(7, 3);
            consignment.getCubbies().add(cubby);
            session.add(consignment);
            session.commit();

            assertThat(bench.rows("SELECT in_rack, in_place FROM consignment_cubby"))
                    .containsExactly("7|3");
            assertThat(session.scalars(select(Consignment.class).options(selectinload(Consignment_.cubbies)))
                            .one()
                            .getCubbies())
                    .containsExactly(cubby);
        }
    }

    @Test
    void whatIsNoPartOfTheKeyIsRefused() {
        NamingStrategy plural = new NamingStrategy() {
            @Override
            public String column(String attribute) {
                return attribute + "s";
            }
        };
        assertThatThrownBy(() -> Registry.of(plural, Coat.class, Hook.class).metadata())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "@JoinTable of Coat.hooks refers to column 'place', which is not part of the key of Hook. Did you mean 'places'?");
    }
}
