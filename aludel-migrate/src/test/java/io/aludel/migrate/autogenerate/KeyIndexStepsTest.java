package io.aludel.migrate.autogenerate;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A foreign key of MariaDB keeps an index, also when a script drops the one that it had. */
@EveryDatabase
class KeyIndexStepsTest {
    private static MetaData posts(TableElement... more) {
        MetaData metadata = new MetaData();
        Table.of("users", metadata, column("id", INTEGER).primaryKey());
        List<TableElement> elements = new ArrayList<>(List.of(
                column("id", INTEGER).primaryKey(),
                column("author_id", INTEGER),
                column("made", INTEGER),
                foreignKey(List.of("author_id"), "users", List.of("id")).named("fk_author")));
        elements.addAll(List.of(more));
        Table.of("posts", metadata, elements.toArray(TableElement[]::new));
        return metadata;
    }

    @Test
    void aScriptMakesTheIndexThatTheKeyWouldMiss(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            posts(index("ix_author", "author_id", "made")).createAll(engine);
            MetaData today = posts();
            UpgradeOps pending = Migrations.of(engine).pendingAtHeads(List.of(today));
            boolean needed = db.kind() == TestDatabase.Kind.MARIADB;
            assertThat(Pending.describe(pending))
                    .isEqualTo(
                            needed
                                    ? List.of("add index 'fk_author' on 'posts'", "remove index 'ix_author' of 'posts'")
                                    : List.of("remove index 'ix_author' of 'posts'"));
            run(engine, pending, NamingConvention.DEFAULT);
            assertThat(Migrations.of(engine).pending(List.of(today)).isEmpty()).isTrue();
        }
    }

    @Test
    void nothingIsMadeForAKeyThatHasAnother(TestDatabase db) {
        assumeTrue(db.kind() == TestDatabase.Kind.MARIADB);
        try (Engine engine = Engine.create(db.url())) {
            posts(index("ix_author", "author_id", "made"), index("ix_by", "author_id", "id"))
                    .createAll(engine);
            assertThat(Pending.describe(
                            Migrations.of(engine).pendingAtHeads(List.of(posts(index("ix_by", "author_id", "id"))))))
                    .containsExactly("remove index 'ix_author' of 'posts'");
        }
    }

    /** As somebody does who is given the script. */
    private static void run(Engine engine, UpgradeOps ops, NamingConvention naming) {
        List<String> script = new ArrayList<>();
        Operations operations = new Operations(new ScriptTarget(engine.dialect(), naming, script::add));
        ops.ops().forEach(operations::invoke);
        try (Connection connection = engine.begin()) {
            script.stream()
                    .filter(statement -> !statement.startsWith("--"))
                    .forEach(statement -> connection.execute(text(statement)));
        }
    }
}
