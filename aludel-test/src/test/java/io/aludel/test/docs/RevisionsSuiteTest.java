package io.aludel.test.docs;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.test.migrate.AtRevision;
import io.aludel.test.migrate.BeforeRevision;
import io.aludel.test.migrate.MigrationTests;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The tests that {@code docs/migrate/testing.md} shows. */
@EveryDatabase
class RevisionsSuiteTest {
    private final MetaData model = new MetaData();
    private final Table users = Table.of(
            "users",
            model,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)),
            column("bio", VARCHAR(200)));
    private final JavaRevisions revisions = JavaRevisions.of(CreateUsers.class, AddBio.class, FillBio.class);
    private Engine engine;

    /** Users. */
    @Revision(id = "1975ea83b712", message = "create users")
    public static final class CreateUsers implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("users", column("id", BIGINT).primaryKey(), column("name", VARCHAR(50)));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("users");
        }
    }

    /** Their biographies. */
    @Revision(id = "27c6a30d7c24", down = "1975ea83b712", message = "add biographies")
    public static final class AddBio implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("users", column("bio", VARCHAR(200)));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("users", "bio");
        }
    }

    /** What they say. */
    @Revision(id = "3ac4f2e1d0b9", down = "27c6a30d7c24", message = "fill biographies")
    public static final class FillBio implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE users SET bio = 'none' WHERE bio IS NULL");
        }
    }

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    // region testInMemory
    @TestFactory
    Stream<DynamicNode> revisions() {
        return MigrationTests.of(revisions)
                .model(model)
                .irreversible("3ac4f2e1d0b9")
                .tests();
    }
    // endregion

    // region testOnDatabase
    @TestFactory
    Stream<DynamicNode> revisionsOnTheDatabaseOfProduction() {
        return MigrationTests.of(revisions)
                .on(engine)
                .model(model)
                .irreversible("3ac4f2e1d0b9")
                .rows(42, 10)
                .fixtures(this)
                .tests();
    }
    // endregion

    // region testFixtures
    @BeforeRevision("3ac4")
    void somebodyWithoutBiography(Connection connection) {
        connection.execute(insert(users).values(Map.of("id", -1L, "name", "ann")));
    }

    @AtRevision("3ac4")
    void everybodyHasABiography(Connection connection) {
        assertThat(connection
                        .execute(select(count())
                                .from(users)
                                .where(table(users).col("bio", String.class).isNull()))
                        .one())
                .isZero();
    }
    // endregion
}
