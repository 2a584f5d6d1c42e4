package io.aludel.migrate.safe;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.RawSql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which steps of a new revision get a safe form, and how they read. */
class SafeFormsTest {
    private static final UpgradeOps OPS = new UpgradeOps(List.of(
            CreateTable.of("teams", column("id", BIGINT)),
            new ModifyTable("teams", null, List.of(CreateIndex.of("teams", null, index("ix_teams_id", "id")))),
            new ModifyTable(
                    "users",
                    null,
                    List.of(
                            AddColumn.of("users", null, column("bio", TEXT)),
                            AddColumn.of(
                                    "users", null, column("team_id", BIGINT).references("teams.id")),
                            AlterColumn.of("users", null, "name").existing(TEXT).notNull(),
                            new AddConstraint(
                                    "users", null, new CheckConstraint("ck_users_age", new RawSql("age > 0"))),
                            CreateIndex.of("users", null, index("ix_users_age", "age"))))));

    @Test
    void tablesThatAreThereAreChangedSafely() {
        MigrationScript script =
                MigrationScript.of("aaaa", "teams", List.of()).upgrade(SafeForms.of(OPS, Dialects.POSTGRESQL));
        assertThat(new JavaRevisionWriter(Dialects.POSTGRESQL, "revisions", false).source(script))
                .contains("op.createIndex(\"teams\", index(\"ix_teams_id\", \"id\"));")
                .contains("op.addColumn(\"users\", column(\"bio\", TEXT));")
                .contains("op.safely().addColumn(\"users\", column(\"team_id\", BIGINT)")
                .contains(
                        "op.safely().alterColumn(\"users\", \"name\", column -> column.nullable(false).existing(TEXT));")
                .contains("op.safely().addConstraint(\"users\", check(\"age > 0\").named(\"ck_users_age\"));")
                .contains("op.safely().createIndex(\"users\", index(\"ix_users_age\", \"age\"));");
    }

    @Test
    void elsewhereNothingChanges() {
        assertThat(SafeForms.of(OPS, Dialects.SQLITE)).isEqualTo(OPS);
        assertThat(SafeForms.of(OPS, Dialects.MARIADB)).isEqualTo(OPS);
    }

    @Test
    void theWayBackIsSafe() {
        assertThat(SafeForms.of(
                                new UpgradeOps(List.of(CreateIndex.of("t", null, index("ix", "a")))),
                                Dialects.POSTGRESQL)
                        .reverse()
                        .ops())
                .singleElement()
                .extracting(op -> ((io.aludel.migrate.op.Safely) op).step())
                .isInstanceOf(DropIndex.class);
    }
}
