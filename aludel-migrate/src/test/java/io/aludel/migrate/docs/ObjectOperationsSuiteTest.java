package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.ENUM;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.CustomOperation;
import io.aludel.migrate.Operations;
import io.aludel.migrate.op.EnumUse;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Sequence;
import io.aludel.schema.TextLiteral;
import io.aludel.schema.TextObject;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sequences, views, types, functions and operations of an application come and go. */
@EveryDatabase
class ObjectOperationsSuiteTest extends OperationsSuite {
    @Test
    @Needs(Feature.SEQUENCES)
    void sequencesComeCountOtherwiseAndGo() {
        op.createSequence(Sequence.of("order_numbers").start(1000));
        op.alterSequence(Sequence.of("order_numbers").increment(10));
        assertThat(inspect().hasSequence(null, "order_numbers")).isTrue();
        op.dropSequence("order_numbers");
        assertThat(inspect().hasSequence(null, "order_numbers")).isFalse();
    }

    @Test
    void viewsComeChangeAndGo() {
        users();
        op.execute("INSERT INTO users (id, name, age) VALUES (1, 'ann', 30), (2, 'bob', 10)");
        op.createView("adults", "SELECT id, name FROM users WHERE age > 17");
        op.replaceView("adults", "SELECT name, age FROM users WHERE age > 20");
        assertThat(values("SELECT name FROM adults")).containsExactly("ann");
        op.dropView("adults");
        assertThat(inspect().viewNames()).doesNotContain("adults");
    }

    @Test
    void enumsComeChangeAndGo() {
        // region enums
        op.createEnum("mood", "sad", "ok");
        op.createTable(
                "moods",
                column("id", INTEGER).primaryKey(),
                column("mood", ENUM("mood", "sad", "ok")).serverDefault("ok"));
        // endregion
        op.execute("INSERT INTO moods (id, mood) VALUES (1, 'sad'), (2, 'ok')");
        // region replaceEnum
        op.replaceEnum(
                "mood",
                List.of("sad", "ok"),
                List.of("happy", "ok"),
                Map.of("sad", "ok"),
                new EnumUse("moods", null, "mood", true, new TextLiteral("ok")));
        // endregion
        op.execute("INSERT INTO moods (id, mood) VALUES (3, 'happy')");
        op.execute("INSERT INTO moods (id) VALUES (4)");
        assertThat(connection.execute(text("SELECT mood FROM moods ORDER BY id")).all().stream()
                        .map(row -> String.valueOf(row.get(0))))
                .containsExactly("ok", "ok", "happy", "ok");
        op.dropTable("moods");
        op.dropEnum("mood");
    }

    @Test
    void anEnumOfPostgresqlGainsAndRenamesValues(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            op.createEnum("mood", "sad", "happy");
            op.addEnumValue("mood", "ok", value -> value.placedAfter("sad"));
            op.renameEnumValue("mood", "happy", "glad");
            assertThat(values("SELECT enumlabel FROM pg_enum ORDER BY enumsortorder"))
                    .containsExactly("sad", "ok", "glad");
            op.createEnumIfNotExists("mood", "sad");
            op.dropEnum("mood");
            op.dropEnumIfExists("mood");
        }
    }

    // region customOperation
    record ClearTable(String table) implements CustomOperation {
        @Override
        public void apply(Operations op) {
            op.execute("DELETE FROM " + table);
        }

        @Override
        public MigrationOp reverse() {
            throw new UnsupportedOperationException("rows do not come back");
        }

        @Override
        public String describe() {
            return "clear table '" + table + "'";
        }
    }
    // endregion

    @Test
    void operationsOfTheApplicationsOwn() {
        users();
        op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
        // region invokeCustom
        op.invoke(new ClearTable("users"));
        // endregion
        assertThat(values("SELECT id FROM users")).isEmpty();
    }

    @Test
    void functionsAndTriggersAreKnownByTheirText(TestDatabase db) {
        users();
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            TextObject function = TextObject.function(
                    "add_one(integer)",
                    "CREATE OR REPLACE FUNCTION add_one(i integer) RETURNS integer LANGUAGE sql AS 'SELECT i + 1'");
            op.createObject(function);
            TextObject other = TextObject.function(
                    "add_one(integer)",
                    "CREATE OR REPLACE FUNCTION add_one(i integer) RETURNS integer LANGUAGE sql AS 'SELECT i + 2'");
            op.replaceObject(other, function);
            assertThat(values("SELECT add_one(1)")).containsExactly(3);
            op.dropObject(other);
        } else if (db.kind() == TestDatabase.Kind.SQLITE) {
            TextObject trigger = TextObject.trigger(
                    "tr", "users", "CREATE TRIGGER tr AFTER INSERT ON users BEGIN UPDATE users SET age = 1; END");
            TextObject other = TextObject.trigger(
                    "tr", "users", "CREATE TRIGGER tr AFTER INSERT ON users BEGIN UPDATE users SET age = 2; END");
            op.createObject(trigger);
            op.replaceObject(other, trigger);
            op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
            assertThat(values("SELECT age FROM users")).containsExactly(2);
            op.dropObject(other);
        }
    }
}
