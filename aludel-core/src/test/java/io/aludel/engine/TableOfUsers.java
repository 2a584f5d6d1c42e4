package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A table of users, made anew for each test. */
abstract class TableOfUsers {
    final MetaData metadata = new MetaData();
    final Table users = Table.of(
            "users",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull(),
            column("age", INTEGER));
    final TableExpr u = table(users);
    Engine engine;

    @BeforeEach
    void createTables(TestDatabase db) {
        engine = Engine.create(db.url());
        metadata.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    void add(Connection connection, String... names) {
        for (String name : names) {
            connection.execute(insert(users).values(Map.of("name", name)));
        }
    }

    long numberOfUsers(Connection connection) {
        return connection.scalar(select(count()).from(users));
    }

    List<String> names(Connection connection) {
        return connection
                .execute(select(u.col("name", String.class)).orderBy(u.col("name", String.class)))
                .all();
    }
}
