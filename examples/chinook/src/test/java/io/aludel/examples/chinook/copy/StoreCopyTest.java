package io.aludel.examples.chinook.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@EveryDatabase
class StoreCopyTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void tablesHaveTypesKeysForeignKeysAndIndexes(TestDatabase db) {
        try (ChinookSource source = new ChinookSource();
                Engine target = Engine.create(db.url())) {
            TargetSchema.of(source.tables()).createAll(target);
            Table line = Inspector.of(target).table("invoice_line");

            assertThat(line.columns())
                    .extracting(Column::name)
                    .containsExactly("id", "invoice_id", "track_id", "unit_price", "quantity");
            assertThat(line.column("unit_price").type()).hasToString("NUMERIC(10, 2)");
            assertThat(line.column("unit_price").isNullable()).isFalse();
            assertThat(line.primaryKeyColumns()).extracting(Column::name).containsExactly("id");
            assertThat(line.foreignKeys())
                    .extracting(key -> key.columns() + " -> " + key.referredTable() + key.referredColumns())
                    .containsExactlyInAnyOrder("[invoice_id] -> invoice[id]", "[track_id] -> track[id]");
            assertThat(line.indexes())
                    .extracting(Index::name)
                    .containsExactlyInAnyOrder("ix_invoice_line_invoice_id", "ix_invoice_line_track_id");
        }
    }

    @Test
    void aSecondCopyReplacesTheFirst(TestDatabase db) {
        try (ChinookSource source = new ChinookSource();
                Engine target = Engine.create(db.url())) {
            MetaData tables = TargetSchema.of(source.tables());
            StoreCopy copy = new StoreCopy(source, target, out, false);
            copy.run(tables);
            copy.run(tables);
            assertThat(new FinalCheck(source, target, out).run(tables)).isTrue();
        }
    }
}
