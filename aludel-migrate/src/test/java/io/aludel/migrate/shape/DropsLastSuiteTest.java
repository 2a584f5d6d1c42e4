package io.aludel.migrate.shape;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.DatabaseException;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a database keeps each step at once, a step that fails has lost no rows and no values. */
@EveryDatabase
class DropsLastSuiteTest {
    @Test
    void whatLosesSomethingComesLast(TestDatabase db) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            assumeFalse(engine.dialect().has(Feature.TRANSACTIONAL_DDL));
            MetaData before = new MetaData();
            Table.of("accounts", before, column("id", BIGINT).primaryKey(), column("legacy", VARCHAR(50)));
            Table.of("drafts", before, column("id", BIGINT).primaryKey());
            Table.of("users", before, column("id", BIGINT).primaryKey(), column("age", INTEGER));
            before.createAll(connection);
            connection.execute(text("INSERT INTO accounts (id, legacy) VALUES (1, 'kept')"));
            connection.execute(text("INSERT INTO users (id, age) VALUES (1, NULL)"));
            connection.commit();
            MetaData after = new MetaData();
            Table.of("accounts", after, column("id", BIGINT).primaryKey());
            Table.of(
                    "users",
                    after,
                    column("id", BIGINT).primaryKey(),
                    column("age", INTEGER).notNull());
            UpgradeOps ops = Autogenerate.compare(connection, List.of(after), CompareOptions.DEFAULT);
            assertThat(Pending.describe(ops))
                    .hasSize(3)
                    .endsWith("remove column 'accounts.legacy'", "remove table 'drafts'");
            Operations operations = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
            assertThatThrownBy(() -> ops.ops().forEach(operations::invoke)).isInstanceOf(DatabaseException.class);
            connection.rollback();
            assertThat(connection.execute(text("SELECT legacy FROM accounts")).all())
                    .hasSize(1);
            assertThat(connection.execute(text("SELECT id FROM drafts")).all()).isEmpty();
        }
    }
}
