package io.aludel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tries every line of {@link Requirements} that one statement can try: what it denies must fail, all else must work. */
@EveryDatabase
class RequirementsTest {

    private static final Map<Feature, List<String>> TRIALS = new TreeMap<>(
            Map.ofEntries(
                    trial(Feature.INSERT_RETURNING, "INSERT INTO t (id, name) VALUES (2, 'b') RETURNING id"),
                    trial(Feature.UPDATE_RETURNING, "UPDATE t SET name = 'c' RETURNING id"),
                    trial(Feature.DELETE_RETURNING, "DELETE FROM t RETURNING id"),
                    trial(
                            Feature.ON_CONFLICT,
                            "INSERT INTO t (id, name) VALUES (1, 'b') ON CONFLICT (id) DO UPDATE SET name = 'b'"),
                    trial(Feature.REPLACE, "REPLACE INTO t (id, name) VALUES (1, 'b')"),
                    trial(Feature.SEQUENCES, "CREATE SEQUENCE s"),
                    trial(Feature.FULL_JOIN, "SELECT * FROM t a FULL JOIN t b ON a.id = b.id"),
                    trial(Feature.LATERAL, "SELECT * FROM t a CROSS JOIN LATERAL (SELECT a.id + 1 AS next_id) b"),
                    trial(Feature.FOR_UPDATE, "SELECT * FROM t FOR UPDATE"),
                    trial(Feature.SKIP_LOCKED, "SELECT * FROM t FOR UPDATE SKIP LOCKED"),
                    trial(Feature.INTERSECT_ALL, "SELECT id FROM t INTERSECT ALL SELECT id FROM t"),
                    trial(Feature.NULLS_FIRST, "SELECT * FROM t ORDER BY name NULLS FIRST"),
                    trial(Feature.AGGREGATE_FILTER, "SELECT count(*) FILTER (WHERE id > 1) FROM t"),
                    trial(Feature.ARRAYS, "SELECT ARRAY['a', 'b']"),
                    trial(Feature.ADD_CONSTRAINT, "ALTER TABLE t ADD CONSTRAINT t_name UNIQUE (name)"),
                    trial(Feature.PARTIAL_INDEXES, "CREATE INDEX i ON t (name) WHERE id > 1"),
                    trial(Feature.EXPRESSION_INDEXES, "CREATE INDEX i ON t (lower(name))"),
                    trial(
                            Feature.DEFERRABLE_CONSTRAINTS,
                            "CREATE TABLE d (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED)")));

    @Test
    void theTableTellsTheTruth(TestDatabase db) throws SQLException {
        Map<Feature, String> wrong = new TreeMap<>();
        for (Map.Entry<Feature, List<String>> trial : TRIALS.entrySet()) {
            String failure = failureOf(db, trial.getValue());
            if (db.has(trial.getKey()) != (failure == null)) {
                wrong.put(trial.getKey(), failure == null ? "works" : failure);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static @Nullable String failureOf(TestDatabase db, List<String> statements) throws SQLException {
        db.clean();
        try (Connection connection = db.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20))");
            statement.execute("INSERT INTO t (id, name) VALUES (1, 'a')");
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return null;
            } catch (SQLException e) {
                return e.getMessage();
            }
        }
    }

    private static Map.Entry<Feature, List<String>> trial(Feature feature, String... statements) {
        return Map.entry(feature, List.of(statements));
    }
}
