package io.aludel.migrate.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Statements that are longer than a line are broken as people break them. */
class LongLinesTest {
    private static String broken(String line) {
        return String.join("\n", LongLines.broken(line)) + "\n";
    }

    @Test
    void whatFitsStays() {
        assertThat(broken("        op.dropTable(\"users\");")).isEqualTo("        op.dropTable(\"users\");\n");
    }

    @Test
    void argumentsStandInLinesOfTheirOwnAndCallsBelowEachOther() {
        assertThat(
                        broken(
                                "        op.alterColumn(\"books\", \"copies\", column -> column.serverDefault(new RawSql(\"1, (2\"))"
                                        + ".existing(INTEGER).existing(was -> was.nullable(false).serverDefault(new RawSql(\"0\"))));"))
                .isEqualTo("""
                                op.alterColumn(
                                        "books",
                                        "copies",
                                        column -> column.serverDefault(new RawSql("1, (2"))
                                                .existing(INTEGER)
                                                .existing(was -> was.nullable(false).serverDefault(new RawSql("0"))));
                        """);
    }

    @Test
    void aTextThatIsTooLongGetsALineOfItsOwn() {
        String sql =
                "SELECT loans.taken, count(*) AS number FROM loans WHERE loans.returned IS NULL GROUP BY loans.taken";
        assertThat(broken("        op.createView(\"open_loans\", \"" + sql + "\");"))
                .isEqualTo("""
                                op.createView(
                                        "open_loans",
                                        "%s");
                        """.formatted(sql));
    }

    @Test
    void aColumnGetsALineForEachCall() {
        String columns =
                "                column(\"status\", VARCHAR(10)).notNull().serverDefault(new RawSql(\"'new'\"))"
                        + ".comment(\"where the order is on its way to those who wait\"),";
        assertThat(broken(columns)).isEqualTo("""
                                        column("status", VARCHAR(10))
                                                .notNull()
                                                .serverDefault(new RawSql("'new'"))
                                                .comment("where the order is on its way to those who wait"),
                        """);
    }

    @Test
    void partsOfAStatementOfSeveralLinesStay() {
        String part = "        op.execute(\"" + "x".repeat(120) + "\\n\"";
        assertThat(broken(part)).isEqualTo(part + "\n");
    }
}
