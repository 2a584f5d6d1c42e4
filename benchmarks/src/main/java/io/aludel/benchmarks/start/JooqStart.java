package io.aludel.benchmarks.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.jdbc.JDBCUtils;

/** Reads one row by jOOQ over a pool. */
public final class JooqStart {
    private JooqStart() {}

    public static void main(String[] arguments) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[2]);
        config.setPassword(arguments[3]);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        Field<Long> id = DSL.field(DSL.unquotedName("id"), SQLDataType.BIGINT);
        Field<String> name = DSL.field(DSL.unquotedName("name"), SQLDataType.VARCHAR);
        Field<Integer> amount = DSL.field(DSL.unquotedName("amount"), SQLDataType.INTEGER);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            String found = DSL.using(pool, JDBCUtils.dialect(arguments[0]))
                    .transactionResult(transaction -> transaction
                            .dsl()
                            .select(id, name, amount)
                            .from(DSL.table(DSL.unquotedName("entity7")))
                            .where(id.eq(1L))
                            .fetchOne(name));
            if (!"first".equals(found)) {
                throw new IllegalStateException("the row is missing");
            }
        }
    }
}
