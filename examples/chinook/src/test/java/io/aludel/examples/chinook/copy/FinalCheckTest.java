package io.aludel.examples.chinook.copy;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Dml;
import io.aludel.sql.TableExpr;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FinalCheckTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final ChinookSource source = new ChinookSource();
    private final MetaData tables = TargetSchema.of(source.tables());
    private final Engine target = Engine.create("sqlite::memory:");

    @AfterEach
    void close() {
        target.close();
        source.close();
    }

    @Test
    void aCopyIsTheSame() {
        assertThat(checkAfter()).isTrue();
        assertThat(said()).contains("The same: 15,607 rows in 11 tables");
    }

    @Test
    void aLostRowIsNoticed() {
        Table lines = tables.table("invoice_line");
        assertThat(checkAfter(delete(lines)
                        .where(table(lines).number("id", Integer.class).eq(1))))
                .isFalse();
        assertThat(said()).contains("invoice_line has").contains("DIFFERENT: 1 of 11 tables.");
    }

    @Test
    void aWrongCentIsNoticed() {
        Table invoices = tables.table("invoice");
        TableExpr invoice = table(invoices);
        assertThat(checkAfter(update(invoices)
                        .set(
                                invoice.number("total", BigDecimal.class),
                                invoice.number("total", BigDecimal.class).plus(new BigDecimal("0.01")))
                        .where(invoice.number("id", Integer.class).eq(7))))
                .isFalse();
        assertThat(said()).contains("invoice has").contains("DIFFERENT: 1 of 11 tables.");
    }

    private boolean checkAfter(Dml... mishaps) {
        new StoreCopy(source, target, out, false).run(tables);
        try (Connection connection = target.begin()) {
            for (Dml mishap : mishaps) {
                assertThat(connection.execute(mishap).rowCount()).isEqualTo(1);
            }
        }
        return new FinalCheck(source, target, out).run(tables);
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
