package io.aludel.dialect;

import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.JSON;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Which values of columns travel in arrays, and as what. */
class ArrayElementsTest {
    @Test
    void noLengthCutsAValueOffBeforeItsColumnSeesIt() {
        assertThat(Dialects.POSTGRESQL.arrayElement(VARCHAR(5))).isEqualTo(TEXT);
        assertThat(Dialects.POSTGRESQL.arrayElement(NUMERIC(10, 2))).isEqualTo(NUMERIC);
        assertThat(Dialects.POSTGRESQL.arrayElement(BIGINT)).isEqualTo(BIGINT);
        assertThat(Dialects.H2.arrayElement(VARCHAR(5))).isEqualTo(VARCHAR);
    }

    @Test
    void whatTheDriverHasToBeToldMoreAboutGoesOneByOne() {
        SqlType<?> converted = SqlTypes.enumByName(Thread.State.class, 20);
        SqlType<?> around = VARCHAR(5).withSqlAround("lower({})", null);
        assertThat(Dialects.POSTGRESQL.arrayElement(JSON)).isNull();
        assertThat(Dialects.POSTGRESQL.arrayElement(converted)).isNull();
        assertThat(Dialects.POSTGRESQL.arrayElement(around)).isNull();
        assertThat(Dialects.POSTGRESQL.arrayElement(VARCHAR(5).sensitive())).isNull();
        assertThat(Dialects.POSTGRESQL.arrayElement(VARCHAR(5).spelled("citext")))
                .isNull();
        assertThat(Dialects.POSTGRESQL.arrayElement(VARCHAR(5).withVariant("mysql", TEXT)))
                .isNull();
        assertThat(Dialects.H2.arrayElement(TIMESTAMP)).isNull();
    }

    @Test
    void someDatabasesTakeNoArrays() {
        assertThat(Dialects.SQLITE.arrayElement(BIGINT)).isNull();
        assertThat(Dialects.MARIADB.arrayElement(BIGINT)).isNull();
    }
}
