package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows are written by steps, over a connection and in scripts. */
@EveryDatabase
class RowOperationsSuiteTest extends OperationsSuite {
    @Test
    void rowsAreInsertedAndChangedWithTheExpressionLanguage() {
        // region bulkInsert
        Table roles = op.createTable(
                "roles", column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)), column("rank_no", INTEGER));
        op.bulkInsert(roles, List.of(Map.of("id", 1, "name", "reader"), Map.of("id", 2, "name", "it's the boss")));
        // endregion
        // region dataMigration
        Table known = op.table("roles", column("id", INTEGER), column("rank_no", INTEGER));
        Expression<Integer> id = table(known).col("id", Integer.class);
        op.execute(update(known)
                .set(table(known).col("rank_no", Integer.class), 10)
                .where(id.eq(2)));
        long unranked = Optional.ofNullable(
                        op.connection().scalar(text("SELECT count(*) FROM roles WHERE rank_no IS NULL"), Long.class))
                .orElse(0L);
        // endregion
        assertThat(unranked).isEqualTo(1);
        assertThat(values("SELECT name FROM roles WHERE rank_no = 10")).containsExactly("it's the boss");
        assertThat(connection.execute(select(id).orderBy(id)).all()).containsExactly(1, 2);
    }

    @Test
    void manyRowsAreInsertedInPages() {
        Table numbers = op.createTable("numbers", column("id", BIGINT).primaryKey(), column("half", BIGINT));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long number = 1; number <= 2500; number++) {
            rows.add(number % 2 == 0 ? Map.of("id", number, "half", number / 2) : Map.of("id", number));
        }
        op.bulkInsert(numbers, rows);
        op.insertEach(numbers, List.of(Map.of("id", 5000L)));
        assertThat(values("SELECT count(*) FROM numbers")).hasToString("[2501]");
        assertThat(values("SELECT count(half) FROM numbers")).hasToString("[1250]");
    }

    @Test
    void theSameOperationsAreAScript() {
        List<String> script = new ArrayList<>();
        // region offline
        Operations offline =
                new Operations(new ScriptTarget(Dialects.POSTGRESQL, NamingConvention.DEFAULT, script::add));
        Table roles = offline.createTable("roles", column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)));
        offline.bulkInsert(roles, List.of(Map.of("id", 1, "name", "it's me")));
        offline.execute(
                update(roles).set(table(roles).col("name", String.class), "you").allRows());
        // endregion
        assertThat(script.stream().map(sql -> sql.replaceAll("\\s+", " ")))
                .containsExactly(
                        "CREATE TABLE roles ( id SERIAL NOT NULL, name VARCHAR(20), PRIMARY KEY (id) )",
                        "INSERT INTO roles (id, name) VALUES (1, 'it''s me')",
                        "UPDATE roles SET name='you'");
        assertThat(offline.isOffline()).isTrue();
        assertThatThrownBy(offline::connection)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("there is no connection");
    }
}
