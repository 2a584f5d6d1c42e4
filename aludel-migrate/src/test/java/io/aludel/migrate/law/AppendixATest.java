package io.aludel.migrate.law;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.DECIMAL;
import static io.aludel.type.SqlTypes.ENUM;
import static io.aludel.type.SqlTypes.INSTANT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.UUID;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.op.BatchOptions;
import io.aludel.migrate.op.BatchTable;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.rename.Renames;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.View;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.EnumOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other tools found out the hard way: each of these was once a difference that is none, or one that was overlooked. */
@EveryDatabase
class AppendixATest {
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static MetaData model(String table, TableElement... elements) {
        MetaData metadata = new MetaData();
        Table.of(table, metadata, elements);
        return metadata;
    }

    private void run(String... statements) {
        try (Connection connection = engine.connect()) {
            for (String sql : statements) {
                connection.define(DdlText.of(sql));
            }
            connection.commit();
        }
    }

    private List<String> differences(MetaData metadata) {
        return Pending.describe(Migrations.of(engine).pending(List.of(metadata)));
    }

    private void createdAndAlike(MetaData metadata) {
        metadata.createAll(engine);
        assertThat(differences(metadata)).isEmpty();
        assertThat(differences(metadata)).describedAs("again").isEmpty();
    }

    private void apply(MetaData metadata, CompareOptions options, TestDatabase db) {
        try (Connection connection = engine.connect()) {
            Operations operations = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
            for (MigrationOp op :
                    Autogenerate.compare(connection, List.of(metadata), options).ops()) {
                boolean batch = db.kind() == TestDatabase.Kind.SQLITE && op instanceof ModifyTable;
                operations.invoke(
                        batch
                                ? new BatchTable(
                                        ((ModifyTable) op).table(),
                                        null,
                                        BatchOptions.DEFAULT,
                                        ((ModifyTable) op).ops())
                                : op);
            }
            connection.commit();
        }
    }

    private String text(String sql) {
        try (Connection connection = engine.connect()) {
            return String.valueOf(connection.scalar(Sql.text(sql), String.class));
        }
    }

    @Test
    void item01NamesThatDifferInTheirCaseWhereTheDatabaseFoldsThem() {
        run("CREATE TABLE Users (Id INTEGER NOT NULL PRIMARY KEY, UserName VARCHAR(20))");
        String table = engine.dialect().name().equals("mariadb") ? "Users" : "users";
        boolean kept = Inspector.of(engine).tableNames().contains("Users");
        assertThat(differences(model(
                        kept ? "Users" : table,
                        column("id", INTEGER).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                        column("username", VARCHAR(20)))))
                .isEmpty();
    }

    @Test
    void item02IndexesThatTheDatabaseMakesForForeignKeys() {
        MetaData metadata = model("users", column("id", BIGINT).primaryKey());
        Table.of(
                "posts",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("author_id", BIGINT).references("users.id"));
        createdAndAlike(metadata);
    }

    @Test
    void item03SequencesBehindIdsAndIdentityColumns(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        run(
                "CREATE SEQUENCE own_numbers",
                "CREATE TABLE serial_ids (id SERIAL PRIMARY KEY)",
                "CREATE TABLE identity_ids (id INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY)");
        MetaData metadata = model("serial_ids", column("id", INTEGER).primaryKey());
        Table.of("identity_ids", metadata, column("id", INTEGER).primaryKey());
        assertThat(differences(metadata)).noneMatch(line -> line.contains("_ids"));
    }

    @Test
    void item04TypesThatTheDatabaseKeepsUnderOtherNames() {
        createdAndAlike(model(
                "things",
                column("id", UUID).primaryKey(),
                column("price", NUMERIC(10, 2)),
                column("cost", DECIMAL(10, 2)),
                column("seen", INSTANT)));
    }

    @Test
    void item05DefaultsThatAreTheSameAndDefaultsThatAreNot(TestDatabase db) {
        createdAndAlike(model(
                "things",
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(20)).serverDefault("it's"),
                column("made", TIMESTAMP).serverDefault(new RawSql("CURRENT_TIMESTAMP"))));
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        assertThat(differences(model(
                        "things",
                        column("id", INTEGER).primaryKey(),
                        column("name", VARCHAR(20)).serverDefault("it's"),
                        column("made", TIMESTAMP).serverDefault(new RawSql("clock_timestamp()")))))
                .containsExactly("modify column 'things.made': change server default");
    }

    @Test
    void item06UniqueIndexesUniqueConstraintsAndTheIndexesBehindKeys(TestDatabase db) {
        createdAndAlike(model(
                "things",
                column("id", INTEGER).primaryKey(),
                column("code", VARCHAR(20)),
                column("mail", VARCHAR(20)),
                column("name", VARCHAR(20)),
                unique("uq_things_code", "code"),
                index("ix_things_mail", "mail").asUnique(),
                index("ix_things_name", "name")));
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        assertThat(differences(model(
                        "things",
                        column("id", INTEGER).primaryKey(),
                        column("code", VARCHAR(20)),
                        column("mail", VARCHAR(20)),
                        column("name", VARCHAR(20)),
                        index("uq_things_code", "code").asUnique(),
                        index("ix_things_mail", "mail").asUnique(),
                        index("ix_things_name", "name"))))
                .containsExactlyInAnyOrder(
                        "remove unique constraint 'uq_things_code' of 'things'",
                        "add index 'uq_things_code' on 'things'");
    }

    @Test
    void item07ChecksOnColumnsAndChecksOfTypes() {
        createdAndAlike(model(
                "things",
                column("id", INTEGER).primaryKey(),
                column("amount", INTEGER).check(check("amount > 0").named("ck_amount")),
                column("mood", ENUM(EnumOptions.VARCHAR.named("mood"), "sad", "happy")),
                column("active", BOOLEAN)));
        assertThat(differences(model(
                        "things",
                        column("id", INTEGER).primaryKey(),
                        column("amount", INTEGER),
                        column("mood", ENUM(EnumOptions.VARCHAR.named("mood"), "sad", "happy")),
                        column("active", BOOLEAN),
                        check("amount > 0").named("ck_amount"))))
                .isEmpty();
    }

    @Test
    void item08EnumsInSchemasAndThoseThatOthersMake(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        run("CREATE SCHEMA other", "CREATE TYPE other.mood AS ENUM ('sad', 'happy')");
        createdAndAlike(model(
                "things",
                column("id", INTEGER).primaryKey(),
                column(
                        "mood",
                        ENUM(EnumOptions.DEFAULT.named("mood").inSchema("other").notCreated(), "sad", "happy"))));
    }

    private static MetaData moods(String... labels) {
        return model(
                "things",
                column("id", INTEGER).primaryKey(),
                column("mood", ENUM(EnumOptions.DEFAULT.named("mood"), labels)));
    }

    @Test
    void item08AnEnumThatGetsAValueInTheMiddleAndAnotherOrder(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        createdAndAlike(moods("sad", "happy"));
        run("INSERT INTO things (id, mood) VALUES (1, 'happy')");
        assertThat(differences(moods("sad", "ok", "happy"))).containsExactly("add value 'ok' to enum 'mood'");
        MetaData reordered = moods("happy", "sad");
        assertThat(differences(reordered)).containsExactly("modify enum 'mood' from [sad, happy] to [happy, sad]");
        apply(reordered, CompareOptions.DEFAULT, db);
        assertThat(differences(reordered)).isEmpty();
        assertThat(text("SELECT mood FROM things")).isEqualTo("happy");
    }

    @Test
    void item09ViewsWhoseTextTheDatabaseWritesAnew() {
        MetaData metadata = model("users", column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)));
        metadata.add(View.of("ann", new RawSql("select id,name from users where name='Ann'"), List.of()));
        createdAndAlike(metadata);
    }

    @Test
    void item10WhatSqliteTablesAreSurvivesMakingThemAgain(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.SQLITE);
        run("CREATE TABLE things (id INTEGER NOT NULL, name TEXT, CONSTRAINT PkThings PRIMARY KEY (id),"
                + " CONSTRAINT CkName CHECK (name <> '')) STRICT, WITHOUT ROWID");
        apply(
                model(
                        "things",
                        column("id", INTEGER).notNull(),
                        column("name", TEXT).notNull(),
                        primaryKey("id").named("PkThings"),
                        check("name <> ''").named("CkName")),
                CompareOptions.DEFAULT,
                db);
        assertThat(text("SELECT sql FROM sqlite_master WHERE name = 'things'"))
                .contains("STRICT", "WITHOUT ROWID", "\"PkThings\"", "\"CkName\"", "name TEXT NOT NULL");
    }

    @Test
    void item11ATableAndItsColumnRenamedInOneStep(TestDatabase db) {
        MetaData before = model("users", column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)));
        before.createAll(engine);
        run("INSERT INTO users (id, name) VALUES (1, 'Ann')");
        MetaData after = model("people", column("id", INTEGER).primaryKey(), column("full_name", VARCHAR(20)));
        apply(
                after,
                CompareOptions.DEFAULT.renames(
                        Renames.NONE.rename("users", "people").rename("users.name", "full_name")),
                db);
        assertThat(text("SELECT full_name FROM people")).isEqualTo("Ann");
        assertThat(differences(after)).isEmpty();
    }

    @Test
    void item12AnIndexThatWasInterruptedIsNotTakenForOne(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        run("CREATE TABLE things (id INTEGER PRIMARY KEY, code INTEGER)", "INSERT INTO things VALUES (1, 5), (2, 5)");
        try (var jdbc = db.connect();
                var statement = jdbc.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE UNIQUE INDEX CONCURRENTLY ix_code ON things (code)"))
                    .hasMessageContaining("could not create unique index");
        }
        assertThat(differences(model(
                        "things",
                        column("id", INTEGER).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                        column("code", INTEGER),
                        index("ix_code", "code").asUnique())))
                .isNotEmpty();
    }

    @Test
    void item13ColumnsGoLast() {
        model("things", column("id", INTEGER).primaryKey(), column("old", INTEGER), column("name", VARCHAR(20)))
                .createAll(engine);
        MetaData after = model(
                "things",
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(30)).notNull(),
                column("fresh", INTEGER),
                index("ix_name", "name"));
        try (Connection connection = engine.connect()) {
            List<MigrationOp> ops = Autogenerate.compare(connection, List.of(after), CompareOptions.DEFAULT)
                    .ops();
            List<MigrationOp> changes = ((ModifyTable) ops.get(ops.size() - 1)).ops();
            assertThat(changes.get(changes.size() - 1)).isInstanceOf(DropColumn.class);
            assertThat(changes).filteredOn(DropColumn.class::isInstance).hasSize(1);
        }
    }

    @Test
    void item14AnExistingDatabaseCanBegin() {
        run(
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20))",
                "CREATE TABLE posts (id INTEGER NOT NULL PRIMARY KEY, author_id INTEGER REFERENCES users (id))");
        MetaData read = Inspector.of(engine).reflect(new MetaData());
        assertThat(differences(read)).isEmpty();
        try (Engine empty = Engine.create("sqlite::memory:")) {
            assertThat(Pending.describe(Migrations.of(empty).pending(List.of(read))))
                    .containsExactly("add table 'users'", "add table 'posts'");
        }
    }
}
