package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LOAD DATA is sent where everybody allows it, and INSERTs where somebody does not. */
@EveryDatabase
class LocalInfileSuite {
    private static final String DEFINITION = "CREATE TABLE stones (id BIGINT PRIMARY KEY, name VARCHAR(20), raw BLOB)";

    private final MetaData metadata = new MetaData();
    private final Table stones = Table.of(
            "stones",
            metadata,
            column("id", SqlTypes.BIGINT).primaryKey(),
            column("name", SqlTypes.VARCHAR(20)),
            column("raw", SqlTypes.BLOB));
    private TestDatabase db;

    @BeforeEach
    void onlyThere(TestDatabase database) {
        Assumptions.assumeTrue(database.kind() == TestDatabase.Kind.MARIADB, "the statement of MariaDB and MySQL");
        db = database;
    }

    /** What was sent to insert a thousand rows. */
    private List<String> inserted(Engine engine) {
        List<Object[]> rows = new ArrayList<>();
        for (long id = 1; id <= 1_000; id++) {
            rows.add(new Object[] {id, id % 3 == 0 ? null : "n\t" + id, new byte[] {(byte) id, 0, 10, 92}});
        }
        try (SqlRecording recording = SqlRecording.of(engine);
                Connection connection = engine.begin()) {
            assertThat(connection.bulkInsert(stones, List.copyOf(stones.columns()), rows))
                    .isEqualTo(1_000);
            List<String> sent = List.copyOf(recording.statements());
            assertThat(connection
                            .execute(Sql.text("SELECT name, HEX(raw) FROM stones WHERE id IN (20, 21) ORDER BY id"))
                            .all())
                    .extracting(row -> row.get(0), row -> row.get(1))
                    .containsExactly(tuple("n\t20", "14000A5C"), tuple(null, "15000A5C"));
            return sent.stream().map(sql -> sql.substring(0, 6)).distinct().toList();
        }
    }

    private List<String> inserted(String url, String definition) {
        try (Engine engine = Engine.create(url)) {
            engine.transact(connection -> connection.execute(Sql.text(definition)));
            return inserted(engine);
        }
    }

    @Test
    void theDriverOfMariadb() {
        assertThat(inserted(db.url(), DEFINITION)).containsExactly("LOAD D");
    }

    @Test
    void theDriverOfMysqlWhereItsUrlAllowsIt() {
        assertThat(inserted(mysql() + "?allowLoadLocalInfile=true", DEFINITION)).containsExactly("LOAD D");
    }

    @Test
    void theDriverOfMysqlWhereItDoesNot() {
        assertThat(inserted(mysql(), DEFINITION)).containsExactly("INSERT");
    }

    private String mysql() {
        return db.url().replaceFirst("^mariadb:", "mysql:");
    }

    @Test
    void notWhereTheConnectionForbidsIt() {
        assertThat(inserted(db.url() + "?allowLocalInfile=false", DEFINITION)).containsExactly("INSERT");
    }

    @Test
    void notIntoATableWithoutTransactions() {
        assertThat(inserted(db.url(), DEFINITION + " ENGINE = MyISAM")).containsExactly("INSERT");
    }

    @Test
    void notWhereNothingCouldBeTakenBack() {
        try (Engine engine = Engine.create(db.url())) {
            metadata.createAll(engine);
            assertThat(inserted(engine.withOption(ExecutionOptions.ISOLATION_LEVEL, IsolationLevel.AUTOCOMMIT)))
                    .containsExactly("INSERT");
        }
    }
}
