package io.aludel.orm.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In null-marked code the type of an attribute says whether its columns take NULL, unless its annotations say it. */
class NullabilityTest {
    private static final Registry MODELS = Registry.of(Setting.class, Wallet.class, Person.class, Vertex.class);

    @Test
    void whatIsNotNullableIsNotNull() {
        Table wallet = MODELS.metadata().table("wallet");
        assertThat(wallet.column("first_name").isNullable()).isFalse();
        assertThat(wallet.column("balance").isNullable()).isFalse();
        Table setting = MODELS.metadata().table("setting");
        assertThat(setting.column("data").isNullable()).isFalse();
        assertThat(setting.column("words").isNullable()).isTrue();
    }

    @Test
    void componentsAreNullableWhereTheirValueIs() {
        assertThat(MODELS.metadata().table("vertex").column("x1").isNullable()).isTrue();
        assertThat(MODELS.metadata().table("person").column("street").isNullable())
                .isTrue();
        assertThat(MODELS.metadata().table("person").column("name").isNullable())
                .isFalse();
    }

    @Test
    void classesOfAMarkedPackage() {
        assertThat(required(Declared.InPackage.class))
                .containsExactlyInAnyOrder("id", "always", "source_id", "written");
    }

    @Test
    void aClassIsTakenOutOfAMarkedPackage() {
        assertThat(required(Declared.Unmarked.class)).containsExactlyInAnyOrder("id", "required", "origin_id");
    }

    @Test
    void aClassMarksItself() {
        assertThat(required(Declared.Unmarked.Again.class)).containsExactlyInAnyOrder("id", "always", "source_id");
    }

    /** The columns that are NOT NULL in the model, which are those of the definition. */
    private static List<String> required(Class<?> entity) {
        Registry models = Registry.of(Declared.InPackage.class, Declared.Unmarked.class, Declared.Unmarked.Again.class);
        Table table = models.table(entity);
        List<String> required = table.columns().stream()
                .filter(column -> !column.isNullable())
                .map(Column::name)
                .toList();
        List<String> statements = new ArrayList<>();
        try (Engine engine = Engine.create("jdbc:sqlite::memory:")) {
            engine.events().beforeExecute(statement -> statements.add(statement.sql()));
            models.metadata().createAll(engine);
        }
        String definition = statements.stream()
                .filter(sql -> sql.contains("CREATE TABLE " + table.name() + " "))
                .findFirst()
                .orElseThrow();
        assertThat(definition
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.matches("\\w+ [A-Z].* NOT NULL.*"))
                        .map(line -> line.substring(0, line.indexOf(' '))))
                .as(definition)
                .containsExactlyElementsOf(required);
        return required;
    }
}
