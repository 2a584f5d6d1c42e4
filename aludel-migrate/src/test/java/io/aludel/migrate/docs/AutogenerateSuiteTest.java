package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.view;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.ENUM;
import static io.aludel.type.SqlTypes.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page about comparing shows. */
@EveryDatabase
class AutogenerateSuiteTest {
    @Test
    void objectsBelongToTheModel(TestDatabase db) {
        assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.POSTGRESQL);
        MetaData metadata = new MetaData();
        Table users = Table.of("users", metadata, column("id", BIGINT).primaryKey(), column("age", INTEGER));
        // region objects
        metadata.add(Sequence.of("order_numbers").start(1000));
        metadata.add(view(
                "adults",
                select(table(users).col("id"))
                        .where(table(users).col("age", Integer.class).eq(18))));
        metadata.add(TextObject.function(
                        "stamp()",
                        "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'")
                .onlyFor("postgresql"));
        metadata.add(TextObject.triggerOn(
                        "stamp_users",
                        "users",
                        "CREATE TRIGGER stamp_users BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION stamp()")
                .onlyFor("postgresql"));
        // endregion
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            assertThat(found(connection, metadata))
                    .containsExactly(
                            "add sequence 'order_numbers'",
                            "add table 'users'",
                            "add function 'stamp()'",
                            "add view 'adults'",
                            "add trigger 'stamp_users'");
            metadata.createAll(connection);
            metadata.createAll(connection);
            assertThat(found(connection, metadata)).isEmpty();
        }
    }

    @Test
    void wordsAreAddedOutsideTheTransaction(TestDatabase db) {
        assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.POSTGRESQL);
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            moods("ok", "glad").createAll(connection);
            Operations op = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
            // region addWord
            op.autocommit(() -> {
                op.addEnumValue("mood", "sad", value -> value.placedBefore("ok"));
            });
            // endregion
            assertThat(found(connection, moods("sad", "ok", "glad"))).isEmpty();
        }
    }

    private static MetaData moods(String... words) {
        MetaData metadata = new MetaData();
        Table.of("moods", metadata, column("id", BIGINT).primaryKey(), column("mood", ENUM("mood", words)));
        return metadata;
    }

    private static List<String> found(Connection connection, MetaData metadata) {
        return Pending.describe(Autogenerate.compare(connection, List.of(metadata), CompareOptions.DEFAULT));
    }
}
