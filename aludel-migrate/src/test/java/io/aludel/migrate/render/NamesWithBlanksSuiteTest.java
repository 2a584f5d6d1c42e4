package io.aludel.migrate.render;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.engine.Connection;
import io.aludel.engine.ConstraintViolationException;
import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of tables, columns, constraints and indexes may have blanks, points and quotes in them. */
@EveryDatabase
class NamesWithBlanksSuiteTest {
    @TempDir
    Path folder;

    private static MetaData model(String mark, TableElement... more) {
        MetaData metadata = new MetaData();
        Table.of(
                "the " + mark + " goods",
                metadata,
                column("the id", INTEGER).notNull(),
                primaryKey("the id").named("pk of " + mark + " goods"));
        List<TableElement> elements = new ArrayList<>(List.of(
                column("id", INTEGER).primaryKey(),
                column("goods id", INTEGER),
                column("a name", VARCHAR(20)),
                column("an amount", INTEGER)));
        elements.addAll(List.of(more));
        Table.of("all orders", metadata, elements.toArray(TableElement[]::new));
        return metadata;
    }

    private static TableElement[] keys(String mark) {
        return new TableElement[] {
            foreignKey(List.of("goods id"), "the " + mark + " goods", List.of("the id"))
                    .named("fk to " + mark + " goods"),
            unique("uq of " + mark + " name", "a name"),
            check("\"an amount\" > 3").named("ck of " + mark + " amount"),
            index("ix of " + mark + " amount", "an amount", "a name")
        };
    }

    private static TableElement[] keys(String mark, TestDatabase db) {
        TableElement[] keys = keys(mark);
        if (db.kind() == TestDatabase.Kind.MARIADB) {
            keys[2] = check("`an amount` > 3").named("ck of " + mark + " amount");
        }
        return keys;
    }

    @Test
    void theyComeAndGo(TestDatabase db) throws Exception {
        for (String mark : List.of("new", "n.e w", "it's")) {
            new LawOfRevisions(db, folder).holds(model(mark), model(mark, keys(mark, db)));
            db.clean();
        }
    }

    @Test
    void whatIsViolatedIsNamed(TestDatabase db) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            model("new", keys("new", db)).createAll(connection);
            char mark = db.kind() == TestDatabase.Kind.MARIADB ? '`' : '"';
            String insert =
                    "INSERT INTO 'all orders' (id, 'goods id', 'a name', 'an amount') VALUES ".replace('\'', mark);
            connection.execute(text(insert + "(1, NULL, 'x', 5)"));
            connection.commit();
            Map<String, String> violated = Map.of(
                    "(2, NULL, 'x', 5)", "uq of new name",
                    "(2, NULL, 'y', 1)", "ck of new amount",
                    "(2, 7, 'y', 5)", "fk to new goods");
            violated.forEach((row, name) -> {
                ConstraintViolationException violation = catchThrowableOfType(
                        ConstraintViolationException.class, () -> connection.execute(text(insert + row)));
                assertThat(violation).as(row).isNotNull();
                boolean told =
                        db.kind() != TestDatabase.Kind.SQLITE || name.startsWith("ck"); // SQLite names those only
                assertThat(violation.constraintName()).isEqualTo(told ? Optional.of(name) : Optional.empty());
                connection.rollback();
            });
        }
    }
}
