package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are changed in three ways: with the definitions, on a branch of their own, and in pages while the application runs. */
@EveryDatabase
class DataMigrationsSuiteTest {
    private static final int MANY = 2500;

    private Engine engine;

    /** Where it begins. */
    @Revision(id = "1975ea83b712", message = "create posts")
    public static final class CreatePosts implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "posts",
                    column("id", BIGINT).primaryKey(),
                    column("title", VARCHAR(100)).notNull());
        }
    }

    /** A table and its rows. */
    // region dataInPlace
    @Revision(id = "27c6a30d7c24", down = "1975ea83b712", message = "posts have a state")
    public static final class AddState implements Migration {
        @Override
        public void upgrade(Operations op) {
            Table states = op.createTable(
                    "states",
                    column("id", BIGINT).primaryKey(),
                    column("name", VARCHAR(20)).notNull());
            op.bulkInsert(states, List.of(Map.of("id", 1L, "name", "draft"), Map.of("id", 2L, "name", "published")));
            op.addColumn("posts", column("state_id", BIGINT));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("posts", "state_id");
            op.dropTable("states");
        }
    }
    // endregion

    /** Rows only. */
    // region dataFollows
    @Revision(id = "3ac4f2e1d0b9", down = "27c6a30d7c24", message = "old posts are published")
    public static final class PublishOldPosts implements Migration {
        @Override
        public void upgrade(Operations op) {
            Table posts = op.table("posts", column("state_id", BIGINT));
            Expression<Long> state = table(posts).col("state_id", Long.class);
            op.execute(update(posts).set(state, 2L).where(state.isNull()));
        }

        @Override
        public void downgrade(Operations op) {
            // The column goes with the revision before; until then the values may stay.
        }
    }
    // endregion

    /** A branch of its own. */
    // region dataBranch
    @Revision(id = "d1a7e0c95b34", message = "count words of old posts", labels = "data", dependsOn = "27c6a30d7c24")
    public static final class CountWords implements Migration {
        // endregion
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE posts SET state_id = 1 WHERE id = 1");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** Pages. */
    // region dataPages
    @Revision(id = "4bd5a3f2e1c0", down = "27c6a30d7c24", message = "publish in pages", transactional = false)
    public static final class PublishInPages implements Migration {
        private static final int PAGE = 1000;

        @Override
        public void upgrade(Operations op) {
            Table posts = op.table("posts", column("id", BIGINT), column("state_id", BIGINT));
            Expression<Long> id = table(posts).col("id", Long.class);
            Expression<Long> state = table(posts).col("state_id", Long.class);
            Connection connection = op.connection();
            List<Long> page = List.of(0L);
            while (!page.isEmpty()) {
                page = connection
                        .execute(select(id).where(state.isNull()).orderBy(id).limit(PAGE))
                        .all();
                if (!page.isEmpty()) {
                    connection.execute(update(posts).set(state, 2L).where(id.in(page)));
                }
            }
        }

        @Override
        public void downgrade(Operations op) {
            // The values may stay.
        }
    }
    // endregion

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private final Table posts = Table.of(
            "posts",
            new MetaData(),
            column("id", BIGINT).primaryKey(),
            column("title", VARCHAR(100)),
            column("state_id", BIGINT));
    private final Expression<Long> state = table(posts).col("state_id", Long.class);

    private void rows(int many) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long id = 1; id <= many; id++) {
            rows.add(Map.of("id", id, "title", "post " + id));
        }
        try (Connection connection = engine.connect()) {
            connection.execute(insert(posts), rows);
            connection.commit();
        }
    }

    private long published() {
        try (Connection connection = engine.connect()) {
            return connection
                    .execute(select(count()).from(posts).where(state.eq(2L)))
                    .one();
        }
    }

    @Test
    void smallOnesGoWithTheDefinitions() {
        Migrations migrations =
                Migrations.of(engine).from(JavaRevisions.of(CreatePosts.class, AddState.class, PublishOldPosts.class));
        migrations.upgrade("1975");
        rows(3);
        migrations.upgrade("head");
        assertThat(published()).isEqualTo(3);
        migrations.downgrade("1975");
        migrations.upgrade("head");
        assertThat(published()).isEqualTo(3);
    }

    @Test
    void onABranchTheyRunWhenSomebodyWantsThem() {
        Migrations migrations =
                Migrations.of(engine).from(JavaRevisions.of(CreatePosts.class, AddState.class, CountWords.class));
        migrations.upgrade("27c6");
        rows(1);
        assertThat(migrations.current()).containsExactly("27c6a30d7c24");
        // region dataBranchRun
        migrations.upgrade("data@head");
        // endregion
        assertThat(migrations.current()).contains("d1a7e0c95b34");
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(select(state)).all()).containsExactly(1L);
        }
    }

    @Test
    void inPagesTheyLockFewRowsAtATime() {
        Migrations migrations =
                Migrations.of(engine).from(JavaRevisions.of(CreatePosts.class, AddState.class, PublishInPages.class));
        migrations.upgrade("27c6");
        rows(MANY);
        migrations.upgrade("head");
        assertThat(published()).isEqualTo(MANY);
    }
}
