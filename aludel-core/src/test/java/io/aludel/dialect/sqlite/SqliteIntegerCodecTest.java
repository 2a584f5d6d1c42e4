package io.aludel.dialect.sqlite;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.literalSql;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import org.junit.jupiter.api.Test;

/** Whole numbers that SQLite keeps although they outgrow their column's type. */
class SqliteIntegerCodecTest {
    @Test
    void aNumberThatDoesNotFitRaisesInsteadOfWrapping() {
        try (Engine engine = Engine.create("sqlite::memory:");
                Connection connection = engine.connect()) {
            assertThat(connection.scalar(select(literalSql("2147483647", INTEGER))))
                    .isEqualTo(Integer.MAX_VALUE);
            assertThat(connection.scalar(select(literalSql("NULL", INTEGER)))).isNull();
            assertThatThrownBy(() -> connection.scalar(select(literalSql("2147483648", INTEGER))))
                    .hasMessageContaining("CORE-1305")
                    .hasMessageContaining("BIGINT");
        }
    }
}
