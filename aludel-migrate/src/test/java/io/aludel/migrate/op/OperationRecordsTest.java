package io.aludel.migrate.op;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.migrate.error.MigrationException;
import io.aludel.schema.Column;
import io.aludel.schema.Index;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Steps of migrations are values: each says what it does, and what takes it back. */
class OperationRecordsTest {
    private static final Column<String> BIO = column("bio", VARCHAR(200)).comment("who it is");

    @Test
    void whatWasCreatedIsDroppedAndCreatedAgain() {
        CreateTable create = CreateTable.of("users", column("id", INTEGER).primaryKey());
        assertThat(create.reverse()).isEqualTo(new DropTable("users", null, create, false));
        assertThat(create.reverse().reverse()).isEqualTo(create);
        assertThat(AddColumn.of("users", null, BIO).reverse().reverse()).isEqualTo(AddColumn.of("users", null, BIO));
        AddConstraint unique = new AddConstraint("users", null, unique("uq_bio", "bio"));
        assertThat(unique.reverse().reverse()).isEqualTo(unique);
        CreateIndex index = CreateIndex.of("users", "app", Index.of("ix_bio", false, List.of("bio")));
        assertThat(index.reverse().reverse()).isEqualTo(index);
    }

    @Test
    void whatIsDroppedWithoutBeingKnownDoesNotComeBack() {
        assertThatThrownBy(() -> DropTable.of("users").reverse())
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "MIG-3101: \"remove table 'users'\" cannot be taken back: what was there before is not known."
                                + "\n  Write the downgrade by hand with createTable(..).");
        assertThatThrownBy(() -> ExecuteSql.of("DELETE FROM users").reverse())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("execute DELETE FROM users");
    }

    @Test
    void aChangedColumnChangesBackToWhatItWas() {
        AlterColumn change = AlterColumn.of("users", null, "bio")
                .existing(BIO)
                .type(VARCHAR(500))
                .notNull()
                .comment(null)
                .rename("story");
        assertThat(change.reverse().column()).isEqualTo("story");
        assertThat(change.reverse().change())
                .isEqualTo(ColumnChange.NONE
                        .name("bio")
                        .type(BIO.type())
                        .nullable(true)
                        .comment(Stated.of("who it is")));
        assertThat(change.reverse().reverse().change()).isEqualTo(change.change());
    }

    @Test
    void aChangeOfAnUnknownTypeCannotBeTakenBack() {
        assertThatThrownBy(
                        () -> AlterColumn.of("users", null, "bio").type(INTEGER).reverse())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Say the type so far with existing(..)");
    }

    @Test
    void stepsAreTakenBackInTheOppositeOrder() {
        UpgradeOps ops = new UpgradeOps(List.of(
                new ModifyTable(
                        "users",
                        null,
                        List.of(AddColumn.of("users", null, BIO), new RenameTable("users", null, "people"))),
                new CreateSchema("app", false)));
        assertThat(ops.reverse())
                .isEqualTo(new DowngradeOps(List.of(
                        new DropSchema("app", false, false),
                        new ModifyTable(
                                "users",
                                null,
                                List.of(
                                        new RenameTable("people", null, "users"),
                                        AddColumn.of("users", null, BIO).reverse())))));
        assertThat(new UpgradeOps(List.of(new ModifyTable("users", null, List.of()))).isEmpty())
                .isTrue();
    }

    @Test
    void eachStepSaysWhatItDoes() {
        assertThat(AddColumn.of("users", "app", BIO).describe()).isEqualTo("add column 'app.users.bio'");
        assertThat(AlterColumn.of("users", null, "bio")
                        .existing(VARCHAR(200))
                        .type(INTEGER)
                        .noServerDefault()
                        .describe())
                .isEqualTo("modify column 'users.bio': type from VARCHAR(200) to INTEGER, remove server default");
        assertThat(DropConstraint.of("users", null, "uq_bio", ConstraintKind.UNIQUE)
                        .describe())
                .isEqualTo("remove unique constraint 'uq_bio' of 'users'");
        assertThat(new ReplaceEnum("status", null, List.of("a", "b"), List.of("a"), Map.of("b", "a"), List.of())
                        .describe())
                .isEqualTo("modify enum 'status' from [a, b] to [a]");
    }
}
