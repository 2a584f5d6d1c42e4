package io.aludel.migrate.rename;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.BatchOptions;
import io.aludel.migrate.op.BatchTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.rename.RenameDecision.Answer;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.NamingConvention.Kind;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables and columns that were renamed keep what they hold, and nothing is taken for a rename that nobody said or decided. */
@EveryDatabase
class RenamesSuiteTest {
    private Engine engine;
    private boolean batch;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        batch = db.kind() == TestDatabase.Kind.SQLITE;
        yesterday().createAll(engine);
        try (Connection connection = engine.connect()) {
            connection.execute(text("INSERT INTO users (id, name, email) VALUES (1, 'ada', 'ada@example.org')"));
            connection.execute(text("INSERT INTO users (id, name, email) VALUES (2, 'bob', 'bob@example.org')"));
            connection.execute(text("INSERT INTO posts (id, title, user_id) VALUES (7, 'first', 2)"));
            connection.commit();
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static MetaData yesterday() {
        return model("users", column("name", VARCHAR(50)).notNull(), "name", column("user_id", BIGINT), "user_id");
    }

    /** People and their posts, under some names. */
    private static MetaData model(
            String people,
            Column<?> name,
            String nameColumn,
            Column<?> author,
            String authorColumn,
            TableElement... more) {
        MetaData metadata = new MetaData();
        List<TableElement> elements = new ArrayList<>(List.of(
                column("id", BIGINT).primaryKey(),
                name,
                column("email", VARCHAR(80)),
                unique("uq_email", "email"),
                check("length(" + nameColumn + ") > 1").named("ck_name"),
                index("ix_name", nameColumn)));
        elements.addAll(List.of(more));
        Table.of(people, metadata, elements.toArray(TableElement[]::new));
        Table.of(
                "posts",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("title", VARCHAR(100)),
                author,
                foreignKey(List.of(authorColumn), people, List.of("id")).named("fk_author"));
        return metadata;
    }

    private static MetaData renamed() {
        return model(
                "people",
                column("full_name", VARCHAR(50)).notNull().renamedFrom("name"),
                "full_name",
                column("author_id", BIGINT).renamedFrom("user_id"),
                "author_id",
                TableOptions.NONE.renamedFrom("users"));
    }

    private UpgradeOps compare(MetaData metadata, Renames renames) {
        try (Connection connection = engine.connect()) {
            return Autogenerate.compare(connection, List.of(metadata), CompareOptions.DEFAULT.renames(renames));
        }
    }

    private void apply(List<MigrationOp> ops) {
        try (Connection connection = engine.connect()) {
            Operations operations = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
            for (MigrationOp op : ops) {
                operations.invoke(
                        batch && op instanceof ModifyTable modify
                                ? new BatchTable(modify.table(), modify.schema(), BatchOptions.DEFAULT, modify.ops())
                                : op);
            }
            connection.commit();
        }
    }

    private List<String> rows(String sql) {
        try (Connection connection = engine.connect()) {
            return connection.execute(text(sql)).all().stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void aTableAndItsColumnsAreRenamedInOneStepAndRowsStay() {
        UpgradeOps ops = compare(renamed(), Renames.NONE);
        assertThat(Pending.describe(ops))
                .containsExactly(
                        "rename table 'users' to 'people'",
                        "modify column 'posts.user_id': rename to 'author_id'",
                        "modify column 'people.name': rename to 'full_name'");
        apply(ops.ops());
        assertThat(rows("SELECT full_name, email FROM people ORDER BY id")).hasSize(2);
        assertThat(rows("SELECT full_name FROM people JOIN posts ON posts.author_id = people.id"))
                .containsExactly(
                        rows("SELECT full_name FROM people WHERE id = 2").get(0));
        assertThat(compare(renamed(), Renames.NONE).ops()).isEmpty();
        apply(ops.reverse().ops());
        assertThat(compare(yesterday(), Renames.NONE).ops()).isEmpty();
        assertThat(rows("SELECT name FROM users JOIN posts ON posts.user_id = users.id"))
                .hasSize(1);
    }

    @Test
    void namesOfIndexesAndConstraintsFollowTheTable() {
        NamingConvention convention = NamingConvention.DEFAULT
                .with(Kind.UNIQUE, "uq_%(table_name)s_%(column_0_name)s")
                .with(Kind.CHECK, "ck_%(table_name)s_%(constraint_name)s");
        apply(compare(teams(convention, "teams"), Renames.NONE.dropping(List.of("users", "posts")))
                .ops());
        MetaData model = teams(convention, "groups", TableOptions.NONE.renamedFrom("teams"));
        UpgradeOps ops = compare(model, Renames.NONE);
        assertThat(Pending.describe(ops))
                .startsWith("rename table 'teams' to 'groups'")
                .hasSize(7);
        apply(ops.ops());
        assertThat(compare(model, Renames.NONE).ops()).isEmpty();
        apply(ops.reverse().ops());
        assertThat(compare(teams(convention, "teams"), Renames.NONE).ops()).isEmpty();
    }

    private static MetaData teams(NamingConvention convention, String name, TableElement... more) {
        MetaData metadata = new MetaData(convention);
        List<TableElement> elements = new ArrayList<>(List.of(
                column("id", BIGINT).primaryKey(),
                column("label", VARCHAR(50)).unique(),
                column("size", INTEGER).indexed(),
                check("size > 0").named("size")));
        elements.addAll(List.of(more));
        Table.of(name, metadata, elements.toArray(TableElement[]::new));
        return metadata;
    }

    @Test
    void whatIsRenamedMayChangeAtTheSameTime() {
        MetaData model = model(
                "users",
                column("full_name", VARCHAR(90)).notNull().renamedFrom("name"),
                "full_name",
                column("user_id", BIGINT),
                "user_id",
                column("age", INTEGER));
        apply(compare(model, Renames.NONE).ops());
        assertThat(compare(model, Renames.NONE).ops()).isEmpty();
        assertThat(rows("SELECT full_name FROM users WHERE age IS NULL")).hasSize(2);
    }

    @Test
    void theCommandLineSaysWhatTheModelDoesNot() {
        MetaData model = model(
                "people",
                column("full_name", VARCHAR(50)).notNull(),
                "full_name",
                column("author_id", BIGINT),
                "author_id");
        Renames stated = Renames.NONE
                .parsed(List.of("users=people", "users.name=full_name", "posts.user_id=posts.author_id"))
                .deciding(RenameDecision.REFUSE);
        apply(compare(model, stated).ops());
        assertThat(compare(model, Renames.NONE).ops()).isEmpty();
        assertThat(rows("SELECT full_name FROM people")).hasSize(2);
    }

    @Test
    void aNameThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> compare(renamed(), Renames.NONE.parsed(List.of("users.nam=full_name"))))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("MIG-3701")
                .hasMessageContaining("Did you mean 'users.name'?");
        assertThatThrownBy(() -> Renames.NONE.parsed(List.of("users")))
                .hasMessageContaining("--rename users does not say what was renamed");
    }

    @Test
    void whatNobodySaidIsRefusedWithTheWordsToSayIt() {
        MetaData model = model(
                "users", column("full_name", VARCHAR(50)).notNull(), "full_name", column("user_id", BIGINT), "user_id");
        assertThatThrownBy(() -> compare(model, Renames.NONE.deciding(RenameDecision.REFUSE)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("MIG-3301")
                .hasMessageContaining("users.name -> full_name (same type, same place, similar name)")
                .hasMessageContaining("--rename users.name=full_name")
                .hasMessageContaining("@RenamedFrom(\"name\") on the attribute of users.full_name")
                .hasMessageContaining("--drop users.name");
    }

    @Test
    void somebodyWhoIsAskedDecides() {
        MetaData model = model(
                "people",
                column("full_name", VARCHAR(50)).notNull(),
                "full_name",
                column("user_id", BIGINT),
                "user_id");
        List<String> questions = new ArrayList<>();
        apply(compare(model, Renames.NONE.deciding(candidate -> {
                    questions.add(candidate.question());
                    return Answer.RENAMED;
                }))
                .ops());
        assertThat(questions)
                .containsExactly(
                        "Was the table users renamed to people?", "Was the column people.name renamed to full_name?");
        assertThat(rows("SELECT full_name FROM people")).hasSize(2);
    }

    @Test
    void whatIsDroppedIsNotAskedFor() {
        MetaData model =
                model("users", column("full_name", VARCHAR(50)), "full_name", column("user_id", BIGINT), "user_id");
        Renames dropping = Renames.NONE.dropping(List.of("users.name")).deciding(RenameDecision.REFUSE);
        assertThat(Pending.describe(compare(model, dropping)))
                .contains("add column 'users.full_name'", "remove column 'users.name'");
    }

    @Test
    void whatIsNothingAlikeIsNotAskedFor() {
        MetaData model = model(
                "users",
                column("name", VARCHAR(50)).notNull(),
                "name",
                column("user_id", BIGINT),
                "user_id",
                column("age", INTEGER));
        Table.of("tags", model, column("label", TEXT).primaryKey());
        assertThat(Pending.describe(compare(model, Renames.NONE.deciding(RenameDecision.REFUSE))))
                .containsExactly("add table 'tags'", "add column 'users.age'");
    }

    @Test
    void aFormerNameThatIsGoneOrStillInUseDoesNoHarm() {
        MetaData stale = model(
                "users",
                column("name", VARCHAR(50)).notNull().renamedFrom("label", "title"),
                "name",
                column("user_id", BIGINT).renamedFrom("writer_id"),
                "user_id",
                TableOptions.NONE.renamedFrom("accounts"));
        assertThat(compare(stale, Renames.NONE).ops()).isEmpty();
        MetaData inUse = model(
                "users",
                column("name", VARCHAR(50)).notNull(),
                "name",
                column("user_id", BIGINT),
                "user_id",
                column("nick", VARCHAR(50)).renamedFrom("name"));
        assertThat(Pending.describe(compare(inUse, Renames.NONE.deciding(RenameDecision.REFUSE))))
                .containsExactly("add column 'users.nick'");
    }

    @Test
    void aTableThatIsMadeAnewLeavesTheOneThatHasItsFormerName() {
        MetaData both = yesterday();
        Table.of(
                "people",
                both,
                TableOptions.NONE.renamedFrom("users"),
                column("id", BIGINT).primaryKey());
        List<MigrationOp> ops = compare(both, Renames.NONE).ops();
        assertThat(ops).noneMatch(OpContainer.class::isInstance);
        assertThat(Pending.describe(new UpgradeOps(ops))).containsExactly("add table 'people'");
    }
}
