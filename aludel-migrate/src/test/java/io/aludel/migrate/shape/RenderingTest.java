package io.aludel.migrate.shape;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import io.aludel.dialect.Dialects;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.CustomOperation;
import io.aludel.migrate.Operations;
import io.aludel.migrate.RevisionFiles;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.autogenerate.ObjectKind;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.render.ItemRenderer;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.migrate.render.RenderOptions;
import io.aludel.migrate.render.Rendered;
import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.type.SqlType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source of revisions, as a project wants it. */
class RenderingTest {
    private static final SqlType<?> MONEY = NUMERIC(19, 4);

    @TempDir
    Path folder;

    /** A step of an application. */
    record GrantSelect(String table, String role) implements CustomOperation {
        @Override
        public void apply(Operations op) {
            op.execute("GRANT SELECT ON " + table + " TO " + role);
        }

        @Override
        public MigrationOp reverse() {
            return new GrantSelect(table, "nobody");
        }

        @Override
        public String describe() {
            return "grant " + table + " to " + role;
        }
    }

    private static MigrationScript script(MigrationOp... ops) {
        return MigrationScript.of("1975ea83b712", "money", List.of()).upgrade(new UpgradeOps(List.of(ops)));
    }

    private static String source(ItemRenderer items, MigrationScript script) {
        return new JavaRevisionWriter(
                        RenderOptions.of(Dialects.POSTGRESQL, "app.revisions").items(items))
                .source(script);
    }

    @Test
    void aTypeHasASourceOfItsOwnWithItsImport() {
        ItemRenderer money = (item, context) ->
                item.equals(MONEY) ? Rendered.as("$T.MONEY", ClassName.get("com.acme", "Types")) : Rendered.standard();
        assertThat(source(money, script(CreateTable.of("prices", column("amount", MONEY), column("id", BIGINT)))))
                .contains("import com.acme.Types;\n", "column(\"amount\", Types.MONEY),", "column(\"id\", BIGINT));");
    }

    @Test
    void somethingIsLeftOut() {
        ItemRenderer without = (item, context) -> item instanceof Index
                        || item instanceof Column<?> column && column.name().startsWith("_")
                ? Rendered.omitted()
                : Rendered.standard();
        assertThat(source(
                        without,
                        script(CreateTable.of(
                                "users", column("id", BIGINT), column("_row", BIGINT), index("ix_users_id", "id")))))
                .contains("\"users\",\n                column(\"id\", BIGINT));");
    }

    @Test
    void aStepOfTheApplicationIsWritten() {
        ItemRenderer grants = (item, context) -> item instanceof GrantSelect grant
                ? Rendered.as(
                        "$L.invoke(new $T($S, $S))",
                        context.receiver(),
                        ClassName.get("com.acme", "GrantSelect"),
                        grant.table(),
                        grant.role())
                : Rendered.standard();
        assertThat(source(ItemRenderer.STANDARD.or(grants), script(new GrantSelect("users", "reader"))))
                .contains("import com.acme.GrantSelect;", "op.invoke(new GrantSelect(\"users\", \"reader\"));");
    }

    @Test
    void aScriptBringsImports() {
        assertThat(source(
                        ItemRenderer.STANDARD,
                        script().withImport("com.acme.Helper").withImport("static com.acme.Words.word")))
                .contains("import static com.acme.Words.word;\n\nimport com.acme.Helper;\nimport io.aludel");
    }

    @Test
    void changesOfATableAreABatchWhereTheDatabaseCopiesIt() throws IOException {
        MigrationScript script = script(new ModifyTable(
                "users",
                null,
                List.of(
                        AlterColumn.of("users", null, "name").nullable(false),
                        AddColumn.of("users", null, column("bio", VARCHAR(9))))));
        Path file = RevisionFiles.java(Dialects.SQLITE, folder, "app.sqlite")
                .write(script)
                .get(0);
        assertThat(Files.readString(file))
                .contains("        op.batchAlterTable(\"users\", table -> {\n"
                        + "            table.alterColumn(\"name\", column -> column.nullable(false));\n"
                        + "            table.addColumn(column(\"bio\", VARCHAR(9)));\n        });\n");
        Path plain = RevisionFiles.java(Dialects.SQLITE, folder, "app.plain")
                .batch(false)
                .write(script)
                .get(0);
        assertThat(Files.readString(plain)).contains("op.addColumn(\"users\", column(\"bio\", VARCHAR(9)));");
        Path always = RevisionFiles.java(Dialects.POSTGRESQL, folder, "app.always")
                .batch(true)
                .write(script)
                .get(0);
        assertThat(Files.readString(always)).contains("op.batchAlterTable(\"users\", table -> {");
    }

    @Test
    void changesOfATableThatFollowEachOtherAreOneBatch() {
        ModifyTable first = new ModifyTable(
                "users", null, List.of(AlterColumn.of("users", null, "name").nullable(false)));
        ModifyTable second =
                new ModifyTable("users", null, List.of(AddColumn.of("users", null, column("bio", VARCHAR(9)))));
        ModifyTable other =
                new ModifyTable("posts", null, List.of(AddColumn.of("posts", null, column("body", VARCHAR(9)))));
        assertThat(new JavaRevisionWriter(Dialects.SQLITE, "app", true).code(List.of(first, second, other, second)))
                .endsWith("""
                        op.batchAlterTable("users", table -> {
                            table.alterColumn("name", column -> column.nullable(false));
                            table.addColumn(column("bio", VARCHAR(9)));
                        });
                        op.batchAlterTable("posts", table -> {
                            table.addColumn(column("body", VARCHAR(9)));
                        });
                        op.batchAlterTable("users", table -> {
                            table.addColumn(column("bio", VARCHAR(9)));
                        });
                        """);
    }

    @Test
    void aFileOfSqlSaysThatItCannotCopyATable() {
        MigrationScript script = script(new ModifyTable(
                "users", null, List.of(AlterColumn.of("users", null, "name").nullable(false))));
        assertThatThrownBy(() -> RevisionFiles.sql(Dialects.SQLITE, folder).write(script))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("MIG-3102: this change takes a copy of the whole table on sqlite")
                .hasMessageContaining("Write this revision as a class");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theCodeOfSomeTablesIsPrintedAndDone() {
        try (Engine engine = Engine.create("sqlite:" + folder.resolve("some.db"));
                Connection connection = engine.connect()) {
            MetaData metadata = new MetaData();
            Table.of("users", metadata, column("id", BIGINT).primaryKey());
            Table.of("drafts", metadata, column("id", BIGINT).primaryKey());
            CompareOptions users = CompareOptions.DEFAULT.names(
                    name -> name.kind() != ObjectKind.TABLE || "users".equals(name.name()));
            UpgradeOps ops = Autogenerate.compare(connection, List.of(metadata), users);
            assertThat(new JavaRevisionWriter(engine.dialect(), "app.revisions", false).code(ops.ops()))
                    .contains("import static io.aludel.sql.Sql.column;\n")
                    .endsWith(
                            "\n\nop.createTable(\n        \"users\",\n        column(\"id\", BIGINT).primaryKey());\n");
            Operations operations = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
            ops.ops().forEach(operations::invoke);
            assertThat(Autogenerate.compare(connection, List.of(metadata), users)
                            .ops())
                    .isEmpty();
        }
    }
}
