package io.aludel.schema;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.TIMESTAMP;
import static io.aludel.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.event.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Listeners see each table before and after it is declared. */
class TableListenerTest {
    private final MetaData metadata = new MetaData();
    private final List<String> seen = new ArrayList<>();
    private final TableListener audit = new TableListener() {
        @Override
        public List<? extends TableElement> before(@Nullable String schema, String name, List<TableElement> elements) {
            if (name.startsWith("tmp")) {
                throw new IllegalArgumentException("no table is called " + name);
            }
            List<TableElement> all = new ArrayList<>(elements);
            all.add(column("changed_at", TIMESTAMP));
            return all;
        }

        @Override
        public void after(Table table) {
            seen.add(
                    table.metadata().table(table.name()) + " " + table.columns().size());
        }
    };

    private Table table(String name) {
        return Table.of(name, metadata, column("id", BIGINT).primaryKey());
    }

    @Test
    void aListenerAddsToEachTable() {
        Registration registration = metadata.onTable(audit);
        assertThat(table("users").columns()).extracting(Column::name).containsExactly("id", "changed_at");
        assertThat(seen).hasSize(1).first().asString().endsWith(" 2");
        registration.close();
        assertThat(table("posts").columns()).extracting(Column::name).containsExactly("id");
    }

    @Test
    void aListenerRefusesATable() {
        metadata.onTable(audit);
        assertThatThrownBy(() -> table("tmp_1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(metadata.tables()).isEmpty();
        assertThat(seen).isEmpty();
    }
}
