package io.aludel.reflect;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.SqlRecording;
import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is listed, what is declared, and what the application may say to it. */
@EveryDatabase
class ReflectionSuite extends FamilyTables {
    @Test
    void listsAndTests() {
        Inspector inspector = inspector();
        assertThat(inspector.tableNames()).containsExactly("alone", "child", "parent");
        assertThat(inspector.viewNames()).containsExactly("seen");
        assertThat(inspector.materializedViewNames(null)).isEmpty();
        assertThat(inspector.names(TableFilter.ALL.kinds(ObjectKind.all())))
                .containsExactly("alone", "child", "parent", "seen");
        assertThat(inspector.hasTables(null, List.of("parent", "seen", "nobody")))
                .isEqualTo(Map.of("parent", true, "seen", true, "nobody", false));
        assertThat(inspector.hasIndex(null, "child", "ix_other")).isTrue();
        assertThat(inspector.hasIndex(null, "child", "ix_none")).isFalse();
        assertThat(inspector.hasIndex(null, "nobody", "ix_other")).isFalse();
        assertThat(inspector.hasSchema("nowhere")).isFalse();
        assertThat(inspector.defaultSchemaName().map(inspector::hasSchema)).contains(true);
        assertThat(inspector.hasTable("nowhere", "parent")).isFalse();
    }

    @Test
    void manyAreDescribedByKindAndScope() {
        assertThat(inspector().tables(TableFilter.ALL)).containsOnlyKeys("alone", "child", "parent");
        assertThat(inspector().tables(TableFilter.ALL.kinds(ObjectKind.views())))
                .containsOnlyKeys("seen");
        assertThat(inspector().tables(TableFilter.ALL.kinds(ObjectKind.all())))
                .containsOnlyKeys("alone", "child", "parent", "seen");
        Map<String, ReflectedTable> some =
                inspector().tables(TableFilter.ALL.kinds(ObjectKind.all()).names(List.of("child", "seen", "nothing")));
        assertThat(some).containsOnlyKeys("child", "seen");
        assertThat(some.get("child").foreignKeys())
                .extracting(ForeignKey::referredTable)
                .containsExactly("parent");
        assertThat(some.get("child").indexes()).extracting(Index::name).contains("ix_other");
        assertThat(some.get("seen").columns()).extracting(Column::name).containsExactly("id", "name");
        assertThat(some.get("seen").primaryKey()).isNull();
        assertThat(inspector().tables(TableFilter.ALL.scope(ObjectScope.TEMPORARY)))
                .isEmpty();
    }

    @Test
    void asksAFixedNumberOfQuestions() {
        List<String> few = questions(() -> inspector().tables(TableFilter.ALL));
        for (int number = 0; number < 20; number++) {
            run("CREATE TABLE more_" + number
                    + " (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER REFERENCES parent (id))");
        }
        List<String> many = questions(() -> inspector().tables(TableFilter.ALL));
        List<String> declared = questions(() -> inspector().reflect(new MetaData()));

        assertThat(many).hasSameSizeAs(few);
        assertThat(declared).hasSameSizeAs(few);
        assertThat(many).hasSizeLessThan(9);
    }

    private List<String> questions(Runnable reading) {
        try (SqlRecording recording = SqlRecording.of(engine)) {
            reading.run();
            return recording.statements();
        }
    }

    @Test
    void keepsAnswersUntilTold() {
        Inspector inspector = inspector();
        assertThat(inspector.tableNames()).hasSize(3);
        run("CREATE TABLE late (id INTEGER NOT NULL PRIMARY KEY)");
        assertThat(inspector.tableNames()).hasSize(3);
        assertThat(inspector.hasTable("late")).isTrue();
        inspector.clearCache();
        assertThat(inspector.tableNames()).hasSize(4);
    }

    @Test
    void declaresAllOrSome() {
        assertThat(names(inspector().reflect(new MetaData()))).containsExactly("alone", "child", "parent");
        assertThat(names(inspector().reflect(new MetaData(), List.of("child")))).containsExactly("child", "parent");
        assertThat(names(
                        inspector().reflect(new MetaData(), ReflectOptions.DEFAULT.only(name -> name.startsWith("a")))))
                .containsExactly("alone");
        assertThat(names(inspector()
                        .reflect(
                                new MetaData(),
                                ReflectOptions.DEFAULT.only(List.of("child")).notFollowing())))
                .containsExactly("child");
        assertThat(names(inspector().reflect(new MetaData(), ReflectOptions.DEFAULT.kinds(ObjectKind.all()))))
                .containsExactly("alone", "child", "parent", "seen");
    }

    @Test
    void namedTablesMustExist() {
        assertThatThrownBy(() -> inspector().reflect(new MetaData(), List.of("parents")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("no table 'parents'")
                .hasMessageContaining("Did you mean 'parent'");
        assertThatThrownBy(() -> inspector().reflect(new MetaData(), List.of("parent", "x", "y")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("[x, y]");
    }

    @Test
    void viewsHaveKeysOnlyByOverride() {
        MetaData metadata = new MetaData();
        assertThat(inspector().table("seen").primaryKey()).isNull();
        Table seen = inspector().table(metadata, null, "seen", ReflectOptions.DEFAULT.override(primaryKey("id")));
        assertThat(seen.primaryKey().columns()).containsExactly("id");
        assertThat(rows(seen)).isEmpty();
    }

    @Test
    void columnsOfTheApplicationWin() {
        Table child = inspector()
                .table(
                        new MetaData(),
                        null,
                        "child",
                        ReflectOptions.DEFAULT.override(
                                column("other", BIGINT).notNull(), column("extra", VARCHAR(5))));

        assertThat(child.column("other").type()).isEqualTo(BIGINT);
        assertThat(child.column("other").isNullable()).isFalse();
        assertThat(child.column("parent_id").type()).isEqualTo(INTEGER);
        assertThat(child.columns())
                .extracting(Column::name)
                .containsExactly("id", "parent_id", "other", "note", "extra");
        assertThat(child.foreignKeys()).hasSize(1);
    }

    @Test
    void someColumnsBringOnlyWhatIsOverThem() {
        Table child = inspector().table(new MetaData(), null, "child", ReflectOptions.DEFAULT.columns("id", "other"));

        assertThat(child.columns()).extracting(Column::name).containsExactly("id", "other");
        assertThat(child.primaryKey().columns()).containsExactly("id");
        assertThat(child.foreignKeys()).isEmpty();
        assertThat(child.uniqueConstraints()).isEmpty();
        assertThat(child.indexes()).isEmpty();
    }

    @Test
    void declaredTablesStayOrGrow() {
        MetaData metadata = new MetaData();
        Table.of("child", metadata, column("id", BIGINT).primaryKey());
        assertThat(inspector().table(metadata, "child").columns()).hasSize(1);

        Table extended = inspector()
                .table(metadata, null, "child", ReflectOptions.DEFAULT.existing(ReflectOptions.Existing.EXTEND));
        assertThat(extended.columns()).extracting(Column::name).containsExactly("id", "parent_id", "other", "note");
        assertThat(extended.column("id").type()).isEqualTo(BIGINT);
        assertThat(extended.foreignKeys()).hasSize(1);
        assertThat(metadata.table("child")).isSameAs(extended);
        assertThat(metadata.contains("parent")).isTrue();

        Table again = inspector()
                .table(metadata, null, "child", ReflectOptions.DEFAULT.existing(ReflectOptions.Existing.REPLACE));
        assertThat(again.column("id").type()).isEqualTo(INTEGER);
        assertThat(again.foreignKeys()).hasSize(1);
        assertThat(again.uniqueConstraints()).hasSize(1);
        assertThat(again.indexes()).extracting(Index::name).containsExactly("ix_other");
    }

    @Test
    void aListenerChangesWhatIsTakenOver() {
        List<String> seen = new ArrayList<>();
        ReflectOptions options = ReflectOptions.DEFAULT.onColumn(found -> {
            seen.add(found.table().relation().name() + "." + found.column().name());
            return found.column().name().equals("note")
                    ? null
                    : found.column().key(found.column().name().toUpperCase(Locale.ROOT));
        });
        MetaData metadata = new MetaData();
        Table child = inspector().table(metadata, null, "child", options);
        Table parent = metadata.table("parent");

        assertThat(seen).contains("child.id", "child.note", "parent.name");
        assertThat(child.columns()).extracting(Column::key).containsExactly("ID", "PARENT_ID", "OTHER");
        assertThat(child.primaryKey().columns()).containsExactly("ID");
        assertThat(child.referredColumns(child.foreignKeys().get(0)))
                .extracting(Column::name)
                .containsExactly("id");
        engine.transact(connection -> {
            connection.execute(insert(parent).values(Map.of("ID", 1, "NAME", "x")));
            return connection.execute(insert(child).values(Map.of("ID", 1, "PARENT_ID", 1)));
        });
        assertThatThrownBy(() -> inspector()
                        .table(
                                new MetaData(),
                                null,
                                "child",
                                ReflectOptions.DEFAULT.onColumn(found -> column("renamed", SqlTypes.TEXT))))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining("key(..)");
    }

    @Test
    void tablesComeAfterThoseTheyReferTo() {
        TableOrder order = inspector().tableOrder(null);
        assertThat(order.tables()).containsExactly("alone", "parent", "child");
        assertThat(order.later()).isEmpty();
    }

    @Test
    @Needs(Feature.ADD_CONSTRAINT)
    void circlesAreToldApart() {
        run(
                "CREATE TABLE ring_a (id INTEGER NOT NULL PRIMARY KEY, b INTEGER)",
                "CREATE TABLE ring_b (id INTEGER NOT NULL PRIMARY KEY, a INTEGER, CONSTRAINT to_a FOREIGN KEY (a) REFERENCES ring_a (id))",
                "ALTER TABLE ring_a ADD CONSTRAINT to_b FOREIGN KEY (b) REFERENCES ring_b (id)");

        TableOrder order = inspector().tableOrder(null);
        assertThat(order.tables()).containsSubsequence("ring_a", "ring_b");
        assertThat(order.later().get("ring_a")).extracting(ForeignKey::name).containsExactly("to_b");
        MetaData metadata = inspector().reflect(new MetaData());
        run("DROP VIEW seen");
        metadata.dropAll(engine);
        metadata.createAll(engine);
        assertThat(inspector().tableOrder(null)).isEqualTo(order);
    }
}
