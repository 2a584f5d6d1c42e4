package io.aludel.examples.chinook.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlLinesTest {
    @Test
    void aShortStatementStaysOnOneLine() {
        assertThat(SqlLines.of("SELECT 1 FROM artist WHERE id = ?"))
                .containsExactly("SELECT 1 FROM artist WHERE id = ?");
    }

    @Test
    void aLongOneIsBrokenBeforeClausesAndBetweenWords() {
        assertThat(SqlLines.of("SELECT " + "some_column, ".repeat(8) + "id FROM artist JOIN album ON id = ?"))
                .containsExactly(
                        "SELECT some_column, some_column, some_column, some_column, some_column, some_column,",
                        "    some_column, some_column, id",
                        "  FROM artist",
                        "  JOIN album ON id = ?");
    }
}
