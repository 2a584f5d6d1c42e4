package io.aludel.compile;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.error.ArgumentException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotingSpec extends SqlSpec {
    private static final Table ODD = Table.of(
            "Odd Table",
            new MetaData(),
            column("Id", BIGINT).primaryKey(),
            column("select", VARCHAR(20)),
            column("a b", INTEGER),
            column("pct%", INTEGER),
            column("plain", INTEGER),
            column("quo\"te`d", INTEGER));

    @Test
    void oddNamesAreQuotedAndPlainOnesAreNot() {
        sql(select(ODD))
                .everywhere(
                        "SELECT \"Odd Table\".\"Id\", \"Odd Table\".\"select\", \"Odd Table\".\"a b\","
                                + " \"Odd Table\".\"pct%\", \"Odd Table\".plain, \"Odd Table\".\"quo\"\"te`d\" FROM \"Odd Table\"")
                .onMysqlAndMariadb("SELECT `Odd Table`.`Id`, `Odd Table`.`select`, `Odd Table`.`a b`,"
                        + " `Odd Table`.`pct%`, `Odd Table`.plain, `Odd Table`.`quo\"te``d` FROM `Odd Table`")
                .elsewhere();
    }

    @Test
    void aliasesAndLabelsAreQuotedToo() {
        var odd = table(ODD).as("My Alias");
        sql(select(odd.number("plain", Integer.class).label("Sum Of")))
                .everywhere("SELECT \"My Alias\".plain AS \"Sum Of\" FROM \"Odd Table\" AS \"My Alias\"")
                .onMysqlAndMariadb("SELECT `My Alias`.plain AS `Sum Of` FROM `Odd Table` AS `My Alias`")
                .elsewhere();
    }

    @Test
    void schemasStandBeforeTables() {
        Table log = Table.of(
                new MetaData(),
                "audit",
                "log",
                null,
                List.of(column("id", BIGINT).primaryKey(), column("what", TEXT)));
        sql(select(log))
                .everywhere("SELECT audit.log.id, audit.log.what FROM audit.log")
                .elsewhere();
        sql(insert(log).set(table(log).text("what"), "x"))
                .everywhere("INSERT INTO audit.log (what) VALUES (?)", "x")
                .elsewhere();
    }

    @Test
    void theGenericDialectQuotesEveryName() {
        sql(select(SampleSchema.TAGS).limit(3))
                .on(
                        Dialects.GENERIC,
                        "SELECT \"tags\".\"id\", \"tags\".\"name\" FROM \"tags\" FETCH FIRST ? ROWS ONLY",
                        3L);
    }

    @Test
    void aNameCannotContainNul() {
        assertThatThrownBy(() -> STANDARD.quote("a\0b"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("NUL");
        assertThatThrownBy(() -> STANDARD.quote("")).isInstanceOf(ArgumentException.class);
    }
}
