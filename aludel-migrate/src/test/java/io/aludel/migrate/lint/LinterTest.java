package io.aludel.migrate.lint;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.migrate.Operations;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.script.Assurance;
import io.aludel.migrate.script.RevisionScript;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What surrounds the rules: what is new is spared, what is assured is left alone, what is small is weighed less. */
class LinterTest {
    private final Linter linter = Linter.of(Dialects.POSTGRESQL, LintOptions.DEFAULT.without("PG34"));

    private static RevisionScript revision(Consumer<Operations> upgrade, Assurance... assurances) {
        return new RevisionScript(
                RevisionSpec.of("aaaa"),
                true,
                "Raaaa",
                target -> upgrade.accept(new Operations(target)),
                target -> {},
                List.of(assurances));
    }

    private static List<String> codes(Linter linter, RevisionScript revision) {
        return linter.lint(revision).stream()
                .map(finding -> finding.rule().code())
                .toList();
    }

    private List<String> codes(Consumer<Operations> upgrade) {
        return codes(linter, revision(upgrade));
    }

    @Test
    void aTableOfTheSameRevisionIsSpared() {
        assertThat(codes(op -> op.createIndex("users", index("ix", "name")))).containsExactly("PG01");
        assertThat(codes(op -> {
                    op.createTable("users", column("name", TEXT));
                    op.createIndex("users", index("ix", "name"));
                    op.renameTable("users", "people");
                    op.addColumn("people", column("age", INTEGER).notNull());
                    op.execute("CREATE INDEX ix_age ON people (age)");
                }))
                .isEmpty();
        assertThat(codes(op -> {
                    op.createTableIfNotExists("users", column("name", TEXT));
                    op.createIndex("users", index("ix", "name"));
                }))
                .containsExactly("PG01");
    }

    @Test
    void operationsAndSqlAreReadTheSame() {
        assertThat(codes(op -> op.dropColumn("users", "age"))).containsExactly("ALL02");
        assertThat(codes(op -> op.execute("ALTER TABLE \"users\" DROP COLUMN IF EXISTS age")))
                .containsExactly("ALL02");
        assertThat(codes(op -> op.execute("-- no drop\nSELECT 'DROP TABLE users'; /* DROP TABLE users */")))
                .isEmpty();
        assertThat(codes(op -> op.execute("DROP TABLE a; drop table a"))).containsExactly("ALL01", "ALL01");
    }

    @Test
    void somebodysWordIsEnough() {
        Consumer<Operations> drop = op -> op.dropColumn("users", "age");
        assertThat(codes(linter, revision(drop, new Assurance("not mapped", List.of()))))
                .isEmpty();
        assertThat(codes(linter, revision(drop, new Assurance("not mapped", List.of("drop-column")))))
                .isEmpty();
        assertThat(codes(linter, revision(drop, new Assurance("not mapped", List.of("ALL01")))))
                .containsExactly("ALL02");
        assertThat(codes(op -> {
                    op.safetyAssured("not mapped", () -> op.dropColumn("users", "age"));
                    op.dropColumn("users", "size");
                }))
                .containsExactly("ALL02");
        assertThat(codes(op -> op.safetyAssured("no", () -> op.dropColumn("users", "age"), "PG01")))
                .containsExactly("ALL02");
        assertThat(codes(op -> {
                    op.execute("-- aludel: safety-assured drop-column: not mapped\nALTER TABLE users DROP COLUMN age");
                    op.execute("ALTER TABLE users DROP COLUMN size");
                }))
                .containsExactly("ALL02");
    }

    @Test
    void fewRowsWeighLess() {
        RevisionScript index = revision(op -> op.createIndex("users", index("ix", "name")));
        RevisionScript drop = revision(op -> op.dropColumn("users", "age"));
        assertThat(codes(linter.sizes((table, most) -> 1000), index)).isEmpty();
        assertThat(linter.sizes((table, most) -> 1001).lint(index))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(linter.sizes((table, most) -> 1000).lint(drop))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(codes(linter.sizes((table, most) -> 0), drop)).isEmpty();
    }

    @Test
    void settingsSayWhatCounts() {
        RevisionScript drop = revision(op -> op.dropColumn("users", "age"));
        LintOptions options = LintOptions.DEFAULT.without("PG34");
        assertThat(codes(Linter.of(Dialects.POSTGRESQL, options.without("drop-column")), drop))
                .isEmpty();
        assertThat(Linter.of(Dialects.POSTGRESQL, options.severity("ALL02", Severity.ADVICE))
                        .lint(drop))
                .extracting(Finding::severity)
                .containsExactly(Severity.ADVICE);
        assertThat(Linter.of(Dialects.POSTGRESQL, options.smallTables(List.of("users")))
                        .lint(drop))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        Rule own = Rule.on(
                Change.AddColumn.class,
                "ACME1",
                "no-bios",
                Risk.STYLE,
                Severity.ERROR,
                (add, scene) -> add.column().name().equals("bio"),
                "{table}.{column} is a biography.",
                "Write it down elsewhere.");
        Linter strict = Linter.of(Dialects.POSTGRESQL, options.with(own));
        assertThat(strict.lint(new UpgradeOps(List.of(AddColumn.of("users", null, column("bio", TEXT))))))
                .extracting(Finding::happens)
                .containsExactly("users.bio is a biography.");
    }

    @Test
    void aRevisionThatAsksTheDatabaseIsSaidToBeUnread() {
        assertThat(linter.lint(revision(op -> {
                    op.dropColumn("users", "age");
                    op.connection();
                    op.dropColumn("users", "size");
                })))
                .extracting(Finding::happens)
                .containsExactly(
                        "The values of users.age go, and an application that still names the column fails.",
                        "Nobody has looked at what follows: it asks the database.");
    }

    @Test
    void aFindingSaysWhatHappensAndWhatToDo() {
        assertThat(linter.lint(revision(op -> op.execute("CREATE INDEX ix_name ON shop.users (name)")))
                        .get(0)
                        .describe())
                .isEqualTo("""
                        error PG01 create-index-blocks-writes: revision aaaa, step 1: CREATE INDEX ix_name ON shop.users (name)
                            CREATE INDEX keeps all writers of shop.users out until the index is built (SHARE lock).
                            op.safely().createIndex("shop.users", index("ix_name", ..)); builds it CONCURRENTLY, outside of the transaction,
                            with a lock timeout, and clears away what an interrupted attempt left.""");
    }

    @Test
    void codesAndNamesAreSaidOnce() {
        assertThat(Rules.all()).extracting(Rule::code).doesNotHaveDuplicates();
        assertThat(Rules.of(Dialects.POSTGRESQL)).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(Rules.of(Dialects.MARIADB)).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(Rules.of(Dialects.SQLITE)).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(Rules.of(Dialects.H2)).extracting(Rule::name).doesNotHaveDuplicates();
    }

    /** A misspelt rule would be in force, and nobody would see why. */
    @Test
    void aRuleThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> Linter.of(Dialects.POSTGRESQL, LintOptions.DEFAULT.without("PG999")))
                .hasMessageStartingWith("MIG-3401: there is no rule 'PG999' of the linter.");
        assertThatThrownBy(() -> Linter.of(Dialects.SQLITE, LintOptions.DEFAULT.severity("nonsense", Severity.ERROR)))
                .hasMessageContaining("there is no rule 'nonsense'");
        // Of another database: settings are those of several.
        assertThat(Linter.of(Dialects.SQLITE, LintOptions.DEFAULT.without("pg34"))
                        .rules())
                .isNotEmpty();
    }
}
