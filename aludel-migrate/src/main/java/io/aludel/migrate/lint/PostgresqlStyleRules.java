package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.STYLE;
import static io.aludel.migrate.lint.Severity.ADVICE;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What one would rather have from the beginning. */
final class PostgresqlStyleRules {
    static final List<Rule> ALL = List.of(
            style(
                    "PG40",
                    "json-rather-than-jsonb",
                    (column, scene) -> column.type().equals("JSON"),
                    "JSON keeps the text as it is, has no equality, and cannot be indexed.",
                    "Take JSONB."),
            style(
                    "PG41",
                    "char-pads",
                    (column, scene) -> column.type().matches("(CHAR|CHARACTER|BPCHAR)(\\(.*)?"),
                    "CHAR(n) pads values with blanks, saves nothing, and compares in surprising ways.",
                    "Take VARCHAR(n) or TEXT; for a fixed length a CHECK."),
            style(
                    "PG42",
                    "timestamp-without-zone",
                    (column, scene) -> column.type().matches("TIMESTAMP(\\(\\d\\))?( WITHOUT TIME ZONE)?"),
                    "TIMESTAMP knows no time zone: the same value means another moment to another session.",
                    "Take TIMESTAMP WITH TIME ZONE (an Instant or OffsetDateTime in Java)."),
            style(
                    "PG43",
                    "serial-rather-than-identity",
                    (column, scene) -> column.type().endsWith("SERIAL"),
                    "A serial's sequence has rights of its own and can be forgotten.",
                    "Take an identity: .identity(Identity.byDefault())."),
            style(
                    "PG44",
                    "small-key",
                    (column, scene) ->
                            column.numbered() && column.type().matches("(SMALL)?(INT|INTEGER|SERIAL|INT4|INT2)"),
                    "A numbered column of 32 bits is full after two thousand million rows, and making it larger writes the table again.",
                    "Take BIGINT."),
            style(
                    "PG45",
                    "money",
                    (column, scene) -> column.type().equals("MONEY"),
                    "MONEY depends on the locale of the server and knows no currency.",
                    "Take NUMERIC, with the currency in a column of its own."));

    private PostgresqlStyleRules() {}

    private static Rule style(
            String code, String name, BiPredicate<ColumnFacts, Scene> check, String happens, String remedy) {
        return new Rule(
                code,
                name,
                STYLE,
                ADVICE,
                happens,
                remedy,
                (change, scene) -> columns(change).anyMatch(column -> check.test(column, scene)));
    }

    private static Stream<ColumnFacts> columns(Change change) {
        if (change instanceof Change.CreateTable create) {
            return create.columns().stream();
        }
        return change instanceof Change.AddColumn add ? Stream.of(add.column()) : Stream.empty();
    }
}
