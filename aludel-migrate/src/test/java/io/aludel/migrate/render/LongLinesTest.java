package io.aludel.migrate.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that are longer than a line are broken as people break them. */
class LongLinesTest {
    private static String broken(String... lines) {
        return String.join("\n", LongLines.broken(List.of(lines))) + "\n";
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

    @Test
    void theLastElementOfATableIsBrokenAsTheOthersAre() {
        String key =
                "                foreignKey(List.of(\"shelf\", \"row\"), \"shelves\", List.of(\"number\", \"row\"))"
                        + ".named(\"fk_books_shelf\").onDelete(ReferentialAction.CASCADE)";
        assertThat(broken("        op.createTable(", "                \"books\",", key + ");"))
                .isEqualTo("""
                        op.createTable(
                                "books",
                                foreignKey(List.of("shelf", "row"), "shelves", List.of("number", "row"))
                                        .named("fk_books_shelf")
                                        .onDelete(ReferentialAction.CASCADE));
                """);
    }

    @Test
    void textsOfSeveralLinesKeepThem() {
        String[] lines = {
            "        op.alterColumn(\"books\", \"the_title_as_it_is_printed_on_its_back_or_on_its_cover\", column -> column.comment(\"as it\\n\"",
            "                + \"is written\").existing(VARCHAR(50)).existing(was -> was.nullable(false).serverDefault(\"none\")));"
        };
        assertThat(broken(lines)).isEqualTo("""
                        op.alterColumn(
                                "books",
                                "the_title_as_it_is_printed_on_its_back_or_on_its_cover",
                                column -> column.comment("as it\\n"
                                        + "is written")
                                        .existing(VARCHAR(50))
                                        .existing(was -> was.nullable(false).serverDefault("none")));
                """);
        String[] fitting = {"        op.createTableComment(\"books\", \"as\\n\"", "                + \"they are\");"};
        assertThat(broken(fitting)).isEqualTo(String.join("\n", fitting) + "\n");
    }

    @Test
    void aTextThatIsLongerThanALineGoesOnInTheNext() {
        String first = "word ".repeat(20);
        String second = "word ".repeat(18);
        assertThat(broken("        op.execute(\"" + first + second + "at the end\");"))
                .isEqualTo("""
                        op.execute(
                                "%s"
                                        + "%s"
                                        + "at the end");
                """.formatted(first, second));
    }
}
