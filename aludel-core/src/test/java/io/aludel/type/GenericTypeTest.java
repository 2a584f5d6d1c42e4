package io.aludel.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.mysql.MysqlTypes;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the types of single databases where all databases are meant. */
class GenericTypeTest {
    private static void becomes(SqlType<?> type, SqlType<?> generic) {
        assertThat(type.hasGeneric()).isTrue();
        assertThat(type.asGeneric()).isEqualTo(generic);
        assertThat(generic.asGeneric()).as("once is enough").isEqualTo(generic);
    }

    @Test
    void wholeNumbersKeepTheirRange() {
        becomes(SqlTypes.TINYINT, SqlTypes.SMALLINT);
        becomes(MysqlTypes.MEDIUMINT, SqlTypes.INTEGER);
        becomes(MysqlTypes.displayWidth(SqlTypes.INTEGER, 4), SqlTypes.INTEGER);
        becomes(MysqlTypes.SMALLINT_UNSIGNED, SqlTypes.INTEGER);
        becomes(MysqlTypes.INTEGER_UNSIGNED, SqlTypes.BIGINT);
        becomes(MysqlTypes.BIGINT_UNSIGNED, SqlTypes.BIGINTEGER);
        becomes(SqlTypes.BIGINT, SqlTypes.BIGINT);
    }

    @Test
    void otherNumbersKeepTheirDigits() {
        becomes(SqlTypes.DECIMAL(9, 2), SqlTypes.NUMERIC(9, 2));
        becomes(MysqlTypes.DECIMAL_UNSIGNED(7, 3), SqlTypes.NUMERIC(7, 3));
        becomes(SqlTypes.FLOAT(24), SqlTypes.DOUBLE);
        becomes(SqlTypes.REAL, SqlTypes.REAL);
    }

    @Test
    void textsKeepTheirLength() {
        becomes(SqlTypes.CHAR(3), SqlTypes.VARCHAR(3));
        becomes(SqlTypes.collated(SqlTypes.VARCHAR(100), "C"), SqlTypes.VARCHAR(100));
        becomes(MysqlTypes.charset(SqlTypes.VARCHAR(9), "latin1", null), SqlTypes.VARCHAR(9));
        becomes(SqlTypes.NCHAR(5), SqlTypes.NVARCHAR(5));
        becomes(MysqlTypes.LONGTEXT, SqlTypes.TEXT);
        becomes(SqlTypes.CLOB, SqlTypes.TEXT);
    }

    @Test
    void bytesAndTimesLoseTheirSize() {
        becomes(SqlTypes.BINARY(16), SqlTypes.BLOB);
        becomes(MysqlTypes.MEDIUMBLOB, SqlTypes.BLOB);
        becomes(PostgresqlTypes.BYTEA, SqlTypes.BLOB);
        becomes(MysqlTypes.DATETIME(3), SqlTypes.TIMESTAMP);
        becomes(PostgresqlTypes.TIMESTAMP_TZ(3), SqlTypes.TIMESTAMP_TZ);
        becomes(PostgresqlTypes.INTERVAL("DAY TO SECOND"), SqlTypes.INTERVAL);
    }

    @Test
    void documentsWordsAndArraysKeepWhatTheyHold() {
        becomes(PostgresqlTypes.JSONB, SqlTypes.JSON);
        becomes(PostgresqlTypes.jsonb(List.class), SqlTypes.json(List.class));
        becomes(SqlTypes.array(SqlTypes.CHAR(3)), SqlTypes.array(SqlTypes.VARCHAR(3)));
        becomes(PostgresqlTypes.domain("short_name", SqlTypes.VARCHAR(20)), SqlTypes.VARCHAR(20));
        SqlType<?> words = MysqlTypes.ENUM("a", "b").asGeneric();
        assertThat(words.detail(TypeDetail.OfEnum.class).labels()).containsExactly("a", "b");
        assertThat(words.nativeName()).isNull();
    }

    @Test
    void othersHaveNone() {
        List<SqlType<?>> others =
                new ArrayList<>(List.of(PostgresqlTypes.INET, PostgresqlTypes.INT4RANGE, SqlTypes.UNKNOWN));
        others.add(SqlTypes.array(PostgresqlTypes.INET));
        assertThat(others).noneMatch(SqlType::hasGeneric);
        assertThatThrownBy(PostgresqlTypes.INET::asGeneric)
                .hasMessageContaining("INET has no counterpart that all databases have");
    }

    @Test
    void typesOfTheApplicationStay() {
        SqlType<Thread.State> state = SqlTypes.enumByName(Thread.State.class, 20);
        assertThat(state.converter()).isNotNull();
        assertThat(state.asGeneric()).isSameAs(state);
    }
}
