package io.aludel.agree;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.table;

import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.TableExpr;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The small table that the expressions are about: two columns of each kind, with NULLs, the same rows everywhere. */
final class Sample {
    static final long LARGEST = 20;
    static final MetaData METADATA = new MetaData();
    static final Table TABLE = Table.of(
            "sample",
            METADATA,
            column("id", SqlTypes.INTEGER).primaryKey(),
            column("n", SqlTypes.INTEGER),
            column("m", SqlTypes.INTEGER).notNull(),
            column("d", SqlTypes.NUMERIC(24, 9)),
            column("e", SqlTypes.NUMERIC(24, 9)).notNull(),
            column("s", SqlTypes.VARCHAR(40)),
            column("u", SqlTypes.VARCHAR(40)).notNull(),
            column("b", SqlTypes.BOOLEAN),
            column("f", SqlTypes.BOOLEAN).notNull(),
            column("day", SqlTypes.DATE),
            column("due", SqlTypes.DATE).notNull());
    static final TableExpr ROOT = table(TABLE);
    static final int ROWS = 8;

    private static final String[] WORDS = {
        "", "a", "b", "ab", "abc", "B", "Ab", "a%", "_", "b_a", "50%", "a/b", "it's", "\"q\"", "a b", " a ", "\u2603",
        "7", "42", "a\\b", ":x", "?", "--", "a;b", "/*", "${x}"
    };

    private Sample() {}

    static int integer(Random random) {
        return random.nextInt(2 * (int) LARGEST + 1) - (int) LARGEST;
    }

    /** Quarters, which SQLite's binary numbers hold exactly. */
    static BigDecimal decimal(Random random) {
        return BigDecimal.valueOf(25L * (random.nextInt(8 * (int) LARGEST + 1) - 4 * LARGEST), 2);
    }

    static String text(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    static LocalDate date(Random random) {
        return LocalDate.of(2023, 12, 28).plusDays(random.nextInt(80));
    }

    static void fill(Engine engine) {
        METADATA.createAll(engine);
        Random random = new Random(20240229);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int id = 1; id <= ROWS; id++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", id);
            row.put("n", id % 4 == 0 ? null : integer(random));
            row.put("m", integer(random));
            row.put("d", id % 4 == 1 ? null : decimal(random));
            row.put("e", decimal(random));
            row.put("s", id % 4 == 2 ? null : text(random));
            row.put("u", text(random));
            row.put("b", id % 3 == 0 ? null : random.nextBoolean());
            row.put("f", random.nextBoolean());
            row.put("day", id % 4 == 3 ? null : date(random));
            row.put("due", date(random));
            rows.add(row);
        }
        engine.transact(connection -> connection.execute(insert(TABLE), rows).rowCount());
    }
}
