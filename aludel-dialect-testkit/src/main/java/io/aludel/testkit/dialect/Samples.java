package io.aludel.testkit.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.ValueConverter;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends values of a type there and back. */
final class Samples {
    /** Years as numbers. */
    static final ValueConverter<Year, Integer> YEARS = new ValueConverter<>() {
        @Override
        public Integer toDatabase(Year value) {
            return value.getValue();
        }

        @Override
        public Year toJava(Integer value) {
            return Year.of(value);
        }
    };

    private Samples() {}

    /** Each value and NULL come back as they went, and are found by what they are. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static <T> void comeBack(Bench bench, SqlType<T> type, T... values) {
        comeBack(bench, type, true, Arrays.stream(values).toList());
    }

    /** The same for types whose values are not compared: JSON, arrays and long bytes. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    static <T> void comeBackUncompared(Bench bench, SqlType<T> type, T... values) {
        comeBack(bench, type, false, Arrays.stream(values).toList());
    }

    private static <T> void comeBack(Bench bench, SqlType<T> type, boolean compared, List<T> values) {
        Column<T> value = Sql.column("v", type);
        Table samples = bench.table(
                "suite_samples",
                Sql.column("id", SqlTypes.INTEGER).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                value);
        List<@Nullable T> sent = new ArrayList<>(values);
        sent.add(null);
        for (int id = 0; id < sent.size(); id++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", id);
            row.put("v", sent.get(id));
            bench.change(Sql.insert(samples).values(row));
        }
        Expression<Integer> id = Sql.table(samples).number("id", Integer.class);
        Expression<T> v = Sql.table(samples).col(value);
        assertEquals(
                shown(sent), shown(bench.rows(Sql.select(v).orderBy(id))), () -> "values of " + type + " come back");
        if (compared) {
            for (int index = 0; index < values.size(); index++) {
                T wanted = values.get(index);
                assertEquals(
                        List.of(index),
                        bench.rows(Sql.select(id).where(v.eq(wanted))),
                        () -> "the value " + wanted + " of " + type + " is found by a parameter");
                assertEquals(
                        List.of(index),
                        bench.rows(Sql.select(id).where(v.eq(Sql.inlined(wanted, type)))),
                        () -> "the value " + wanted + " of " + type + " is found by a literal");
            }
        }
    }

    /** Bytes by what they hold, decimals by what they count. */
    private static List<String> shown(List<? extends @Nullable Object> values) {
        List<String> shown = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof byte[] bytes) {
                shown.add(HexFormat.of().formatHex(bytes));
            } else if (value instanceof BigDecimal decimal) {
                shown.add(
                        decimal.signum() == 0
                                ? "0"
                                : decimal.stripTrailingZeros().toPlainString());
            } else {
                shown.add(String.valueOf(value));
            }
        }
        return shown;
    }
}
