package io.aludel.engine;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.reflect.Inspector;
import io.aludel.schema.CheckFirst;
import io.aludel.schema.Computed;
import io.aludel.schema.DdlMoment;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.DdlText;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What definitions of tables do in real databases. */
@EveryDatabase
class DefinitionSuite extends DefinedTables {
    @Test
    @Needs(Feature.SEQUENCES)
    void sequencesComeBeforeTheirTablesAndGoAfterThem() {
        Sequence numbers = Sequence.of("order_numbers").start(1000).increment(10);
        Sequence free = metadata.add(Sequence.of("free_numbers").start(7));
        Table orders = Table.of(
                "orders",
                metadata,
                column("id", BIGINT).primaryKey().defaultValue(numbers),
                column("name", VARCHAR(20)));
        metadata.createAll(engine);
        metadata.createAll(engine);
        engine.transact(connection -> {
            connection.execute(insert(orders).values(Map.of("name", "a")));
            connection.execute(insert(orders).values(Map.of("name", "b")));
            return null;
        });
        assertThat(values(orders, "id")).containsExactly(1000L, 1010L);
        Long next = engine.transact(
                connection -> connection.execute(select(nextValue(free))).one());
        assertThat(next).isEqualTo(7L);
        metadata.dropAll(engine);
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(insert(orders).values(Map.of("name", "c"))));
        assertThat(values(orders, "id")).containsExactly(1000L);
    }

    @Test
    void databasesWithoutSequencesCountByThemselves() {
        Table orders = Table.of(
                "orders",
                metadata,
                column("id", BIGINT).primaryKey().defaultValue(Sequence.of("s").optional()),
                column("name", VARCHAR(20)));
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(insert(orders).values(Map.of("name", "a"))));
        assertThat(values(orders, "id")).containsExactly(1L);
    }

    @Test
    void numberingGoesOnBehindNumbersThatWereGiven() {
        Table orders = Table.of("orders", metadata, column("id", BIGINT).primaryKey(), column("name", VARCHAR(20)));
        metadata.createAll(engine);
        engine.transact(connection -> {
            connection.execute(insert(orders).values(Map.of("id", 41L, "name", "a")));
            connection.advanceNumbering(orders);
            return connection.execute(insert(orders).values(Map.of("name", "b")));
        });
        assertThat(values(orders, "id")).containsExactly(41L, 42L);
    }

    @Test
    void identitiesCountAsTheyAreTold() {
        Table orders = Table.of(
                "orders",
                metadata,
                column("id", BIGINT)
                        .primaryKey()
                        .identity(Identity.byDefault().start(5).increment(5)),
                column("name", VARCHAR(20)));
        metadata.createAll(engine);
        for (String name : List.of("a", "b")) {
            engine.transact(connection -> connection.execute(insert(orders).values(Map.of("name", name))));
        }
        boolean standard = database.equals("postgresql") || database.equals("h2");
        assertThat(values(orders, "id")).isEqualTo(standard ? List.of(5L, 10L) : List.of(1L, 2L));
    }

    @Test
    void computedColumnsAreComputed() {
        Table squares = Table.of(
                "squares",
                metadata,
                column("side", INTEGER),
                column("area", INTEGER).computed(Computed.of("side * side")));
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(insert(squares).values(Map.of("side", 4))));
        assertThat(values(squares, "area")).containsExactly(16);
    }

    @Test
    void viewsAreCreatedAfterTheirTablesAndQueried() {
        Table users = Table.of("users", metadata, column("id", BIGINT).primaryKey(), column("name", VARCHAR(20)));
        var u = table(users);
        Table shouting = metadata.add(view(
                "shouting",
                select(u.col("id"), u.text("name").upper().label("loud"))
                        .where(u.text("name").ne("it's"))));
        metadata.createAll(engine);
        metadata.createAll(engine);
        engine.transact(connection ->
                connection.execute(insert(users), List.of(Map.of("name", "ann"), Map.of("name", "it's"))));
        assertThat(values(shouting, "loud")).containsExactly("ANN");
        metadata.dropAll(engine);
        assertThat(Inspector.of(engine).viewNames()).isEmpty();
    }

    @Test
    void definitionsAreExecuted() {
        Table users = Table.of("users", metadata, column("id", BIGINT).primaryKey(), column("name", VARCHAR(20)));
        metadata.createAll(engine);
        Index index = Index.of("ix_name", Index.Part.of("name"));
        engine.define(CreateIndex.of(users, index));
        assertThat(Inspector.of(engine).indexes("users"))
                .extracting(Index::name)
                .contains("ix_name");
        engine.define(DropIndex.of(users, index));
        assertThat(Inspector.of(engine).indexes("users"))
                .extracting(Index::name)
                .doesNotContain("ix_name");
        engine.define(DdlText.of("CREATE NONSENSE").onlyFor("oracle"));
        engine.define(createTableAs("copies", select(table(users).col("id"))));
        assertThat(Inspector.of(engine).hasTable("copies")).isTrue();
        engine.define(DdlText.of("DROP TABLE copies"));
    }

    @Test
    void listenersAreToldInOrder() {
        List<String> told = new ArrayList<>();
        Table users = Table.of("users", metadata, column("id", BIGINT).primaryKey());
        for (DdlMoment moment : DdlMoment.values()) {
            users.on(moment, event -> told.add("table " + event.moment()));
            metadata.on(moment, event -> told.add("all " + event.moment() + " " + event.tables()));
        }
        users.on(DdlMoment.AFTER_CREATE, DdlText.of("INSERT INTO {fullName} (id) VALUES (77)"));
        users.on(DdlMoment.AFTER_CREATE, DdlText.of("nonsense").onlyFor("oracle"));
        metadata.createAll(engine);
        assertThat(values(users, "id")).containsExactly(77L);
        metadata.dropAll(engine);
        assertThat(told)
                .containsExactly(
                        "all BEFORE_CREATE [users]",
                        "table BEFORE_CREATE",
                        "table AFTER_CREATE",
                        "all AFTER_CREATE [users]",
                        "all BEFORE_DROP [users]",
                        "table BEFORE_DROP",
                        "table AFTER_DROP",
                        "all AFTER_DROP [users]");
    }

    @Test
    void onlySomeTablesAreCreated() {
        Table a = Table.of("a", metadata, column("id", BIGINT).primaryKey());
        Table.of("b", metadata, column("id", BIGINT).primaryKey());
        metadata.createAll(engine, List.of(a));
        assertThat(Inspector.of(engine).tableNames()).containsExactly("a");
        a.drop(engine);
        a.create(engine);
        metadata.createAll(engine, CheckFirst.ALL);
        assertThat(Inspector.of(engine).tableNames()).containsExactly("a", "b");
    }

    @Test
    void tablesAreCopiedAndExtended() {
        MetaData other = new MetaData();
        Table parent = Table.of("parent", metadata, column("id", BIGINT).primaryKey());
        Table child = Table.of(
                "child",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("parent_id", BIGINT).indexed().references("parent.id"),
                column("child_id", BIGINT).references("child.id"));
        parent.copyTo(other);
        Table copy = child.copyTo(other, null, "kid");
        assertThat(copy.foreignKeys()).extracting(key -> key.referredTable()).containsExactly("parent", "kid");
        assertThat(copy.indexes()).extracting(Index::name).containsExactly("ix_child_parent_id");
        Table extended = copy.extended(column("name", VARCHAR(9)));
        assertThat(other.table("kid")).isSameAs(extended);
        other.createAll(engine);
        assertThat(Inspector.of(engine).table("kid").hasColumn("name")).isTrue();
        other.dropAll(engine);
    }

    @Test
    void copiesKeepWhatTheApplicationNoted() {
        Table noted = Table.of(
                "noted",
                metadata,
                TableOptions.NONE.info("owner", "billing"),
                column("id", BIGINT).primaryKey(),
                column("email", VARCHAR(99)).info("personal", true),
                unique("email").named("uq_noted_email").info("since", 3),
                index("ix_noted_email", "email").info("for", "search"));
        Table copy = noted.copyTo(new MetaData(), "archive", "kept");
        for (Table table : List.of(noted, copy, copy.extended(column("more", BIGINT)))) {
            assertThat(table.options().info()).isEqualTo(Map.of("owner", "billing"));
            assertThat(table.column("email").info()).isEqualTo(Map.of("personal", true));
            assertThat(table.column("id").info()).isEmpty();
            assertThat(table.uniqueConstraints())
                    .singleElement()
                    .satisfies(unique -> assertThat(unique.options().info()).isEqualTo(Map.of("since", 3)));
            assertThat(table.index("ix_noted_email").options().info()).isEqualTo(Map.of("for", "search"));
        }
    }

    @Test
    void theApplicationSaysWhereCopiesRefer() {
        MetaData model = new MetaData();
        Table.of(model, "app", "countries", null, List.of(column("id", BIGINT).primaryKey()));
        Table.of(model, "other", "carriers", null, List.of(column("id", BIGINT).primaryKey()));
        Table orders = Table.of(
                model,
                "app",
                "orders",
                null,
                List.of(
                        column("id", BIGINT).primaryKey(),
                        column("country_id", BIGINT).references("app.countries.id"),
                        column("carrier_id", BIGINT).references("other.carriers.id"),
                        column("former_id", BIGINT).references("app.orders.id")));
        assertThat(referred(orders.copyTo(new MetaData(), "archive", "orders")))
                .containsExactly("null.countries", "other.carriers", "null.orders");
        assertThat(referred(orders.copyTo(new MetaData(), "archive", "old_orders", (table, schema, key) -> {
                    assertThat(table).isSameAs(orders);
                    assertThat(schema).isEqualTo("archive");
                    return key.referredTable().equals("countries") ? "shared" : schema;
                })))
                .containsExactly("shared.countries", "archive.carriers", "null.old_orders");
    }

    private static List<String> referred(Table table) {
        return table.foreignKeys().stream()
                .map(key -> key.referredSchema() + "." + key.referredTable())
                .toList();
    }

    @Test
    void aTableIsCreatedAndDroppedInTheApplicationsWords() {
        Table own = Table.of(
                "worded",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(9)).indexed());
        own.createdBy(DdlText.of("CREATE TABLE worded (id BIGINT PRIMARY KEY, name VARCHAR(9), extra INTEGER)"));
        metadata.createAll(engine);
        assertThat(Inspector.of(engine).columns("worded"))
                .extracting(column -> column.name())
                .contains("extra");
        assertThat(Inspector.of(engine).hasIndex(null, "worded", "ix_worded_name"))
                .isTrue();
        own.droppedBy(DdlText.of("ALTER TABLE worded RENAME TO worded_kept"));
        metadata.dropAll(engine);
        assertThat(Inspector.of(engine).tableNames()).containsExactly("worded_kept");
        own.droppedBy(null);
        engine.define(DdlText.of("DROP TABLE worded_kept"));
    }

    @Test
    void hostileNamesStayNames() {
        for (String name : List.of("a\"; DROP TABLE x; --", "b`c", "d'e", "f.g", "%s", "Größe", "select", "h i")) {
            MetaData own = new MetaData();
            Table table = Table.of(
                    name,
                    own,
                    column("id", BIGINT).primaryKey(),
                    column(name + "1", VARCHAR(20)).indexed().comment(name),
                    check(table(Table.of("x", new MetaData(), column(name + "1", VARCHAR(20))))
                                    .text(name + "1")
                                    .ne(name))
                            .named(name + "2"));
            own.createAll(engine);
            engine.transact(connection -> connection.execute(insert(table).values(Map.of(name + "1", "v"))));
            assertThat(values(table, name + "1")).containsExactly("v");
            own.dropAll(engine);
        }
        assertThat(Inspector.of(engine).tableNames()).isEmpty();
    }

    @Test
    void storageOptionsReachTheDatabase() {
        Table.of(
                "stored",
                metadata,
                PostgresqlOptions.fillfactor(70),
                column("id", BIGINT).primaryKey());
        metadata.createAll(engine);
        assertThat(Inspector.of(engine).hasTable("stored")).isTrue();
    }
}
