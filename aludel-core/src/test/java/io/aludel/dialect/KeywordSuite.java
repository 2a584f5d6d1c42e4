package io.aludel.dialect;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.compile.ReservedWords;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Any word can be a name, and so can any other text: nothing in a name is ever taken for SQL. */
@EveryDatabase
class KeywordSuite {
    private static final List<String> HOSTILE = List.of(
            "x\"; DROP TABLE victims; --",
            "x`; DROP TABLE victims; --",
            "x'; DROP TABLE victims; --",
            "]; DROP TABLE victims; --",
            "back\\slash",
            "/* comment */",
            "-- comment",
            "a.b",
            "?",
            ":name",
            "$1",
            "%s",
            "日本",
            "Mixed Case",
            "1st");

    private static Set<String> words() {
        Set<String> words = new TreeSet<>(ReservedWords.standard());
        words.addAll(ReservedWords.sqlite());
        words.addAll(ReservedWords.postgresql());
        words.addAll(ReservedWords.mysql());
        words.addAll(ReservedWords.h2());
        words.addAll(List.of("name", "value", "key", "date", "text", "type", "level", "count", "sum", "groups", "end"));
        return words;
    }

    @Test
    void everyWordCanNameAColumn(TestDatabase database) throws SQLException {
        works(database, "words", new ArrayList<>(words()));
    }

    @Test
    void hostileTextCanNameColumnsAndTables(TestDatabase database) throws SQLException {
        works(database, "hostile", HOSTILE);
        works(database, HOSTILE.get(0), List.of("a"));
        works(database, HOSTILE.get(1), List.of("a"));
    }

    @Test
    void someWordsNameTablesAndAliases(TestDatabase database) throws SQLException {
        for (String word : List.of("select", "table", "order", "user", "group", "left", "Select", "USER")) {
            works(database, word, List.of("from", "where"));
        }
    }

    private static void works(TestDatabase database, String name, List<String> columns) throws SQLException {
        MetaData metadata = new MetaData();
        List<TableElement> elements = new ArrayList<>();
        Map<String, Object> row = new LinkedHashMap<>();
        for (String column : columns) {
            elements.add(column(column, INTEGER));
            row.put(column, row.size());
        }
        Table table = Table.of(metadata, null, name, null, elements);
        TableExpr alias = Sql.table(table).as(name + "x").as(columns.get(0));
        try (PlainJdbc jdbc = new PlainJdbc(database)) {
            jdbc.create(metadata);
            jdbc.update(insert(table).values(row));
            assertThat(jdbc.query(select(table))).containsExactly(new ArrayList<>(row.values()));
            String last = columns.get(columns.size() - 1);
            assertThat(jdbc.query(
                            select(alias.number(last, Integer.class).plus(1).label(last))
                                    .where(alias.number(last, Integer.class).ge(0))
                                    .orderBy(alias.col(last).asc())))
                    .containsExactly(List.of(columns.size()));
            jdbc.update(update(table)
                    .set(Sql.table(table).number(last, Integer.class), 5)
                    .where(Sql.table(table).number(last, Integer.class).ge(0)));
            jdbc.execute(jdbc.dialect().compile(io.aludel.schema.ddl.DropTable.of(table)));
        }
    }
}
