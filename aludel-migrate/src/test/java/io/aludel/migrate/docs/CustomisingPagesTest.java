package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Customization;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.NewRevision;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.RevisionFiles;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.autogenerate.ObjectKind;
import io.aludel.migrate.autogenerate.RevisionDirective;
import io.aludel.migrate.autogenerate.Rewriter;
import io.aludel.migrate.autogenerate.TableComparator;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.rename.RenameDecision;
import io.aludel.migrate.rename.Renames;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.migrate.render.Rendered;
import io.aludel.migrate.script.CommandHook;
import io.aludel.migrate.script.FileNames;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the pages about renames and about what projects want otherwise. */
class CustomisingPagesTest {
    @TempDir
    private Path folder;

    private Engine engine = Engine.create("sqlite::memory:");

    // region customization
    public static final class Migrating implements Customization {
        @Override
        public CompareOptions compare(CompareOptions options) {
            return options.names(name -> !name.startsWith("legacy_"));
        }

        @Override
        public RevisionFiles files(RevisionFiles files) {
            return files.directive(Rewriter.NONE.on(DropTable.class, drop -> List.of()));
        }
    }
    // endregion

    @BeforeEach
    void open() {
        engine.close();
        engine = Engine.create("sqlite:" + folder.resolve("app.db"));
        MetaData before = new MetaData();
        Table.of("users", before, column("id", BIGINT).primaryKey(), column("name", VARCHAR(50)));
        Table.of("legacy_notes", before, column("id", BIGINT).primaryKey());
        before.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static MetaData model() {
        MetaData metadata = new MetaData();
        // region renamedFrom
        Table.of(
                "people",
                metadata,
                TableOptions.NONE.renamedFrom("users"),
                column("id", BIGINT).primaryKey(),
                column("full_name", VARCHAR(50)).renamedFrom("name"));
        // endregion
        return metadata;
    }

    private List<String> differences(CompareOptions options) {
        try (Connection connection = engine.connect()) {
            return Pending.describe(Autogenerate.compare(connection, List.of(model()), options));
        }
    }

    @Test
    void renames() {
        // region renames
        CompareOptions options = CompareOptions.DEFAULT.renames(
                Renames.NONE.rename("users.name", "full_name").deciding(RenameDecision.REFUSE));
        // endregion
        assertThat(differences(options)).contains("rename table 'users' to 'people'");
    }

    @Test
    void filters() {
        // region filters
        CompareOptions options = CompareOptions.DEFAULT
                .names(name -> name.kind() != ObjectKind.TABLE || !name.startsWith("legacy_"))
                .objects(compared -> !(compared.object() instanceof Column<?> column
                        && column.info().containsKey("unmanaged")));
        // endregion
        assertThat(differences(options)).noneMatch(line -> line.contains("legacy"));
    }

    @Test
    void comparators() {
        // region comparators
        TableComparator grants = (pair, receiver) -> {
            if (pair.wanted().options().info().containsKey("public")) {
                receiver.accept(ExecuteSql.of("GRANT SELECT ON " + pair.name() + " TO reader"));
            }
        };
        List<TableComparator> all = new ArrayList<>(CompareOptions.DEFAULT.comparators());
        all.add(grants);
        CompareOptions options = CompareOptions.DEFAULT
                .compareType(pair -> pair.wanted().name().equals("payload") ? false : null)
                .compareDefault(pair -> false)
                .columns((pair, change) -> pair.wanted().info().containsKey("frozen") ? change.comment(null) : change)
                .comparators(all);
        // endregion
        assertThat(differences(options)).isNotEmpty();
    }

    @Test
    void rewriters() throws IOException {
        Migrations migrations = Migrations.of(engine);
        UpgradeOps pending = migrations.pending(List.of(model()));
        Path sources = folder.resolve("src");
        // region rewriters
        RevisionDirective careful = Rewriter.NONE
                .on(DropTable.class, drop -> List.of())
                .replace(CreateTable.class, CreateTable::unlessExists)
                .replace(CreateIndex.class, CreateIndex::unlessExists)
                .then(RevisionDirective.SKIP_EMPTY);
        // endregion
        // region files
        RevisionFiles files = RevisionFiles.java(engine.dialect(), sources, "com.acme.revisions")
                .names(FileNames.JAVA.template("y${year}/R${id}_${slug}").zone(ZoneId.of("UTC")))
                .directive(careful)
                .items((item, context) -> item.equals(NUMERIC(19, 4))
                        ? Rendered.as("$T.MONEY", ClassName.get("com.acme", "Types"))
                        : Rendered.standard())
                .hook(CommandHook.parse("format", "true ${file}"));
        List<Path> written =
                files.write(NewRevision.of("rename users").upgrade(pending).script(migrations.graph()));
        // endregion
        assertThat(Files.readString(written.get(0)))
                .contains(
                        "op.renameTable(\"users\", \"people\");",
                        "op.renameColumn(\"people\", \"name\", \"full_name\");");
    }

    @Test
    void printing() {
        try (Connection connection = engine.connect()) {
            MetaData metadata = new MetaData();
            Table.of("tags", metadata, column("label", TEXT).primaryKey());
            // region printing
            CompareOptions tags =
                    CompareOptions.DEFAULT.names(name -> name.kind() != ObjectKind.TABLE || "tags".equals(name.name()));
            UpgradeOps ops = Autogenerate.compare(connection, List.of(metadata), tags);
            String code = new JavaRevisionWriter(engine.dialect(), "com.acme.revisions", false).code(ops.ops());
            Operations operations = new Operations(new ConnectionTarget(connection, metadata.namingConvention()));
            ops.ops().forEach(operations::invoke);
            // endregion
            assertThat(code).contains("op.createTable(");
            assertThat(Autogenerate.compare(connection, List.of(metadata), tags).ops())
                    .isEmpty();
        }
        assertThat(new Migrating().compare(CompareOptions.DEFAULT).names()).isNotNull();
    }
}
