package io.aludel.docs;

import static io.aludel.sql.Sql.aggregateStrings;
import static io.aludel.sql.Sql.cast;
import static io.aludel.sql.Sql.collate;
import static io.aludel.sql.Sql.conditionSql;
import static io.aludel.sql.Sql.fromSql;
import static io.aludel.sql.Sql.function;
import static io.aludel.sql.Sql.literalSql;
import static io.aludel.sql.Sql.orderSql;
import static io.aludel.sql.Sql.parameter;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.CustomFunction;
import io.aludel.sql.Executable;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.type.SqlTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By which methods a string becomes SQL: all of them are known, and named on the page about it. */
class SqlDoorsTest {
    /** A new one belongs here and into the table of docs/core/text-sql.md. */
    private static final List<String> DOORS = List.of(
            "Computed.of",
            "CustomFunction.of",
            "CustomFunction.on",
            "DdlText.DdlText",
            "DdlText.of",
            "Delete.prefixWith",
            "Delete.withHint",
            "ExcludeConstraint.Element",
            "ExcludeConstraint.of",
            "Expression.boolOp",
            "Expression.op",
            "Insert.prefixWith",
            "Insert.withHint",
            "MysqlOptions.partitionBy",
            "Operator.Operator",
            "Operator.custom",
            "PostgresqlOptions.partitionBy",
            "PostgresqlOptions.partitionOf",
            "RawSql.RawSql",
            "Sql.check",
            "Sql.text",
            "SqlAround.SqlAround",
            "SqlExpressions.conditionSql",
            "SqlExpressions.literalSql",
            "SqlExpressions.orderSql",
            "SqlFroms.fromSql",
            "SqlType.withSqlAround",
            "SqlTypes.nativeType",
            "TextObject.TextObject",
            "TextObject.function",
            "TextObject.of",
            "TextObject.policy",
            "TextObject.procedure",
            "TextObject.trigger",
            "TextObject.triggerOn",
            "Update.prefixWith",
            "Update.withHint");

    /** They build trees out of what the others were given, or are about names of constraints. */
    private static final List<String> NO_DOORS = List.of("NamingConvention.with");

    private static final Pattern METHOD = Pattern.compile(
            "^ *(?:public|default)(?: static)?(?: final)? (?:record |<[^(]*> )?[\\w<>., ?@\\[\\]]*?(\\w+)\\(([^)]*"
                    + "String (?:sql|words|hint|symbol|template|nativeName|createSql|bound|operator"
                    + "|parameter, @Nullable String column)\\b[^)]*)",
            Pattern.MULTILINE);

    private static final String DOOR = "x') ; drop table t --";

    private static final Table BOOKS = Table.of(
            "books", new MetaData(), Column.of("id", SqlTypes.INTEGER).primaryKey(), Column.of("title", SqlTypes.TEXT));

    private static TreeSet<String> found() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Path main = Path.of("src/main/java/io/aludel");
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> isForUsers(main.relativize(each).toString()))
                    .toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                Matcher methods = METHOD.matcher(Files.readString(file));
                while (methods.find()) {
                    found.add(name + "." + methods.group(1));
                }
            }
        }
        NO_DOORS.forEach(found::remove);
        return found;
    }

    private static boolean isForUsers(String file) {
        return file.matches("(sql|schema|schema/ddl|type)/\\w+\\.java")
                || file.equals("sql/ast/Operator.java")
                || file.matches("dialect/\\w+/\\w+Options\\.java");
    }

    @Test
    void allAreKnown() throws IOException {
        assertThat(found()).containsExactlyElementsOf(DOORS);
    }

    @Test
    void thePageNamesAll() throws IOException {
        String page = Files.readString(Path.of("../docs/core/text-sql.md"));
        String table = page.substring(page.indexOf("## Safety"), page.indexOf("## Differences"));
        String security = Files.readString(Path.of("../docs/security.md"));
        for (String door : DOORS) {
            String type = door.substring(0, door.indexOf('.'));
            String method = door.substring(door.indexOf('.') + 1);
            boolean general = method.matches("of|on|[A-Z].*") || type.equals("TextObject");
            assertThat(table).as(door).contains(general ? type : method);
            if (!general && !method.equals("custom") && !method.startsWith("partition")) {
                assertThat(security).as(door).contains(method);
            }
        }
    }

    @Test
    void theyWriteWhatTheyAreGiven() {
        Expression<String> title = Sql.table(BOOKS).col("title", String.class);
        List<Executable> statements = List.of(
                text(DOOR),
                select(literalSql(DOOR, SqlTypes.TEXT)),
                select(title).where(conditionSql(DOOR)),
                select(title).orderBy(orderSql(DOOR)),
                select(title).from(fromSql(DOOR)),
                select(title.op(DOOR, title, SqlTypes.TEXT)),
                select(title).where(title.boolOp(DOOR, title)),
                select(CustomFunction.of("f", SqlTypes.TEXT, DOOR).call(title)),
                select(cast(title, SqlTypes.nativeType(DOOR, String.class))),
                select(title).prefixWith(literalSql(DOOR, SqlTypes.UNKNOWN)),
                select(title).suffixWith(literalSql(DOOR, SqlTypes.UNKNOWN)),
                Sql.insert(BOOKS).values(Map.of("id", 1)).prefixWith(DOOR),
                Sql.update(BOOKS).values(Map.of("id", 1)).allRows().prefixWith(DOOR),
                Sql.delete(BOOKS).allRows().prefixWith(DOOR));
        for (Executable statement : statements) {
            assertThat(Dialects.POSTGRESQL.compile(statement).sql()).contains(DOOR);
        }
    }

    @Test
    void allElseIsQuotedOrBound() {
        Expression<String> title = Sql.table(BOOKS).col("title", String.class);
        List<Executable> statements = List.of(
                select(function(DOOR, SqlTypes.TEXT, title)),
                select(collate(title, DOOR)),
                select(title.label(DOOR)),
                select(select(title.label("n")).cte(DOOR).col("n", String.class)),
                select(select(title.label("n")).subquery(DOOR).col("n", String.class)),
                select(aggregateStrings(title, DOOR)),
                select(value("text").match("query", DOOR)),
                select(value("text").regexpMatch("pattern", DOOR)),
                select(parameter(DOOR, SqlTypes.TEXT, "v")),
                select(title).where(title.eq(DOOR)),
                select(title).where(value(DOOR).like(DOOR)));
        for (Executable statement : statements) {
            String sql = Dialects.POSTGRESQL.compile(statement).sql();
            String outside = sql.replaceAll("\"(?:[^\"]|\"\")*\"", "").replaceAll("'(?:[^']|'')*'", "");
            assertThat(outside).as(sql).doesNotContain("drop table");
        }
    }
}
