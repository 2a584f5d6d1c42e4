package io.aludel.orm.shape;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How values of the application's own types stand in columns, and when they count as changed. */
@EveryDatabase
class ColumnTypeSuiteTest {
    private static final Registry MODELS = Registry.of(Fabric.class);

    private final List<String> statements = new ArrayList<>();
    private Engine engine;
    private Session session;
    private Fabric fabric;

    @BeforeEach
    void open(TestDatabase database) {
        engine = Engine.create(database.url());
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
        MODELS.metadata().createAll(engine);
        session = SessionFactory.of(engine, MODELS).open();
        fabric = new Fabric(Fabric.Weave.TWILL, Fabric.Grade.SECOND, "Red");
        session.add(fabric);
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void constantsStandAsTheValuesThatTheirEnumGivesThem() {
        assertThat(session.execute(Sql.text("SELECT weave, grade FROM fabric"))
                        .one()
                        .values())
                .hasToString("[tw, 20]");
        assertThat(fabric.weave()).isEqualTo(Fabric.Weave.TWILL);
        assertThat(session.execute(select(Fabric.class).where(Fabric_.grade.eq(Fabric.Grade.SECOND)))
                        .one())
                .isSameAs(fabric);
        assertThat(session.execute(select(Fabric_.weave)).one()).isEqualTo(Fabric.Weave.TWILL);
    }

    @Test
    void theDefinitionOfAColumnStandsInTheTable() {
        assertThat(statements.stream().filter(sql -> sql.contains("CREATE TABLE")))
                .singleElement()
                .asString()
                .contains("weave CHAR(2)");
    }

    @Test
    void aValueThatItsConverterCopiesIsNoticedWhenItChanges() {
        fabric.stripes().set(3);
        statements.clear();
        session.flush();
        assertThat(statements).singleElement().asString().startsWith("UPDATE fabric SET stripes=");
        session.commit();
        assertThat(fabric.stripes().get(3)).isTrue();

        fabric.stripes().set(3);
        statements.clear();
        session.commit();
        assertThat(statements).isEmpty();
    }

    @Test
    void whatItsConverterCallsEqualIsNotWritten() {
        assertThat(fabric.label()).isEqualTo("Red");
        statements.clear();
        fabric.label("RED");
        session.flush();
        assertThat(statements).isEmpty();
        fabric.label("Blue");
        session.flush();
        assertThat(statements).hasSize(1);
    }
}
