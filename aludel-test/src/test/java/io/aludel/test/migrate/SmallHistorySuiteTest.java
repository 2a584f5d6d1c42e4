package io.aludel.test.migrate;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The tests as an application has them, on each database. */
@EveryDatabase
class SmallHistorySuiteTest {
    private final Table users = SmallHistory.model().table("users");
    private final Table posts = SmallHistory.model().table("posts");
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicNode> revisions() {
        return MigrationTests.of(SmallHistory.revisions())
                .on(engine)
                .model(SmallHistory.model())
                .fixtures(this)
                .tests();
    }

    @BeforeRevision("3ac4")
    void aPostWithoutPrice(Connection connection) {
        Object user = connection
                .execute(select(table(users).col("id", Long.class)).limit(1))
                .one();
        connection.execute(insert(posts).values(Map.of("id", 7L, "user_id", user)));
    }

    @AtRevision("3ed0")
    void everyPostHasASlug(Connection connection) {
        assertThat(connection
                        .execute(select(count())
                                .from(posts)
                                .where(table(posts).col("slug", String.class).isNull()))
                        .one())
                .isZero();
        assertThat(connection.execute(select(count()).from(posts)).one()).isEqualTo(4);
    }
}
