package io.aludel.migrate.team;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.MigrationSuite;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.team.Verification.Outcome;
import io.aludel.migrate.team.Verification.Tried;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlText;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Branches are looked into before they are merged, revisions are tried before they are applied, and what was changed by hand is found. */
@EveryDatabase
class TeamSuiteTest extends MigrationSuite {
    private static RevisionScript users() {
        return script(
                "aaaa",
                "",
                op -> op.createTable(
                        "users",
                        column("id", BIGINT).primaryKey(),
                        column("name", VARCHAR(50)).notNull()),
                op -> op.dropTable("users"));
    }

    private static RevisionScript adding(String id, String name) {
        return script(
                id, "aaaa", op -> op.addColumn("users", column(name, INTEGER)), op -> op.dropColumn("users", name));
    }

    @Test
    void branchesThatTouchDifferentThingsCommute() {
        Commutation found = migrations(
                        users(),
                        adding("bbbb", "age"),
                        adding("cccc", "height"),
                        script(
                                "dddd",
                                "cccc",
                                op -> op.createTable(
                                        "posts", column("author", BIGINT).references("users.id")),
                                op -> op.dropTable("posts")))
                .team()
                .commutation(List.of("heads"));
        assertThat(found).isEqualTo(new Commutation(List.of("bbbb", "dddd"), List.of()));
        assertThat(found.commutes()).isTrue();
    }

    @Test
    void branchesThatTouchTheSameDoNotCommute() {
        Commutation found = migrations(
                        users(),
                        adding("bbbb", "age"),
                        script("cccc", "aaaa", op -> op.renameTable("users", "people"), op -> {}))
                .team()
                .commutation(List.of("heads"));
        assertThat(found.clashes()).containsExactly(new Commutation.Clash("bbbb", "cccc", "column users.age", true));
        assertThat(found.clashes().get(0)).hasToString("bbbb and cccc both touch column users.age");
    }

    @Test
    void sqlIsReadByTheNamesInIt() {
        Commutation found = migrations(
                        users(),
                        script("bbbb", "aaaa", op -> op.execute("UPDATE users SET name = 'x'"), op -> {}),
                        script("cccc", "aaaa", op -> op.execute("DELETE FROM users WHERE id = 1"), op -> {}),
                        script("dddd", "aaaa", op -> op.execute("VACUUM"), op -> {}))
                .team()
                .commutation(List.of("bbbb", "cccc", "dddd"));
        assertThat(found.clashes())
                .extracting(Commutation.Clash::toString)
                .containsExactly(
                        "bbbb and cccc both touch the rows of table users",
                        "bbbb and dddd may clash: something that cannot be told beforehand: VACUUM",
                        "cccc and dddd may clash: something that cannot be told beforehand: VACUUM");
    }

    @Test
    void bothOrdersAreTried() {
        Teamwork team = migrations(
                        users(),
                        adding("bbbb", "age"),
                        adding("cccc", "height"),
                        script(
                                "dddd",
                                "aaaa",
                                op -> {
                                    if (!op.isOffline() && !hasColumn(op.connection(), "age")) {
                                        op.addColumn("users", column("ageless", INTEGER));
                                    }
                                },
                                op -> {}))
                .team();
        assertThat(team.differenceOfOrder("bbbb", "cccc")).isEmpty();
        assertThat(team.differenceOfOrder("bbbb", "dddd")).containsExactly("remove column 'users.ageless'");
    }

    private static boolean hasColumn(Connection connection, String name) {
        return Inspector.of(connection).table(new MetaData(), "users").columns().stream()
                .anyMatch(column -> column.name().equals(name));
    }

    @Test
    void everyRevisionGoesUpDownAndUpWithRows() {
        MetaData model = new MetaData();
        Table.of(
                "users",
                model,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                column("age", INTEGER));
        Verification found = migrations(users(), adding("bbbb", "age")).team().verify(List.of(model));
        assertThat(found)
                .isEqualTo(new Verification(
                        List.of(
                                new Tried("aaaa", "", Outcome.GOOD, List.of()),
                                new Tried("bbbb", "", Outcome.GOOD, List.of())),
                        List.of(),
                        List.of()));
        assertThat(found.isGood()).isTrue();
        assertThat(migrations(users()).current()).isEmpty();
    }

    @Test
    void aDowngradeThatForgetsSomethingIsFound() {
        Verification found = migrations(
                        users(), script("bbbb", "aaaa", op -> op.addColumn("users", column("age", INTEGER)), op -> {}))
                .team()
                .verify();
        assertThat(found.isGood()).isFalse();
        assertThat(found.revisions().get(1))
                .satisfies(tried -> assertThat(tried.outcome()).isEqualTo(Outcome.FAILED))
                .satisfies(tried -> assertThat(tried.details().get(0))
                        .isEqualTo("after its downgrade the database needs: remove column 'users.age'"));
    }

    @Test
    void rowsThatADowngradeLosesAreFound() {
        Verification found = migrations(
                        users(), script("bbbb", "aaaa", op -> {}, op -> op.execute("DELETE FROM users")))
                .team()
                .verify();
        assertThat(found.revisions().get(1))
                .isEqualTo(new Tried(
                        "bbbb",
                        "",
                        Outcome.DIFFERS,
                        List.of("table users had 1 rows before, and has 0 after its downgrade")));
    }

    @Test
    void rowsThatStandInTheWayOfARevisionAreMet() {
        Verification found = migrations(
                        users(),
                        script(
                                "bbbb",
                                "aaaa",
                                op -> op.execute("INSERT INTO users (id, name) SELECT id, 'x' FROM users"),
                                op -> op.execute("DELETE FROM users WHERE name = 'x'")))
                .team()
                .verify();
        assertThat(found.revisions().get(1).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(found.revisions().get(1).details().get(0)).contains("upgrade of revision bbbb (Rbbbb.java) failed");
    }

    @Test
    void tablesThatReferToOthersGetRowsToo() {
        RevisionScript members = script(
                "bbbb",
                "aaaa",
                op -> op.createTable(
                        "members",
                        column("id", BIGINT).primaryKey(),
                        column("user_id", BIGINT).notNull().references("users.id")),
                op -> op.dropTable("members"));
        RevisionScript emptying = script("cccc", "bbbb", op -> {}, op -> op.execute("DELETE FROM members"));
        Verification found = migrations(users(), members, emptying).team().verify();
        assertThat(found.notes()).isEmpty();
        assertThat(found.revisions().get(2).details())
                .containsExactly("table members had 1 rows before, and has 0 after its downgrade");
    }

    @Test
    void revisionsThatCannotBeTakenBackAreNamed() {
        Verification found = migrations(users(), script("bbbb", "aaaa", op -> {}, op -> {
                    throw new MigrationException(ErrorCode.IRREVERSIBLE_OPERATION, "never");
                }))
                .team()
                .verify();
        assertThat(found.revisions()).last().isEqualTo(new Tried("bbbb", "", Outcome.IRREVERSIBLE, List.of()));
        assertThat(found.isGood()).isTrue();
    }

    @Test
    void whatWasChangedByHandIsFound() {
        Migrations migrations = migrations(users(), adding("bbbb", "age"));
        migrations.upgrade("aaaa");
        assertThat(migrations.team().drift()).isEqualTo(new Drift(List.of("aaaa"), List.of(), List.of()));
        try (Connection connection = engine().connect()) {
            connection.define(DdlText.of("ALTER TABLE users ADD COLUMN hack INT"));
            connection.commit();
        }
        assertThat(migrations.team().drift())
                .isEqualTo(new Drift(List.of("aaaa"), List.of("remove column 'users.hack'"), List.of()));
        migrations.upgrade("head");
        Drift unknown = migrations(users()).team().drift();
        assertThat(unknown).isEqualTo(new Drift(List.of("bbbb"), List.of(), List.of("bbbb")));
        assertThat(unknown.isNone()).isFalse();
    }

    /** Not tables alone: what stands beside them is as much a part of what revisions make. */
    @Test
    void whatWasChangedBesideTheTablesIsFound() {
        boolean sequences = engine().dialect().abilities().hasSequences();
        RevisionScript views = script(
                "bbbb",
                "aaaa",
                op -> {
                    op.createView("names", "SELECT name FROM users");
                    op.createView("short_names", "SELECT name FROM names WHERE length(name) < 5");
                    if (sequences) {
                        op.createSequence(Sequence.of("tickets"));
                    }
                },
                op -> {
                    op.dropView("short_names");
                    op.dropView("names");
                    if (sequences) {
                        op.dropSequence("tickets");
                    }
                });
        Migrations migrations = migrations(users(), views);
        migrations.upgrade("head");
        assertThat(migrations.team().drift()).isEqualTo(new Drift(List.of("bbbb"), List.of(), List.of()));
        assertThat(migrations.team().verify().isGood()).isTrue();
        by("DROP VIEW short_names");
        by("CREATE VIEW short_names AS SELECT name FROM names WHERE length(name) < 6");
        by("CREATE VIEW by_hand AS SELECT id FROM users");
        assertThat(migrations.team().drift().missing())
                .contains("remove view 'by_hand'")
                .anyMatch(line -> line.contains("view 'short_names'"))
                .noneMatch(line -> line.contains("view 'names'"));
        if (sequences) {
            by("CREATE SEQUENCE more_tickets");
            assertThat(migrations.team().drift().missing())
                    .contains("remove sequence 'more_tickets'")
                    .noneMatch(line -> line.contains("'tickets'"));
        }
    }

    @Test
    void triggersThatWereMadeByHandAreFound(TestDatabase db) {
        Migrations migrations = migrations(users());
        migrations.upgrade("head");
        switch (db.kind()) {
            case SQLITE -> by("CREATE TRIGGER watch AFTER DELETE ON users BEGIN UPDATE users SET name = name; END");
            case MARIADB ->
                by("CREATE TRIGGER watch BEFORE INSERT ON users FOR EACH ROW SET NEW.name = trim(NEW.name)");
            case POSTGRESQL -> {
                by("CREATE FUNCTION watching() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'");
                by("CREATE TRIGGER watch BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION watching()");
            }
            default -> {
                return; // H2 does not show the texts of its triggers
            }
        }
        assertThat(migrations.team().drift().missing()).contains("remove trigger 'watch'");
    }

    private void by(String hand) {
        try (Connection connection = engine().connect()) {
            connection.define(DdlText.of(hand));
            connection.commit();
        }
    }

    @Test
    void whatWasChangedInAnotherSchemaIsFound(TestDatabase db) {
        assumeTrue(engine().dialect().databases().schemas()); // elsewhere another schema is another database
        boolean domains = db.kind() == TestDatabase.Kind.POSTGRESQL;
        RevisionScript shop = script(
                "bbbb",
                "aaaa",
                op -> {
                    op.createSchema("shop");
                    if (domains) {
                        op.execute("CREATE DOMAIN shop.price AS NUMERIC(10, 2) CHECK (VALUE > 0)");
                    }
                    op.inSchema("shop")
                            .createTable("goods", column("id", BIGINT).primaryKey());
                    op.inSchema("shop")
                            .createTable(
                                    "orders",
                                    column("id", BIGINT).primaryKey(),
                                    column("goods_id", BIGINT).references("shop.goods.id"));
                    op.execute("CREATE VIEW shop.sold AS SELECT goods_id FROM shop.orders");
                    op.execute("CREATE SEQUENCE shop.tickets");
                },
                op -> op.dropSchema("shop"));
        Migrations migrations = migrations(users(), shop);
        migrations.upgrade("head");
        by("CREATE SCHEMA theirs");
        by("CREATE TABLE theirs.things (id INT)");
        assertThat(migrations.team().drift()).isEqualTo(new Drift(List.of("bbbb"), List.of(), List.of()));
        by("ALTER TABLE shop.goods ADD COLUMN hack INT");
        by("CREATE TABLE shop.more (id INT)");
        by("DROP VIEW shop.sold");
        by("CREATE SEQUENCE shop.numbers");
        assertThat(migrations.team().drift().missing())
                .containsExactlyInAnyOrder(
                        "remove column 'shop.goods.hack'",
                        "remove table 'shop.more'",
                        "add view 'shop.sold'",
                        "remove sequence 'shop.numbers'");
    }

    @Test
    void aConditionOfADomainThatWasChangedIsFound(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL); // others have no domains that Aludel knows
        RevisionScript price = script(
                "bbbb",
                "aaaa",
                op -> op.execute("CREATE DOMAIN price AS NUMERIC(10, 2) CONSTRAINT above CHECK (VALUE > 0)"),
                op -> op.execute("DROP DOMAIN price"));
        Migrations migrations = migrations(users(), price);
        migrations.upgrade("head");
        assertThat(migrations.team().drift().isNone()).isTrue();
        by("ALTER DOMAIN price DROP CONSTRAINT above");
        by("ALTER DOMAIN price ADD CONSTRAINT above CHECK (VALUE > 10)");
        by("CREATE DOMAIN more AS TEXT");
        assertThat(migrations.team().drift().missing())
                .containsExactly("modify domain 'price'", "remove domain 'more'");
        by("DROP DOMAIN price");
        assertThat(migrations.team().drift().missing()).containsExactly("add domain 'price'", "remove domain 'more'");
    }

    @Test
    void aDowngradeThatForgetsAViewIsFound() {
        Verification found = migrations(
                        users(),
                        script("bbbb", "aaaa", op -> op.createView("names", "SELECT name FROM users"), op -> {}))
                .team()
                .verify();
        assertThat(found.revisions().get(1).details())
                .contains("after its downgrade the database needs: remove view 'names'");
    }
}
