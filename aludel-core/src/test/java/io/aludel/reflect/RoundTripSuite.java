package io.aludel.reflect;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was read, created again, and read again, is the same: with all that the database can say in its own words. */
@EveryDatabase
class RoundTripSuite {
    private Engine engine;

    @BeforeEach
    void create(TestDatabase db) throws SQLException {
        run(db, RichSchemas.of(db.kind()));
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static void run(TestDatabase db, List<String> definitions) throws SQLException {
        try (Connection connection = db.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : definitions) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void createdAgainItIsTheSame(TestDatabase db) throws SQLException {
        Map<String, ReflectedTable> first = Inspector.of(engine).tables(TableFilter.ALL);
        MetaData metadata = Inspector.of(engine).reflect(new MetaData());
        assertThat(metadata.tables()).extracting(Table::name).containsExactlyInAnyOrderElementsOf(first.keySet());

        engine.close();
        db.clean();
        engine = Engine.create(db.url());
        prepare(db);
        metadata.createAll(engine);

        Map<String, ReflectedTable> second = Inspector.of(engine).tables(TableFilter.ALL);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(Described.difference(first.values(), second.values())).isEmpty();
    }

    /** Sequences and extensions that defaults and constraints name belong to no table. */
    private static void prepare(TestDatabase db) throws SQLException {
        run(
                db,
                RichSchemas.of(db.kind()).stream()
                        .filter(sql -> sql.startsWith("CREATE SEQUENCE") || sql.startsWith("CREATE EXTENSION"))
                        .toList());
    }

    @Test
    void whatWasReadIsUsableAtOnce() {
        MetaData metadata = Inspector.of(engine).reflect(new MetaData());
        engine.transact(connection -> {
            for (Table table : metadata.tables()) {
                assertThat(connection.execute(select(table)).all()).isEmpty();
                assertThat(connection.scalar(select(count()).from(table))).isZero();
            }
            return null;
        });
    }

    @Test
    void oneTableIsReadAsAllAre() {
        Map<String, ReflectedTable> all = Inspector.of(engine)
                .tables(TableFilter.ALL.kinds(ObjectKind.all()).scope(ObjectScope.ANY));
        all.forEach((name, table) -> {
            ReflectedTable one = Inspector.of(engine).describe(null, name);
            assertThat(Described.difference(List.of(table), List.of(one))).isEmpty();
        });
    }
}
