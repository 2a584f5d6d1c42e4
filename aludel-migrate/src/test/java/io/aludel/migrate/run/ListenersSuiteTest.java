package io.aludel.migrate.run;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Expression;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Listeners hear what happens on the way, within its transaction; what takes too long is cut off, and tried again. */
@EveryDatabase
class ListenersSuiteTest {
    private final List<String> heard = new ArrayList<>();
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private final class Hearing implements StepListener {
        @Override
        public void applied(OperationTarget target, RevisionStep step, Set<String> heads) {
            heard.add("applied " + step + ", at " + heads);
        }

        @Override
        public void starting(RevisionStep step) {
            heard.add("starting " + step);
        }

        @Override
        public void progress(Progress progress) {
            heard.add(progress.revision() + ": " + progress);
        }

        @Override
        public void retrying(RevisionStep step, int attempt, RuntimeException failure) {
            heard.add("retrying " + step + " after attempt " + attempt);
        }
    }

    private static RevisionScript script(String id, String down, Consumer<Operations> up) {
        RevisionSpec spec = down.isEmpty() ? RevisionSpec.of(id) : RevisionSpec.of(id, down);
        return new RevisionScript(spec, true, id, target -> up.accept(new Operations(target)), target -> {}, List.of());
    }

    private static RevisionScript rows(int count) {
        return script("aaaa", "", op -> {
            Table people = op.createTable("people", column("id", INTEGER).primaryKey(), column("name", VARCHAR(20)));
            op.bulkInsert(
                    people,
                    IntStream.rangeClosed(1, count)
                            .mapToObj(id -> Map.<String, Object>of("id", id))
                            .toList());
        });
    }

    private Migrations migrations(RunOptions options, RevisionScript... scripts) {
        return Migrations.of(engine).from(() -> List.of(scripts)).with(options.listener(new Hearing()));
    }

    @Test
    void aLongWorkSaysHowFarItIs() {
        RevisionScript slow = script(
                "bbbb",
                "aaaa",
                op -> op.autocommit(() -> op.target().together("fill names", () -> {
                    op.target().progress("fill names", 10, 25);
                    op.execute("UPDATE people SET name = 'x'");
                    op.target().progress("fill names", 25, 25);
                })));
        migrations(RunOptions.DEFAULT, rows(25), slow).upgrade("head");
        assertThat(heard)
                .containsExactly(
                        "starting upgrade  -> aaaa",
                        "applied upgrade  -> aaaa, at [aaaa]",
                        "starting upgrade aaaa -> bbbb",
                        "bbbb: fill names: 10 of 25 (40%)",
                        "bbbb: fill names: 25 of 25 (100%)",
                        "applied upgrade aaaa -> bbbb, at [bbbb]");
    }

    @Test
    void workThatFailsInTheMiddleIsBegunAnew() {
        boolean[] fails = {true};
        RevisionScript slow = script(
                "bbbb",
                "aaaa",
                op -> op.autocommit(() -> op.target().together("fill names", () -> {
                    op.execute("UPDATE people SET name = 'x' WHERE id = 1");
                    if (fails[0]) {
                        op.execute("NONSENSE");
                    }
                    op.execute("UPDATE people SET name = 'x' WHERE id = 2");
                })));
        assertThatThrownBy(() -> migrations(RunOptions.DEFAULT, rows(2), slow).upgrade("head"))
                .hasMessageContaining("It failed at statement 1: fill names")
                .hasMessageContaining("A part of the work that failed is kept too; it is begun anew.");
        fails[0] = false;
        migrations(RunOptions.DEFAULT.resume(Resume.REPEAT), rows(2), slow).upgrade("head");
        try (Connection connection = engine.connect()) {
            Table people = Table.of("people", new MetaData(), column("name", VARCHAR(20)));
            assertThat(connection
                            .execute(select(table(people).col("name", String.class)))
                            .all())
                    .containsExactly("x", "x");
        }
    }

    @Test
    void aCallbackWritesIntoTheTransactionOfItsStep() {
        Table audit = Table.of("audit", new MetaData(), column("step", VARCHAR(50)));
        Expression<String> step = table(audit).col("step", String.class);
        RunOptions options = RunOptions.DEFAULT.listener(
                (target, done, heads) -> target.execute(insert(audit).set(step, done.toString())));
        migrations(
                        options,
                        script("aaaa", "", op -> op.createTable("audit", column("step", VARCHAR(50)))),
                        script("bbbb", "aaaa", op -> {}))
                .upgrade("head");
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(select(step)).all())
                    .containsExactlyInAnyOrder("upgrade  -> aaaa", "upgrade aaaa -> bbbb");
        }
    }

    @Test
    void whatOthersHoldLockedIsWaitedForNoLongerThanSaidAndTriedAgain() {
        migrations(RunOptions.DEFAULT, rows(1)).upgrade("head");
        heard.clear();
        RevisionScript change = script("bbbb", "aaaa", op -> op.execute("UPDATE people SET name = 'b' WHERE id = 1"));
        RunOptions hasty = RunOptions.DEFAULT.lockTimeout(Duration.ofSeconds(1));
        try (Connection other = engine.connect()) {
            other.define(DdlText.of("UPDATE people SET name = 'a' WHERE id = 1"));
            assertThatThrownBy(() -> migrations(hasty, rows(1), change).upgrade("head"))
                    .hasMessageContaining("It failed at statement 1: UPDATE people SET name = 'b' WHERE id = 1");
            StepListener release = new StepListener() {
                @Override
                public void applied(OperationTarget target, RevisionStep step, Set<String> heads) {}

                @Override
                public void retrying(RevisionStep step, int attempt, RuntimeException failure) {
                    other.rollback();
                }
            };
            migrations(hasty.attempts(2).listener(release).resume(Resume.REPEAT), rows(1), change)
                    .upgrade("head");
        }
        assertThat(heard).contains("retrying upgrade aaaa -> bbbb after attempt 1");
        assertThat(heard).last().isEqualTo("applied upgrade aaaa -> bbbb, at [bbbb]");
    }
}
