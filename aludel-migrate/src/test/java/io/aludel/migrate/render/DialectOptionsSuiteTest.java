package io.aludel.migrate.render;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.dialect.mysql.MysqlTypes;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlTypes;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What single databases have about constraints and columns is compared, written into revisions, and taken back. */
@EveryDatabase
class DialectOptionsSuiteTest {
    private static final String TOUCHED = "CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP";

    @TempDir
    Path folder;

    private static MetaData orders(TableElement... more) {
        MetaData metadata = new MetaData();
        Table.of(
                "shops",
                metadata,
                column("country", INTEGER).notNull(),
                column("number", INTEGER).notNull(),
                primaryKey("country", "number"));
        List<TableElement> elements = new ArrayList<>(List.of(
                column("id", INTEGER).primaryKey(),
                column("country", INTEGER),
                column("shop", INTEGER),
                column("code", VARCHAR(20))));
        elements.addAll(List.of(more));
        Table.of("orders", metadata, elements.toArray(TableElement[]::new));
        return metadata;
    }

    private LawOfRevisions law(TestDatabase db) {
        return new LawOfRevisions(db, folder);
    }

    @Test
    void typesOfPostgresqlComeAndGo(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        LawOfRevisions law = law(db);
        assertThat(law.holds(
                        orders(),
                        orders(
                                column("data", PostgresqlTypes.JSONB),
                                column("raw", SqlTypes.JSON),
                                column("span", PostgresqlTypes.INT4RANGE),
                                column("days", PostgresqlTypes.DATEMULTIRANGE),
                                column("spans", SqlTypes.array(PostgresqlTypes.INT4RANGE)),
                                column("words", SqlTypes.array(SqlTypes.TEXT)),
                                column("address", PostgresqlTypes.INET))))
                .containsExactlyInAnyOrder(
                        "add column 'orders.data'",
                        "add column 'orders.raw'",
                        "add column 'orders.span'",
                        "add column 'orders.days'",
                        "add column 'orders.spans'",
                        "add column 'orders.words'",
                        "add column 'orders.address'");
    }

    @Test
    void optionsOfPostgresqlComeAndGo(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        LawOfRevisions law = law(db);
        assertThat(law.holds(
                        orders(),
                        orders(
                                unique("uq_code", "code")
                                        .options(
                                                PostgresqlOptions.nullsNotDistinct(true),
                                                PostgresqlOptions.include("shop")),
                                index("ix_shop", "shop").options(PostgresqlOptions.include("code")),
                                check("shop > 0").named("ck_shop").options(PostgresqlOptions.notValid()),
                                foreignKey(List.of("country", "shop"), "shops", List.of("country", "number"))
                                        .named("fk_shop")
                                        .onDelete(ReferentialAction.SET_NULL)
                                        .options(PostgresqlOptions.onDeleteColumns("shop")))))
                .containsExactly(
                        "add index 'ix_shop' on 'orders'",
                        "add unique constraint 'uq_code' on 'orders'",
                        "add foreign key 'fk_shop' on 'orders'",
                        "add check constraint 'ck_shop' on 'orders'");
        assertThat(law.source())
                .contains(
                        "PostgresqlOptions.nullsNotDistinct(true)",
                        "PostgresqlOptions.include(\"shop\")",
                        "PostgresqlOptions.include(\"code\")",
                        "PostgresqlOptions.notValid()",
                        "PostgresqlOptions.onDeleteColumns(\"shop\")");
    }

    @Test
    void anotherOptionOfPostgresqlIsADifference(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        MetaData yesterday = orders(
                unique("uq_code", "code"),
                index("ix_shop", "shop"),
                foreignKey(List.of("country", "shop"), "shops", List.of("country", "number"))
                        .named("fk_shop")
                        .onDelete(ReferentialAction.SET_NULL)
                        .options(PostgresqlOptions.onDeleteColumns("shop")));
        MetaData today = orders(
                unique("uq_code", "code").options(PostgresqlOptions.nullsNotDistinct(true)),
                index("ix_shop", "shop").options(PostgresqlOptions.include("code")),
                foreignKey(List.of("country", "shop"), "shops", List.of("country", "number"))
                        .named("fk_shop")
                        .onDelete(ReferentialAction.SET_NULL));
        assertThat(law(db).holds(yesterday, today))
                .anyMatch(step -> step.contains("uq_code"))
                .anyMatch(step -> step.contains("ix_shop"))
                .anyMatch(step -> step.contains("fk_shop"));
    }

    private static MetaData notes(TableElement... more) {
        MetaData metadata = new MetaData();
        List<TableElement> elements =
                new ArrayList<>(List.of(column("id", INTEGER).primaryKey()));
        elements.addAll(List.of(more));
        Table.of("notes", metadata, elements.toArray(TableElement[]::new));
        return metadata;
    }

    private static Column<LocalDateTime> at(String name) {
        return column(name, MysqlTypes.TIMESTAMP);
    }

    @Test
    void timesThatMariadbTouchesComeAndGo(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.MARIADB);
        LawOfRevisions law = law(db);
        assertThat(law.holds(
                        notes(),
                        notes(
                                at("perhaps"),
                                at("touched").notNull().serverDefault(new RawSql(TOUCHED)),
                                at("made").notNull().serverDefault(new RawSql("CURRENT_TIMESTAMP")))))
                .containsExactly("add column 'notes.perhaps'", "add column 'notes.touched'", "add column 'notes.made'");
        assertThat(law.source()).contains("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP");
    }

    @Test
    void aTimeBeginsAndEndsToBeTouched(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.MARIADB);
        Column<LocalDateTime> made = at("at").notNull().serverDefault(new RawSql("CURRENT_TIMESTAMP"));
        Column<LocalDateTime> touched = at("at").notNull().serverDefault(new RawSql(TOUCHED));
        assertThat(law(db).holds(notes(made, at("other")), notes(touched, at("other"))))
                .containsExactly("modify column 'notes.at': change server default");
        db.clean();
        Column<LocalDateTime> stamped = at("other").notNull().serverDefault(new RawSql(TOUCHED));
        assertThat(law(db).holds(notes(touched, at("other")), notes(touched, stamped)))
                .containsExactly("modify column 'notes.other': forbid NULL, set server default");
    }
}
