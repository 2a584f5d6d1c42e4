package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.error.CompileException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** An element of a JSON column as an attribute: a hybrid names it. */
@EveryDatabase
class ElementOfJsonSuiteTest {
    private static final Registry MODELS = Registry.of(Gadget.class);

    @Test
    void anElementIsAnAttribute(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            MODELS.metadata().createAll(engine);
            try (Session session = SessionFactory.of(engine, MODELS).open()) {
                Gadget lamp = new Gadget(1);
                lamp.paint("red");
                Gadget clock = new Gadget(2);
                session.add(lamp);
                session.add(clock);
                session.commit();

                assertThat(lamp.colour()).isEqualTo("red");
                assertThat(clock.colour()).isEqualTo("grey");
                if (database.kind() == TestDatabase.Kind.H2) {
                    assertThatThrownBy(() -> session.scalars(select(Gadget_.colour)))
                            .isInstanceOf(CompileException.class)
                            .hasMessageContaining("a typed JSON element is not supported by h2");
                    return;
                }
                assertThat(session.scalars(select(Gadget_.id).where(Gadget_.colour.eq("red")))
                                .all())
                        .containsExactly(1);
                assertThat(session.scalars(select(Gadget_.colour).orderBy(Gadget_.id))
                                .all())
                        .containsExactly("red", "grey");
            }
        }
    }
}
