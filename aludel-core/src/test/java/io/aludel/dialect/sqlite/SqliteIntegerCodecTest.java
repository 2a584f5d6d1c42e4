package io.aludel.dialect.sqlite;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.literalSql;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
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

    /** Asking for the kind of each value would cost every reader a call for the sake of files that others have spoilt. */
    @Test
    void whatIsNoWholeNumberIsReadAsSqliteCastsItAndAStrictTableRefusesIt() {
        try (Engine engine = Engine.create("sqlite::memory:");
                Connection connection = engine.connect()) {
            assertThat(connection.scalar(select(literalSql("1.5", INTEGER)))).isEqualTo(1);
            assertThat(connection.scalar(select(literalSql("'12 apples'", INTEGER))))
                    .isEqualTo(12);
            assertThat(connection.scalar(select(literalSql("'none'", INTEGER)))).isZero();
            MetaData metadata = new MetaData();
            Table.of("counts", metadata, column("n", INTEGER), SqliteOptions.strict());
            metadata.createAll(connection);
            assertThatThrownBy(() -> connection.execute(text("INSERT INTO counts (n) VALUES ('none')")))
                    .hasMessageContaining("CORE-14");
        }
    }
}
