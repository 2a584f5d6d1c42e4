package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.dialect.mysql.MysqlTypes;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** TIMESTAMP of MariaDB and MySQL: touched by the database when the row changes, and not null unless it is said. */
@EveryDatabase
class TimestampSuite {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2001, 2, 3, 4, 5, 6);
    private static final String NOW = "CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP";

    @Test
    void theDatabaseTouchesTheRow(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.MARIADB, "only MariaDB and MySQL have ON UPDATE");
        MetaData metadata = new MetaData();
        Column<LocalDateTime> touched =
                column("touched", MysqlTypes.TIMESTAMP).notNull().serverDefault(new RawSql(NOW));
        Column<LocalDateTime> perhaps = column("perhaps", MysqlTypes.TIMESTAMP);
        Table notes = Table.of(
                "notes", metadata, column("id", SqlTypes.INTEGER), column("n", SqlTypes.INTEGER), touched, perhaps);
        TableExpr n = table(notes);
        Expression<LocalDateTime> at = n.col(touched);
        try (Engine engine = Engine.create(db.url())) {
            metadata.createAll(engine);
            Table read = Inspector.of(engine).table("notes");
            assertThat(read.column("touched").serverDefault())
                    .isEqualTo(new RawSql("current_timestamp() ON UPDATE current_timestamp()"));
            assertThat(read.column("touched").serverOnUpdate()).isNotNull();
            assertThat(read.column("perhaps").isNullable()).isTrue();
            assertThat(read.column("perhaps").serverDefault()).isNull();

            engine.transact(connection -> {
                connection.execute(insert(notes).values(Map.of("id", 1, "n", 1, "touched", LONG_AGO)));
                assertThat(connection.execute(select(at)).one()).isEqualTo(LONG_AGO);
                assertThat(connection.execute(select(n.col(perhaps))).one()).isNull();
                connection.execute(
                        update(notes).set(n.number("n", Integer.class), 2).allRows());
                assertThat(connection.execute(select(at)).one()).isAfter(LONG_AGO);
                return null;
            });

            metadata.dropAll(engine);
            read.metadata().createAll(engine);
            Column<?> again = Inspector.of(engine).table("notes").column("touched");
            assertThat(again.serverDefault()).isEqualTo(read.column("touched").serverDefault());
            assertThat(again.isNullable()).isFalse();
        }
    }
}
