package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aludel.schema.Table;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.TableExpr;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names that need quotes get them, and others stay as they are. */
public interface NamingTests extends DialectUnderTest {
    /** Words of SQL as the names of a table, a column and an alias; those which the database reserves have to be quoted. */
    @Test
    default void wordsOfSqlAreNames(Bench bench) {
        for (String word : List.of(
                "all",
                "and",
                "as",
                "between",
                "by",
                "case",
                "check",
                "column",
                "create",
                "current_date",
                "default",
                "delete",
                "desc",
                "distinct",
                "drop",
                "else",
                "end",
                "exists",
                "false",
                "for",
                "foreign",
                "from",
                "group",
                "having",
                "in",
                "index",
                "insert",
                "into",
                "is",
                "join",
                "key",
                "left",
                "like",
                "limit",
                "not",
                "null",
                "offset",
                "on",
                "or",
                "order",
                "primary",
                "references",
                "right",
                "rows",
                "select",
                "set",
                "table",
                "then",
                "to",
                "true",
                "union",
                "unique",
                "update",
                "user",
                "using",
                "value",
                "values",
                "view",
                "when",
                "where",
                "with")) {
            areNames(bench, word, word);
        }
    }

    @Test
    default void spacesCapitalsAndQuotesAreNames(Bench bench) {
        areNames(bench, "Suite Table", "First Name");
        areNames(bench, "suite-t", "it's");
        areNames(bench, "suite_\u00fc", "UPPER");
        areNames(bench, "suite_t", "100%");
        areNames(bench, "suite_t", "a?b:c");
    }

    private static void areNames(Bench bench, String tableName, String columnName) {
        Table table = bench.table(tableName, column(columnName, INTEGER));
        TableExpr t = table(table);
        NumberExpr<Integer> c = t.number(columnName, Integer.class);
        bench.change(insert(table).values(Map.of(columnName, 1)));
        bench.change(update(table).set(c, c.plus(1)).where(c.eq(1)));
        assertEquals(List.of(2), bench.rows(select(c).where(c.gt(1)).orderBy(c)), () -> tableName + "." + columnName);
        TableExpr other = t.as(columnName);
        NumberExpr<Integer> alias = other.number(columnName, Integer.class);
        assertEquals(
                List.of(2),
                bench.rows(select(alias.label(columnName)).where(alias.gt(1))),
                () -> tableName + "." + columnName + " under an alias");
        bench.drop(table.metadata());
    }
}
