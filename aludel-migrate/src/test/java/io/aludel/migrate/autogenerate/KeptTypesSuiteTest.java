package io.aludel.migrate.autogenerate;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.FLOAT;
import static io.aludel.type.SqlTypes.NUMERIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Pending;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import io.aludel.type.TypeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Types that the database keeps under another name than they were declared by are no difference. */
@EveryDatabase
class KeptTypesSuiteTest {
    private static MetaData numbers(SqlType<?>... types) {
        MetaData metadata = new MetaData();
        List<Column<?>> columns = new ArrayList<>();
        for (SqlType<?> type : types) {
            columns.add(column("c" + columns.size(), type));
        }
        Table.of("numbers", metadata, columns.toArray(Column[]::new));
        return metadata;
    }

    private static SqlType<?> digits(int precision) {
        return TypeBuilder.from(NUMERIC).precision(precision).build();
    }

    private static List<String> differences(TestDatabase db, MetaData before, MetaData after) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            before.createAll(connection);
            List<String> found =
                    Pending.describe(Autogenerate.compare(connection, List.of(after), CompareOptions.DEFAULT));
            before.dropAll(connection);
            connection.commit();
            return found;
        }
    }

    @Test
    void numbersByTheirBits(TestDatabase db) {
        MetaData model = numbers(FLOAT(1), FLOAT(10), FLOAT(24), FLOAT(25), FLOAT(53));
        assertThat(differences(db, model, model)).isEmpty();
    }

    @Test
    void numbersWithoutAScale(TestDatabase db) {
        MetaData model = numbers(digits(8), digits(18));
        assertThat(differences(db, model, model)).isEmpty();
        assertThat(differences(db, model, numbers(NUMERIC(8, 0), NUMERIC(18, 0))))
                .isEmpty();
        assertThat(differences(db, model, numbers(NUMERIC(8, 2), digits(19)))).hasSize(2);
    }

    @Test
    void moreBitsAreADifferenceWhereTheyAreKept(TestDatabase db) {
        assertThat(differences(db, numbers(FLOAT(10)), numbers(FLOAT(24)))).isEmpty();
        if (db.kind() != TestDatabase.Kind.SQLITE) {
            assertThat(differences(db, numbers(FLOAT(24)), numbers(FLOAT(25)))).hasSize(1);
            assertThat(differences(db, numbers(FLOAT(53)), numbers(FLOAT(24)))).hasSize(1);
        }
    }
}
