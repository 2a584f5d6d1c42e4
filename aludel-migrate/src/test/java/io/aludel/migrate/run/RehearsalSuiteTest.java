package io.aludel.migrate.run;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.MigrationSuite;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Index;
import io.aludel.schema.RawSql;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What can be known before is said before anything is done; what only the database knows is not guessed. */
@EveryDatabase
class RehearsalSuiteTest extends MigrationSuite {
    private static RevisionScript table(String id, String down) {
        return script(
                id,
                down,
                op -> op.createTable("t_" + id, column("id", INTEGER).primaryKey(), column("n", INTEGER)),
                op -> op.dropTable("t_" + id));
    }

    private static CreateIndex partial(String table) {
        return CreateIndex.of(
                table, null, new Index("ix_live", List.of(Index.Part.of("n")), false, new RawSql("n > 0")));
    }

    private List<String> tables() {
        return Inspector.of(engine()).tableNames().stream()
                .filter(name -> name.startsWith("t_"))
                .sorted()
                .toList();
    }

    private boolean hasPartialIndexes() {
        return !List.of("h2", "mariadb", "mysql").contains(engine().dialect().name());
    }

    @Test
    void whatTheDatabaseLacksIsSaidBeforeTheFirstRevisionRuns() {
        Migrations migrations =
                migrations(table("aaaa", ""), script("bbbb", "aaaa", op -> op.invoke(partial("t_aaaa")), op -> {}));
        if (hasPartialIndexes()) {
            assertThat(migrations.upgrade("head")).hasSize(2);
            return;
        }
        assertThatThrownBy(() -> migrations.upgrade("head"))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_OPERATION))
                .hasMessageStartingWith("MIG-3102: not begun, since it could not be ended:"
                        + "\n  upgrade of revision bbbb (Rbbbb.java), \"add index 'ix_live' on 't_aaaa'\":"
                        + " CORE-1202: index 'ix_live' of table 't_aaaa': a partial index is not supported by "
                        + engine().dialect().name() + ".")
                .hasMessageEndingWith("\n  Nothing was done: the database is as it was.");
        assertThat(tables()).isEmpty();
        assertThat(migrations.current()).isEmpty();
    }

    @Test
    void aRevisionThatHandlesWhatIsLackingIsLeftAlone() {
        Migrations migrations = migrations(
                table("aaaa", ""),
                script(
                        "bbbb",
                        "aaaa",
                        op -> {
                            try {
                                op.invoke(partial("t_aaaa"));
                            } catch (AludelException e) {
                                op.createIndex("t_aaaa", Index.of("ix_all", false, List.of("n")));
                            }
                        },
                        op -> {}));
        assertThat(migrations.upgrade("head")).hasSize(2);
    }

    /** Such a revision is not known beforehand; it may never come to what it says behind the question. */
    @Test
    void whatAsksTheDatabaseIsNotJudged() {
        AtomicInteger rows = new AtomicInteger();
        Migrations migrations = migrations(
                table("aaaa", ""),
                script(
                        "bbbb",
                        "aaaa",
                        op -> {
                            if (op.isOffline()) {
                                throw new IllegalStateException("This revision counts rows.");
                            }
                            rows.incrementAndGet();
                        },
                        op -> {}),
                script(
                        "cccc",
                        "bbbb",
                        op -> {
                            op.addColumnIfNotExists("t_aaaa", column("more", INTEGER));
                            op.dropColumnIfExists("t_aaaa", "less");
                        },
                        op -> {}));
        assertThat(migrations.upgrade("head")).hasSize(3);
        assertThat(rows).hasValue(1);
    }

    @Test
    void whatCannotBeTakenBackIsSaidBeforeTheFirstIsTakenBack() {
        Migrations migrations = migrations(
                script(
                        "aaaa",
                        "",
                        op -> op.createTable("t_aaaa", column("id", INTEGER).primaryKey()),
                        op -> {
                            throw new MigrationException(
                                    ErrorCode.IRREVERSIBLE_OPERATION, "rows were merged.\n  Restore a backup.");
                        }),
                table("bbbb", "aaaa"));
        migrations.upgrade("head");
        assertThatThrownBy(() -> migrations.downgrade("base"))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IRREVERSIBLE_OPERATION))
                .hasMessageContaining("downgrade of revision aaaa (Raaaa.java): MIG-3101: rows were merged.");
        assertThat(tables()).containsExactly("t_aaaa", "t_bbbb");
        assertThatCode(() -> migrations.downgrade("-1")).doesNotThrowAnyException();
    }

    /** Before anything is done, both of them hear of the same run; then the revision is applied. */
    @Test
    void theRehearsalAndTheLinterShareARun() {
        AtomicInteger runs = new AtomicInteger();
        migrations(table("aaaa", "")).upgrade("head");
        migrations(
                        table("aaaa", ""),
                        script(
                                "bbbb",
                                "aaaa",
                                op -> {
                                    runs.incrementAndGet();
                                    op.addColumn("t_aaaa", column("more", INTEGER));
                                },
                                op -> {}))
                .upgrade("head");
        assertThat(runs).hasValue(2);
    }

    /** What a step finds in the database does not change which step is next. */
    @Test
    void whatFollowsAStepThatAsksIsRehearsed() {
        Migrations migrations = migrations(
                table("aaaa", ""),
                script(
                        "bbbb",
                        "aaaa",
                        op -> {
                            op.addColumnIfNotExists("t_aaaa", column("more", INTEGER));
                            op.invoke(partial("t_aaaa"));
                        },
                        op -> {}));
        if (hasPartialIndexes()) {
            assertThat(migrations.upgrade("head")).hasSize(2);
            return;
        }
        assertThatThrownBy(() -> migrations.upgrade("head"))
                .hasMessageContaining("not begun, since it could not be ended:")
                .hasMessageContaining("\"add index 'ix_live' on 't_aaaa'\"");
        assertThat(tables()).isEmpty();
    }
}
