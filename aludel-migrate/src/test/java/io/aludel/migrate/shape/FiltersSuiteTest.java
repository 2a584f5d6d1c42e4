package io.aludel.migrate.shape;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.autogenerate.ObjectKind;
import io.aludel.migrate.autogenerate.TableComparator;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is compared is decided by names, by objects, and column by column. */
@EveryDatabase
class FiltersSuiteTest {
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        MetaData before = new MetaData();
        Table.of(
                "users",
                before,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)),
                column("age", INTEGER),
                column("legacy", TEXT),
                index("ix_legacy", "age"));
        Table.of("legacy_drafts", before, column("id", BIGINT).primaryKey());
        before.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static MetaData model() {
        MetaData metadata = new MetaData();
        Table.of(
                "users",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(90)).info("unmanaged", true),
                column("age", INTEGER).serverDefault("7"),
                column("email", VARCHAR(80)).info("unmanaged", true),
                unique("uq_users_email", "email"));
        Table.of(
                "notes",
                metadata,
                TableOptions.NONE.info("unmanaged", true),
                column("id", BIGINT).primaryKey());
        return metadata;
    }

    private List<String> differences(CompareOptions options) {
        try (Connection connection = engine.connect()) {
            return Pending.describe(Autogenerate.compare(connection, List.of(model()), options));
        }
    }

    @Test
    void namesAreLeftAloneOnBothSides() {
        assertThat(differences(CompareOptions.DEFAULT.names(name -> !name.startsWith("legacy")
                        && !name.startsWith("ix_legacy")
                        && (name.kind() != ObjectKind.TABLE || !"notes".equals(name.name())))))
                .contains("add column 'users.email'")
                .noneMatch(line -> line.contains("legacy") || line.contains("notes"));
    }

    @Test
    void namesKnowTheirTables() {
        List<String> columns = new ArrayList<>();
        differences(CompareOptions.DEFAULT.names(name -> {
            if (name.kind() == ObjectKind.COLUMN) {
                columns.add(name.table() + "." + name.name());
            }
            return true;
        }));
        assertThat(columns).contains("users.name", "users.email", "users.legacy");
    }

    @Test
    void aDefaultSchemaThatIsLeftAloneHasNothingInIt() {
        assertThat(differences(
                        CompareOptions.DEFAULT.names(name -> name.kind() != ObjectKind.SCHEMA || name.name() != null)))
                .isEmpty();
    }

    @Test
    void objectsAreLeftAloneForWhatTheyAre() {
        assertThat(differences(CompareOptions.DEFAULT.objects(compared -> !isUnmanaged(compared.object()))))
                .contains("remove column 'users.legacy'")
                .noneMatch(line -> line.contains("column 'users.name'")
                        || line.contains("column 'users.email'")
                        || line.contains("notes"));
    }

    private static boolean isUnmanaged(Object object) {
        return object instanceof Column<?> column && column.info().containsKey("unmanaged")
                || object instanceof Table table && table.options().info().containsKey("unmanaged");
    }

    @Test
    void objectsKnowWhatTheyAreComparedWith() {
        List<String> seen = new ArrayList<>();
        List<String> differences = differences(CompareOptions.DEFAULT.objects(compared -> {
            seen.add(compared.name().name()
                    + (compared.isReflected() ? " of the database" : " of the model")
                    + (compared.counterpart() == null ? "" : ", compared"));
            return !compared.isReflected() || compared.counterpart() != null;
        }));
        assertThat(seen)
                .contains(
                        "legacy of the database",
                        "legacy_drafts of the database",
                        "email of the model",
                        "notes of the model",
                        "users of the model, compared");
        assertThat(differences).contains("add column 'users.email'").noneMatch(line -> line.startsWith("remove"));
    }

    @Test
    void aTypeIsComparedByTheApplication() {
        assertThat(differences(CompareOptions.DEFAULT)).anyMatch(line -> line.startsWith("modify column 'users.name'"));
        assertThat(differences(CompareOptions.DEFAULT.compareType(
                        pair -> pair.wanted().name().equals("name") ? false : null)))
                .noneMatch(line -> line.startsWith("modify column 'users.name'"));
        assertThat(differences(CompareOptions.DEFAULT.compareType(
                        pair -> pair.wanted().name().equals("id"))))
                .anyMatch(line -> line.startsWith("modify column 'users.id'"));
    }

    @Test
    void aDefaultIsComparedByTheApplication() {
        assertThat(differences(CompareOptions.DEFAULT)).anyMatch(line -> line.startsWith("modify column 'users.age'"));
        assertThat(differences(CompareOptions.DEFAULT.compareDefault(pair -> false)))
                .noneMatch(line -> line.startsWith("modify column 'users.age'"));
    }

    @Test
    void moreOfAColumnIsComparedByTheApplication() {
        assertThat(differences(CompareOptions.DEFAULT.columns(
                        (pair, change) -> AlterColumn.of(change.table(), change.schema(), change.column()))))
                .contains("add column 'users.email'")
                .noneMatch(line -> line.startsWith("modify column"));
    }

    @Test
    void anApplicationsComparatorIsAskedForEachTable() {
        List<TableComparator> comparators = new ArrayList<>(CompareOptions.DEFAULT.comparators());
        comparators.add((pair, receiver) -> receiver.accept(ExecuteSql.of("GRANT SELECT ON " + pair.name())));
        assertThat(differences(CompareOptions.DEFAULT.comparators(comparators)))
                .contains("execute GRANT SELECT ON users");
    }

    @Test
    void viewsAreNoTables() {
        try (Connection connection = engine.connect()) {
            connection.execute(text("CREATE VIEW seen AS SELECT id FROM users"));
            connection.commit();
        }
        assertThat(differences(CompareOptions.DEFAULT.names(name -> name.kind() != ObjectKind.VIEW)))
                .noneMatch(line -> line.contains("seen"));
    }
}
