package io.aludel.benchmarks.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Reads one row by jOOQ over a pool. */
public final class JooqStart {
    private JooqStart() {}

    public static void main(String[] arguments) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + arguments[0]);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        Field<Long> id = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
        Field<String> name = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
        Field<Integer> amount = DSL.field(DSL.name("amount"), SQLDataType.INTEGER);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            String found = DSL.using(pool, SQLDialect.SQLITE)
                    .transactionResult(transaction -> transaction
                            .dsl()
                            .select(id, name, amount)
                            .from(DSL.table(DSL.name("entity7")))
                            .where(id.eq(1L))
                            .fetchOne(name));
            if (!"first".equals(found)) {
                throw new IllegalStateException("the row is missing");
            }
        }
    }
}
