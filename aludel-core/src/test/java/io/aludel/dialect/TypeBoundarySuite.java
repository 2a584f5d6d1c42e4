package io.aludel.dialect;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.compile.SqlCompiler;
import io.aludel.error.AludelException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.Bind;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every type keeps its values: written as a parameter and as a literal, read back, and found again by equality with a parameter and with
 * a literal. What a database cannot keep is refused, and never changed silently.
 */
@EveryDatabase
class TypeBoundarySuite {
    private static final long SEED = Long.getLong("aludel.seed", 20261121);
    private static final int MORE = 12;

    @Test
    void everyTypeKeepsItsValues(TestDatabase database) throws SQLException {
        List<String> problems = new ArrayList<>();
        try (PlainJdbc jdbc = new PlainJdbc(database)) {
            if (database.kind() == TestDatabase.Kind.SQLITE) {
                jdbc.execute("PRAGMA synchronous = OFF");
            }
            if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
                jdbc.execute("CREATE EXTENSION IF NOT EXISTS hstore");
                jdbc.execute("CREATE EXTENSION IF NOT EXISTS citext");
            }
            int number = 0;
            for (TypeSample<?> sample : TypeSamples.all()) {
                if (sample.isOn(database.kind())) {
                    new Trial<>(jdbc, database.kind(), sample, "samples" + number++, problems).run();
                }
            }
        }
        assertThat(String.join("\n", problems)).as("seed %s", SEED).isEmpty();
    }

    /** One type on one database. */
    private static final class Trial<T> {
        private final PlainJdbc jdbc;
        private final TestDatabase.Kind database;
        private final TypeSample<T> sample;
        private final Table table;
        private final MetaData metadata = new MetaData();
        private final Expression<Integer> id;
        private final Expression<T> v;
        private final List<String> problems;
        private int key;

        Trial(PlainJdbc jdbc, TestDatabase.Kind database, TypeSample<T> sample, String name, List<String> problems) {
            this.jdbc = jdbc;
            this.database = database;
            this.sample = sample;
            this.problems = problems;
            table = Table.of(name, metadata, column("id", INTEGER).primaryKey(), column("v", sample.type));
            id = Sql.table(table).col("id", Integer.class);
            v = Sql.table(table).col("v", sample.type.javaType());
        }

        void run() throws SQLException {
            jdbc.create(metadata);
            for (T value : sample.values(SEED, MORE)) {
                check(value);
            }
            jdbc.execute("DROP TABLE " + table.name());
            for (String sql :
                    jdbc.dialect().syntax().types().dropType(jdbc.dialect().syntax(), sample.type, false)) {
                jdbc.execute(sql);
            }
        }

        private void check(T value) {
            String what = sample.name + " " + show(value);
            try {
                key++;
                jdbc.update(insert(table).set(id, key).set(v, value));
                if (sample.isRefused(value, database)) {
                    problems.add(what + " is not refused");
                }
            } catch (SQLException | RuntimeException refused) {
                boolean clear = refused instanceof AludelException || refused instanceof SQLException;
                if (!clear || !sample.isRefused(value, database)) {
                    problems.add(what + " is refused: " + refused);
                }
                return;
            }
            attempt(what + " as a parameter", () -> readBack(what + " as a parameter", value));
            if (sample.isWritable(value)) {
                attempt(what + " as a literal", () -> literal(what + " as a literal", value));
            }
        }

        private void readBack(String what, T value) throws SQLException {
            List<List<Object>> rows = jdbc.query(select(v).where(id.eq(key)));
            T expected = sample.expected(value, database);
            assertThat(rows.get(0).get(0)).as(what).isEqualTo(expected);
            if (sample.isComparable(value, database)) {
                assertThat(jdbc.query(select(id).where(v.eq(value), id.eq(key))))
                        .as(what + " is equal to itself")
                        .hasSize(1);
            }
        }

        private void literal(String what, T value) throws SQLException {
            String sql = literal(value);
            key++;
            jdbc.execute("INSERT INTO " + table.name() + " (id, v) VALUES (" + key + ", " + sql + ")");
            readBack(what, value);
            if (sample.isComparable(value, database)) {
                assertThat(jdbc.count(
                                "SELECT count(*) FROM " + table.name() + " WHERE v = " + sql + " AND id = " + key))
                        .as(what + " is equal to its literal")
                        .isEqualTo(1);
            }
        }

        private String literal(T value) {
            SqlType<T> type = sample.type;
            return SqlCompiler.definition(jdbc.dialect().syntax(), Bind.of(value, type));
        }

        private void attempt(String what, Attempt attempt) {
            try {
                attempt.run();
            } catch (SQLException | RuntimeException | AssertionError failed) {
                problems.add(what + ": " + failed.toString().replaceAll("\\s+", " "));
            }
        }

        private static String show(Object value) {
            String text = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
            return text.length() > 60 ? text.substring(0, 60) + ".." : text;
        }
    }

    private interface Attempt {
        void run() throws SQLException;
    }
}
