package io.aludel.orm.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.schema.Table;
import org.junit.jupiter.api.Test;

/** What tables and columns were called before is known to the tables, where migrations find it. */
class RenamedFromTest {
    @Test
    void formerNamesReachTableAndColumns() {
        Table table = Registry.of(Troupe.class).metadata().table("troupe");
        assertThat(table.options().formerNames()).containsExactly("troop", "company");
        assertThat(table.column("full_name").formerNames()).containsExactly("name");
        assertThat(table.column("origin_id").formerNames()).containsExactly("parent_id");
        assertThat(table.column("id").formerNames()).isEmpty();
    }
}
