package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.sql.Expression;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hostile text as values, literals, names, patterns, comments and defaults: nothing is executed, everything comes back unchanged. */
@EveryDatabase
class InjectionSuite {
    private Engine engine;
    private MetaData metadata;
    private Table canary;
    private Table notes;

    @BeforeEach
    void createTables(TestDatabase database) {
        engine = Engine.create(database.url());
        metadata = new MetaData();
        canary = Table.of("canary", metadata, column("id", SqlTypes.INTEGER).primaryKey());
        notes = Table.of(
                "notes", metadata, column("id", SqlTypes.INTEGER).primaryKey(), column("body", SqlTypes.VARCHAR(400)));
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(insert(canary).values(Map.of("id", 7))));
    }

    @AfterEach
    void theCanaryLives() {
        try {
            List<Integer> rows = engine.transact(connection -> connection
                    .execute(select(table(canary).col("id", Integer.class)))
                    .all());
            assertThat(rows).containsExactly(7);
        } finally {
            engine.close();
        }
    }

    private void fill() {
        engine.transact(connection -> {
            for (int index = 0; index < HostileText.ALL.size(); index++) {
                connection.execute(insert(notes).values(Map.of("id", index + 1, "body", HostileText.ALL.get(index))));
            }
            return null;
        });
    }

    private List<Integer> idsWhere(io.aludel.sql.Predicate condition) {
        return engine.transact(connection -> connection
                .execute(select(table(notes).col("id", Integer.class)).where(condition))
                .all());
    }

    @Test
    void valuesAreParameters() {
        fill();
        TextExpr body = table(notes).text("body");
        for (int index = 0; index < HostileText.ALL.size(); index++) {
            int expected = index + 1;
            String value = engine.transact(connection -> connection
                    .execute(select(body)
                            .where(table(notes).col("id", Integer.class).eq(expected)))
                    .one());
            assertThat(value).isEqualTo(HostileText.ALL.get(index));
            assertThat(idsWhere(body.eq(value))).as(value).contains(index + 1);
        }
    }

    @Test
    void literalsAreEscapedByTheDialect() {
        for (String value : HostileText.ALL) {
            Expression<String> literal = Sql.inlined(value, SqlTypes.VARCHAR(400));
            String read = engine.transact(
                    connection -> connection.execute(select(literal.label("v"))).one());
            assertThat(read).isEqualTo(value);
        }
    }

    @Test
    void patternsMeanTheirCharacters() {
        fill();
        TextExpr body = table(notes).text("body");
        for (String part : HostileText.ALL) {
            if (part.isEmpty()) {
                continue;
            }
            for (int id : idsWhere(body.contains(part))) {
                // Databases compare without regard to case, accents or width; what matters is that no pattern was read.
                assertThat(HostileText.ALL.get(id - 1).length())
                        .as("%s in %s", part, HostileText.ALL.get(id - 1))
                        .isGreaterThanOrEqualTo(part.length());
            }
            assertThat(idsWhere(body.contains(part))).as(part).contains(HostileText.ALL.indexOf(part) + 1);
            assertThat(idsWhere(body.startsWith(part))).as(part).contains(HostileText.ALL.indexOf(part) + 1);
            assertThat(idsWhere(body.endsWith(part))).as(part).contains(HostileText.ALL.indexOf(part) + 1);
        }
        assertThat(idsWhere(body.contains("%_%"))).containsExactly(HostileText.ALL.indexOf("%_%") + 1);
    }

    @Test
    void parametersOfTextStayValues() {
        for (String value : HostileText.ALL) {
            Row row = engine.transact(connection -> connection
                    .execute(text("SELECT id FROM canary WHERE 'x' || :value = 'x'")
                            .bind("value", value, SqlTypes.VARCHAR))
                    .oneOrEmpty()
                    .orElse(null));
            if (!value.isEmpty()) {
                // MariaDB reads || as OR, so that nothing but an answer without an error is asked of it.
                assertThat(row == null || engine.dialect().name().equals("mariadb"))
                        .as(value)
                        .isTrue();
            }
        }
    }

    @Test
    void namesAreQuoted() {
        int number = 0;
        for (String name : HostileText.names()) {
            MetaData own = new MetaData();
            Table table;
            try {
                table = Table.of(
                        name,
                        own,
                        column("id", SqlTypes.INTEGER).primaryKey(),
                        column(name + "c", SqlTypes.VARCHAR(20)));
                own.createAll(engine);
            } catch (io.aludel.error.AludelException refused) {
                // A database may refuse a name; it must not do anything else with it.
                assertThat(refused.getMessage()).isNotBlank();
                continue;
            }
            TableExpr reference = table(table);
            String value = engine.transact(connection -> {
                connection.execute(insert(table).values(Map.of("id", 1, name + "c", "kept")));
                return connection
                        .execute(select(reference.col(name + "c", String.class).label(name)))
                        .one();
            });
            assertThat(value).isEqualTo("kept");
            try (Connection connection = engine.connect()) {
                assertThat(Inspector.of(connection).hasTable(name)).as(name).isTrue();
            }
            own.dropAll(engine);
            number++;
        }
        assertThat(number).isGreaterThan(HostileText.names().size() / 2);
    }

    @Test
    void defaultsAreLiterals() {
        // Few in each table, since MariaDB's rows are short.
        for (int from = 0; from < HostileText.ALL.size(); from += 20) {
            List<String> some = HostileText.ALL.subList(from, Math.min(from + 20, HostileText.ALL.size()));
            MetaData own = new MetaData();
            List<TableElement> columns = new ArrayList<>();
            columns.add(column("id", SqlTypes.INTEGER).primaryKey());
            for (int index = 0; index < some.size(); index++) {
                columns.add(column("c" + index, SqlTypes.VARCHAR(250)).serverDefault(some.get(index)));
            }
            Table table = Table.of("defaults" + from, own, columns.toArray(TableElement[]::new));
            own.createAll(engine);
            engine.transact(connection -> {
                connection.execute(insert(table).values(Map.of("id", 1)));
                for (int index = 0; index < some.size(); index++) {
                    Expression<String> column = table(table).col("c" + index, String.class);
                    assertThat(connection.execute(select(column)).one()).isEqualTo(some.get(index));
                }
                return null;
            });
        }
    }

    @Test
    @Needs(Feature.COMMENTS)
    void commentsAreLiterals() {
        int number = 0;
        for (String comment : HostileText.ALL) {
            // MariaDB keeps comments in a character set of three bytes.
            if (comment.isBlank() || !comment.codePoints().allMatch(Character::isBmpCodePoint)) {
                continue;
            }
            MetaData own = new MetaData();
            Table.of(
                    own,
                    null,
                    "commented",
                    comment,
                    List.of(column("id", SqlTypes.INTEGER).primaryKey().comment(comment)));
            own.createAll(engine);
            try (Connection connection = engine.connect()) {
                Inspector inspector = Inspector.of(connection);
                assertThat(inspector.comment("commented")).isEqualTo(Optional.of(comment));
                assertThat(inspector.columns("commented").get(0).comment()).isEqualTo(comment);
            }
            own.dropAll(engine);
            number++;
        }
        assertThat(number).isGreaterThan(60);
    }

    @Test
    void labelsAreNames() {
        for (String name : HostileText.names()) {
            Row row = engine.transact(connection -> connection
                    .execute(select(List.of(count().label(name))).from(canary))
                    .one());
            assertThat(row.get(0, Long.class)).as(name).isEqualTo(1L);
        }
    }
}
