package io.aludel.migrate.render;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.rename.RenameDecision;
import io.aludel.migrate.rename.Renames;
import io.aludel.schema.DialectOption;
import io.aludel.schema.MetaData;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.schema.TextObject;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constraints and indexes under other names, and row-level security, without anything being built anew. */
@EveryDatabase
class InPlaceSuiteTest {
    private static final CompareOptions RENAMING =
            CompareOptions.DEFAULT.renames(Renames.NONE.deciding(RenameDecision.REFUSE));

    @TempDir
    Path folder;

    private static MetaData users(String end) {
        MetaData metadata = new MetaData();
        Table.of(
                "users",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(50)),
                column("age", INTEGER),
                unique("uq_name" + end, "name"),
                check("age > 17").named("ck_age" + end),
                index("ix_age" + end, "age", "name"));
        return metadata;
    }

    private static MetaData referred(String name) {
        MetaData metadata = new MetaData();
        Table.of("teams", metadata, column("id", INTEGER).primaryKey(), column("code", INTEGER), unique(name, "code"));
        Table.of(
                "players",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("team", INTEGER),
                foreignKey(List.of("team"), "teams", List.of("code")).named("fk_team"));
        return metadata;
    }

    /** Also for those who take nothing for a rename. */
    @Test
    void aConstraintToWhichKeysReferGetsAnotherNameInItsPlace(TestDatabase db) throws Exception {
        List<String> found = new LawOfRevisions(db, folder).holds(referred("uq_one"), referred("uq_two"));
        if (db.kind() == TestDatabase.Kind.SQLITE) {
            assertThat(found).hasSize(2); // the table is made again
        } else {
            assertThat(found).containsExactly("rename unique constraint 'uq_one' of 'teams' to 'uq_two'");
        }
    }

    @Test
    void whereOnlyTheNameChangedNothingIsBuiltAnew(TestDatabase db) throws Exception {
        LawOfRevisions law = new LawOfRevisions(db, folder).with(RENAMING);
        List<String> found = law.holds(users(""), users("_of_users"));
        String index = "rename index 'ix_age' of 'users' to 'ix_age_of_users'";
        String unique = "rename unique constraint 'uq_name' of 'users' to 'uq_name_of_users'";
        switch (db.kind()) {
            case POSTGRESQL, H2 ->
                assertThat(found)
                        .containsExactlyInAnyOrder(
                                index, unique, "rename check constraint 'ck_age' of 'users' to 'ck_age_of_users'");
            case MARIADB ->
                assertThat(found)
                        .containsExactlyInAnyOrder(
                                index,
                                unique,
                                "remove check constraint 'ck_age' of 'users'",
                                "add check constraint 'ck_age_of_users' on 'users'");
            case SQLITE -> assertThat(found).hasSize(6).noneMatch(line -> line.startsWith("rename"));
        }
    }

    @Test
    void whoTakesNothingForARenameGetsBothSteps(TestDatabase db) throws Exception {
        assertThat(new LawOfRevisions(db, folder).holds(users(""), users("_of_users")))
                .hasSize(6)
                .noneMatch(line -> line.startsWith("rename"));
    }

    private static MetaData documents(DialectOption... options) {
        MetaData metadata = new MetaData();
        Table.of(
                "documents",
                metadata,
                TableOptions.NONE.options(options),
                column("id", INTEGER).primaryKey(),
                column("tenant", VARCHAR(20)));
        if (options.length > 0) {
            metadata.add(TextObject.policy(
                            "own_documents",
                            "documents",
                            "CREATE POLICY own_documents ON documents USING (tenant = current_setting('app.tenant'))")
                    .onlyFor("postgresql"));
        }
        return metadata;
    }

    @Test
    void rowLevelSecurityIsSwitchedOnAndOff(TestDatabase db) throws Exception {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
            assertThat(new LawOfRevisions(db, folder)
                            .holds(documents(), documents(PostgresqlOptions.rowLevelSecurity())))
                    .isEmpty();
            return;
        }
        DialectOption on = PostgresqlOptions.rowLevelSecurity();
        DialectOption forced = PostgresqlOptions.forcedRowLevelSecurity();
        DialectOption off = PostgresqlOptions.noRowLevelSecurity();
        assertThat(new LawOfRevisions(db, folder).holds(documents(off), documents(on)))
                .containsExactly("enable row-level security of 'documents'");
        db.clean();
        assertThat(new LawOfRevisions(db, folder).holds(documents(on), documents(forced)))
                .containsExactly("force row-level security of 'documents'");
        db.clean();
        assertThat(new LawOfRevisions(db, folder).holds(documents(forced), documents(off)))
                .containsExactly("disable row-level security of 'documents'");
        db.clean();
        LawOfRevisions fresh = new LawOfRevisions(db, folder);
        fresh.holds(new MetaData(), documents(forced));
        assertThat(fresh.source()).contains("PostgresqlOptions.forcedRowLevelSecurity()");
        assertThat(RowSecurity.valueOf("FORCED")).isEqualTo(RowSecurity.FORCED);
    }
}
