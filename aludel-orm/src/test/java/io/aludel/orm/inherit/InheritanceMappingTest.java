package io.aludel.orm.inherit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.Registry;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import org.junit.jupiter.api.Test;

/** How classes of a hierarchy meet tables. */
class InheritanceMappingTest {
    private static final Registry STAFF =
            Registry.of(Firm.class, Worker.class, Boss.class, Coder.class, Architect.class, Device.class);
    private static final Registry VEHICLES = Registry.of(Craft.class, Sedan.class, Lorry.class);

    @Test
    void joinedClassesHaveATableEach() {
        EntityMapping architect = STAFF.mappings().get(Architect.class);
        assertThat(architect.tables()).extracting(Table::name).containsExactly("worker", "coder", "architect");
        assertThat(architect.root()).isSameAs(STAFF.mappings().get(Worker.class));
        assertThat(columns(architect.table())).containsExactly("id", "level");
        assertThat(architect.table().foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.referredTable()).isEqualTo("coder"));
        assertThat(architect.table().autoIncrementColumn()).isNull();
        Lineage lineage = architect.lineage();
        assertThat(lineage).isNotNull();
        assertThat(lineage.discriminatorValue()).isEqualTo("architect");
    }

    @Test
    void aForeignKeyRefersToTheTableOfItsTarget() {
        Table device = STAFF.table(Device.class);
        assertThat(device.foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.referredTable()).isEqualTo("coder"));
    }

    @Test
    void theRegistryGivesTheTableOfAClass() {
        assertThat(STAFF.table(Architect.class).name()).isEqualTo("architect");
        assertThat(STAFF.table(Worker.class)).isSameAs(STAFF.metadata().table("worker"));
        assertThatThrownBy(() -> VEHICLES.table(Worker.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Worker is not mapped");
    }

    @Test
    void aSingleTableHasTheColumnsOfAllClasses() {
        Table craft = VEHICLES.table(Craft.class);
        assertThat(VEHICLES.table(Sedan.class)).isSameAs(craft);
        assertThat(columns(craft)).containsExactly("id", "name", "kind", "doors", "payload", "escort_id");
        assertThat(craft.column("payload").isNullable()).isTrue();
        assertThat(craft.column("doors").isNullable()).isTrue();
        assertThat(craft.column("kind").isNullable()).isFalse();
        assertThat(VEHICLES.metadata().sortedTables()).hasSize(1);
    }

    private static Iterable<String> columns(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }
}
