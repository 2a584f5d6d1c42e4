package io.aludel.dialect;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.schema.Table;
import io.aludel.sql.Keyset;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Row;
import io.aludel.sql.Select;
import io.aludel.sql.Sort;
import io.aludel.sql.SortKeys;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orders that users choose, and pages by the place of a row, NULL included. */
@EveryDatabase
class KeysetSuite extends TablesWithRows {
    private final Table things = Table.of(
            "things",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(20)),
            column("rank", INTEGER));
    private final TableExpr t = Sql.table(things);
    private final NumberExpr<Long> id = t.number("id", Long.class);
    private final SortKeys allowed = allow(t.text("name"), t.col("rank"), id);
    private final Select<Row> all = select(List.of(id, t.text("name"), t.col("rank")));

    @Override
    void fill() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", (long) number);
            row.put("name", number % 4 == 0 ? null : "n" + number % 3);
            row.put("rank", number % 5 == 0 ? null : number % 2);
            rows.add(row);
        }
        connection.execute(insert(things).values(rows));
    }

    @Test
    void pagesGiveEachRowOnceInTheOrderOfTheWhole() {
        for (String order : List.of(
                "", "name", "-name", "rank,-name", "name:nullslast,-rank:nullsfirst", "-rank,name:desc:nullslast")) {
            Keyset keyset = Keyset.by(Sort.parse(order, allowed).then(id.asc()));
            List<Object> whole = ids(all.orderBy(keyset.terms()));
            assertThat(whole).as(order).hasSize(20);
            assertThat(pages(keyset, false)).as("forward by '%s'", order).isEqualTo(whole);
            Collections.reverse(whole);
            assertThat(pages(keyset, true)).as("backward by '%s'", order).isEqualTo(whole);
        }
    }

    private List<Object> pages(Keyset keyset, boolean backwards) {
        List<Object> seen = new ArrayList<>();
        @Nullable String cursor = null;
        while (true) {
            Select<Row> page = backwards ? keyset.before(all, cursor) : keyset.after(all, cursor);
            List<Row> rows = connection.execute(page.limit(3)).all();
            if (rows.isEmpty()) {
                return seen;
            }
            rows.forEach(row -> seen.add(row.get(0)));
            cursor = keyset.cursor(rows.get(rows.size() - 1));
        }
    }

    private List<Object> ids(Select<Row> query) {
        List<Object> ids = new ArrayList<>();
        connection.execute(query).all().forEach(row -> ids.add(row.get(0)));
        return ids;
    }

    @Test
    void hostileTextReachesNoStatement() {
        for (String hostile : List.of(
                "name; DROP TABLE things",
                "name desc",
                "1",
                "name--",
                "nmae",
                "(SELECT 1)",
                "name:desc:drop",
                "\"name\"",
                "id,id")) {
            assertThatThrownBy(() -> Sort.parse(hostile, allowed)).as(hostile).isInstanceOf(ArgumentException.class);
        }
        assertThatThrownBy(() -> Sort.parse("nmae", allowed)).hasMessageContaining("name");
        Keyset keyset = Keyset.by(Sort.parse("name", allowed).then(id.asc()));
        String cursor = keyset.cursor(List.of("x' OR 1=1 --", 4L));
        assertThat(ids(keyset.after(all, cursor))).isEmpty();
        String other = Keyset.by(Sort.parse("-name", allowed).then(id.asc())).cursor(List.of("n1", 4L));
        for (String wrong :
                List.of("", "garbage", "!!", cursor + "AA", cursor.substring(2), other, "A".repeat(10_000))) {
            assertThatThrownBy(() -> keyset.after(all, wrong))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("cursor");
        }
    }
}
