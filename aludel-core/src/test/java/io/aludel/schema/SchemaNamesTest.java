package io.aludel.schema;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.DdlScript;
import io.aludel.dialect.Dialects;
import io.aludel.error.ArgumentException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How tables find each other, and in which order they come. */
class SchemaNamesTest {
    private static Table table(MetaData metadata, String name, String... referred) {
        List<TableElement> elements = new java.util.ArrayList<>();
        elements.add(column("id", BIGINT).primaryKey());
        Arrays.stream(referred)
                .forEach(other -> elements.add(column(other + "_id", BIGINT).references(other + ".id")));
        return Table.of(name, metadata, elements.toArray(TableElement[]::new));
    }

    private static List<String> sorted(MetaData metadata) {
        return metadata.sortedTables().stream().map(Table::fullName).toList();
    }

    @Test
    void tablesAreSortedByDependencyThenByName() {
        MetaData metadata = new MetaData();
        table(metadata, "z");
        table(metadata, "child", "z");
        table(metadata, "b");
        table(metadata, "a");
        table(metadata, "grandchild", "child", "a");
        assertThat(sorted(metadata)).containsExactly("a", "b", "z", "child", "grandchild");
    }

    @Test
    void edgesOfOnesOwnCountAsReferencesDo() {
        MetaData metadata = new MetaData();
        Table.of("a", metadata, column("id", BIGINT).primaryKey(), TableOptions.NONE.after("b", "unknown"));
        table(metadata, "b");
        table(metadata, "c");
        assertThat(sorted(metadata)).containsExactly("b", "c", "a");
    }

    @Test
    void tablesOfACircleFollowWhatTheyReferTo() {
        MetaData metadata = new MetaData();
        table(metadata, "b", "a", "z");
        table(metadata, "a", "b");
        table(metadata, "z");
        table(metadata, "c", "a");
        assertThat(sorted(metadata)).containsExactly("z", "a", "b", "c");
    }

    @Test
    void tablesAreCreatedStepByStepInDeclaredOrder() {
        MetaData metadata = new MetaData();
        table(metadata, "b");
        table(metadata, "child", "b");
        table(metadata, "a");
        DdlScript script = new DdlScript(Dialects.POSTGRESQL);
        metadata.createAll(script);
        assertThat(script.statements()).extracting(sql -> sql.split("\\s+")[2]).containsExactly("b", "a", "child");
    }

    @Test
    void aTableWithoutASchemaMayLiveInACollectionWithOne() {
        MetaData metadata = new MetaData("s");
        Table in = table(metadata, "a");
        Table out = Table.of(
                metadata,
                null,
                "b",
                null,
                List.of(
                        column("id", BIGINT).primaryKey(),
                        column("a_id", BIGINT).references("a.id")));
        assertThat(in.fullName()).isEqualTo("s.a");
        assertThat(out.fullName()).isEqualTo("b");
        assertThat(out.referredTable(out.foreignKeys().get(0))).isSameAs(in);
        assertThat(metadata.table("b")).isSameAs(out);
    }

    @Test
    void aForeignKeyNamesAColumnByKeyOrByName() {
        MetaData metadata = new MetaData();
        Table parent = Table.of("p", metadata, column("x", BIGINT).key("y").primaryKey());
        Table byKey = Table.of("c1", metadata, column("a", BIGINT).references("p.y"));
        Table byName = Table.of("c2", metadata, column("a", BIGINT).references("p.x"));
        for (Table child : List.of(byKey, byName)) {
            assertThat(child.referredColumns(child.foreignKeys().get(0))).isEqualTo(List.of(parent.column("y")));
        }
        Table wrong = Table.of("c3", metadata, column("a", BIGINT).references("p.z"));
        assertThatThrownBy(() -> wrong.referredColumns(wrong.foreignKeys().get(0)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'z'");
    }
}
