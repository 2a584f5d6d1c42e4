package io.aludel.engine;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.DatabaseException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.CheckFirst;
import io.aludel.schema.DdlMoment;
import io.aludel.schema.Index;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.View;
import io.aludel.schema.ddl.DdlText;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Types and sequences that are created beside tables, and what is looked up before. */
@EveryDatabase
class TypeDefinitionSuite extends DefinedTables {
    @Test
    void typesSequencesIndexesAndViewsHaveListenersToo() {
        List<String> told = new ArrayList<>();
        for (DdlMoment moment : DdlMoment.values()) {
            metadata.onElements(moment, event -> {
                if (event.element() instanceof Index index) {
                    told.add(event.moment() + " " + index.name() + " of " + event.table());
                } else if (event.element() instanceof View view) {
                    told.add(event.moment() + " " + view.name());
                } else if (event.element() instanceof SqlType<?> type) {
                    told.add(event.moment() + " "
                            + type.detail(TypeDetail.OfEnum.class).name());
                }
            });
        }
        Table users = Table.of(
                "users",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(10)).indexed(),
                column("mood", SqlTypes.ENUM("mood", "good", "bad")));
        metadata.add(view("names", select(table(users).col("name"))));
        metadata.createAll(engine);
        metadata.dropAll(engine);
        List<String> expected = new ArrayList<>(List.of(
                "BEFORE_CREATE ix_users_name of users",
                "AFTER_CREATE ix_users_name of users",
                "BEFORE_CREATE names",
                "AFTER_CREATE names",
                "BEFORE_DROP names",
                "AFTER_DROP names"));
        if (engine.dialect().abilities().createdType(users.column("mood").type()) != null) {
            expected.addAll(0, List.of("BEFORE_CREATE mood", "AFTER_CREATE mood"));
            expected.addAll(List.of("BEFORE_DROP mood", "AFTER_DROP mood"));
        }
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void eachKindIsLookedUpOrNot() {
        Table items =
                Table.of("checked_items", metadata, column("id", BIGINT).primaryKey(), column("code", VARCHAR(9)));
        Index codes = index("ix_checked_code", "code");
        items.create(engine, CheckFirst.ALL);
        items.create(engine, CheckFirst.ALL);
        assertThatThrownBy(() -> items.create(engine, Set.of(CheckFirst.INDEXES)))
                .isInstanceOf(DatabaseException.class);

        items.createIndex(engine, codes, CheckFirst.NONE);
        items.createIndex(engine, codes, Set.of(CheckFirst.INDEXES));
        assertThat(Inspector.of(engine).hasIndex(null, "checked_items", "ix_checked_code"))
                .isTrue();
        assertThatThrownBy(() -> items.createIndex(engine, codes, Set.of(CheckFirst.TABLES)))
                .isInstanceOf(DatabaseException.class);
        items.dropIndex(engine, codes, Set.of(CheckFirst.INDEXES));
        items.dropIndex(engine, codes, Set.of(CheckFirst.INDEXES));
        assertThat(Inspector.of(engine).hasIndex(null, "checked_items", "ix_checked_code"))
                .isFalse();
        assertThatThrownBy(() -> items.dropIndex(engine, codes, CheckFirst.NONE))
                .isInstanceOf(DatabaseException.class);

        View view = view("checked_view", select(table(items).col("id")));
        metadata.create(engine, view, CheckFirst.NONE);
        metadata.create(engine, view, Set.of(CheckFirst.VIEWS));
        assertThatThrownBy(() -> metadata.create(engine, view, Set.of(CheckFirst.TABLES)))
                .isInstanceOf(DatabaseException.class);
        metadata.drop(engine, view, CheckFirst.ALL);
        metadata.drop(engine, view, CheckFirst.ALL);
        items.drop(engine, CheckFirst.ALL);
        items.drop(engine, CheckFirst.ALL);
        assertThat(Inspector.of(engine).hasTable("checked_items")).isFalse();
    }

    @Test
    @Needs(Feature.SEQUENCES)
    void sequencesAreLookedUpOrNot() {
        Sequence numbers = metadata.add(Sequence.of("checked_numbers"));
        List<Object> created = new ArrayList<>();
        metadata.onElements(DdlMoment.BEFORE_CREATE, event -> created.add(event.element()));
        metadata.create(engine, numbers, CheckFirst.NONE);
        metadata.create(engine, numbers, Set.of(CheckFirst.SEQUENCES));
        metadata.createAll(engine);
        assertThat(created).filteredOn(element -> element instanceof Sequence).hasSize(1);
        assertThatThrownBy(() -> metadata.createAll(engine, Set.of(CheckFirst.TABLES, CheckFirst.TYPES)))
                .isInstanceOf(DatabaseException.class);
        assertThat(Inspector.of(engine).hasSequence(null, "checked_numbers")).isTrue();
        metadata.drop(engine, numbers, Set.of(CheckFirst.SEQUENCES));
        metadata.drop(engine, numbers, Set.of(CheckFirst.SEQUENCES));
        assertThatThrownBy(() -> metadata.drop(engine, numbers, CheckFirst.NONE))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void typesAreLookedUpOrNot() {
        SqlType<?> mood = SqlTypes.ENUM("checked_mood", "sad", "ok");
        metadata.create(engine, mood, CheckFirst.NONE);
        metadata.create(engine, mood, Set.of(CheckFirst.TYPES));
        if (engine.dialect().abilities().createdType(mood) != null) {
            assertThatThrownBy(() -> metadata.create(engine, mood, Set.of(CheckFirst.TABLES)))
                    .isInstanceOf(DatabaseException.class);
            assertThat(Inspector.of(engine).hasType(null, "checked_mood")).isTrue();
        }
        metadata.drop(engine, mood, Set.of(CheckFirst.TYPES));
        metadata.drop(engine, mood, Set.of(CheckFirst.TYPES));
        assertThat(Inspector.of(engine).hasType(null, "checked_mood")).isFalse();
    }

    @Test
    void typesOfTheirOwnAreCreatedOnce() {
        Table.of(
                "moods",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("mood", SqlTypes.ENUM("mood_word", "sad", "ok")),
                column("former", SqlTypes.ENUM("mood_word", "sad", "ok")));
        metadata.createAll(engine);
        metadata.createAll(engine);
        Table moods = metadata.table("moods");
        engine.transact(connection -> connection.execute(insert(moods).values(Map.of("mood", "ok"))));
        assertThat(values(moods, "mood")).containsExactly("ok");
        metadata.dropAll(engine);
        metadata.createAll(engine);
    }

    @Test
    void typesOutliveTheirTablesButNotTheirCollection() {
        SqlType<?> mood = SqlTypes.ENUM("lasting_mood", "sad", "ok");
        Table first = Table.of("first_moods", metadata, column("id", BIGINT).primaryKey(), column("mood", mood));
        Table second = Table.of("second_moods", metadata, column("id", BIGINT).primaryKey(), column("mood", mood));
        boolean own = engine.dialect().abilities().createdType(mood) != null;
        first.create(engine);
        assertThat(Inspector.of(engine).hasType(null, "lasting_mood")).isEqualTo(own);
        second.create(engine, CheckFirst.ALL);
        second.drop(engine);
        first.drop(engine);
        assertThat(Inspector.of(engine).tableNames()).isEmpty();
        assertThat(Inspector.of(engine).hasType(null, "lasting_mood")).isEqualTo(own);
        metadata.createAll(engine);
        metadata.dropAll(engine, List.of(first));
        assertThat(Inspector.of(engine).hasType(null, "lasting_mood"))
                .as("the other table has it")
                .isEqualTo(own);
        metadata.dropAll(engine);
        assertThat(Inspector.of(engine).hasType(null, "lasting_mood")).isFalse();
    }

    @Test
    void typesOfTheirOwnKeepOtherValuesOut() {
        Table kept = Table.of(
                "kept_values",
                metadata,
                column("id", BIGINT).primaryKey(),
                column(
                        "word",
                        SqlTypes.ENUM(EnumOptions.VARCHAR.named("ck_word"), "yes", "no")
                                .withCheck()),
                column("flag", SqlTypes.BOOLEAN.withCheck("ck_flag")),
                column("open", SqlTypes.ENUM(EnumOptions.VARCHAR.named("open_word"), "yes", "no")));
        metadata.createAll(engine);
        engine.define(DdlText.of("INSERT INTO kept_values (id, word, open) VALUES (1, 'yes', 'abc')"));
        assertThatThrownBy(() -> engine.define(DdlText.of("INSERT INTO kept_values (id, word) VALUES (2, 'xyz')")))
                .isInstanceOf(CheckViolationException.class);
        if (engine.dialect().name().equals("sqlite")) {
            assertThatThrownBy(() -> engine.define(DdlText.of("INSERT INTO kept_values (id, flag) VALUES (3, 7)")))
                    .isInstanceOf(CheckViolationException.class);
        }
        engine.transact(connection ->
                connection.execute(insert(kept).values(Map.of("id", 4L, "word", "no", "flag", true, "open", "yes"))));
        assertThat(values(kept, "id")).containsExactly(1L, 4L);
    }
}
