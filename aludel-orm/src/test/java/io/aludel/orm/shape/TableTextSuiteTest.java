package io.aludel.orm.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.ConstraintViolationException;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a class says of its table besides the columns. */
@EveryDatabase
class TableTextSuiteTest {
    private static final Registry MODELS = Registry.of(Trestle.class);
    private static final Map<String, String> SETTINGS =
            Map.of("sqlite", "WITHOUT ROWID", "postgresql", "fillfactor", "mariadb", "ENGINE=InnoDB");

    @Test
    void aTableHasACommentConditionsAndSettingsOfItsDatabase(TestDatabase database) {
        List<String> statements = new ArrayList<>();
        try (Engine engine = Engine.create(database.url())) {
            engine.events().beforeExecute(statement -> statements.add(statement.sql()));
            MODELS.metadata().createAll(engine);
            String table = statements.stream()
                    .filter(sql -> sql.contains("CREATE TABLE"))
                    .findFirst()
                    .orElseThrow();
            assertThat(table).contains("CONSTRAINT ck_load CHECK (load_weight >= 0)");
            assertThat(table).contains(SETTINGS.getOrDefault(engine.dialect().name(), ""));
            assertThat(statements).anyMatch(sql -> sql.contains("CREATE INDEX ix_load"));
            assertThat(MODELS.metadata().sortedTables().get(0).comment()).isEqualTo("what stands in the yard");
            try (Session session = SessionFactory.of(engine, MODELS).open()) {
                session.add(new Trestle("a", -1));
                assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);
            }
        }
    }
}
