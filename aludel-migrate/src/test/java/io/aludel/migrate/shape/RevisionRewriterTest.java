package io.aludel.migrate.shape;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.RevisionDirective;
import io.aludel.migrate.autogenerate.Rewriter;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.TableOp;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.schema.Column;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Steps of new revisions are replaced by others, and revisions are decided about before they are written. */
class RevisionRewriterTest {
    private static final CreateTable USERS = CreateTable.of(
            "users", column("name", TEXT), column("id", BIGINT).primaryKey(), column("created_at", TEXT));

    private static final CreateTable DRAFTS =
            CreateTable.of("drafts", column("id", BIGINT).primaryKey());

    private static MigrationScript script(MigrationOp... ops) {
        UpgradeOps upgrade = new UpgradeOps(List.of(ops));
        return MigrationScript.of("1975ea83b712", "change", List.of())
                .upgrade(upgrade)
                .downgrade(upgrade.reverse());
    }

    private static ModifyTable changes(MigrationOp... ops) {
        return new ModifyTable("users", null, List.of(ops));
    }

    private static List<String> upgraded(RevisionDirective directive, MigrationOp... ops) {
        return Pending.describe(directive.process(List.of(script(ops))).get(0).upgrade());
    }

    @Test
    void stepsAreReplacedByTheirClass() {
        Rewriter commented = Rewriter.NONE.on(
                AddColumn.class,
                add -> List.of(ExecuteSql.of("SELECT 'before'"), add, ExecuteSql.of("SELECT 'after'")));
        assertThat(upgraded(commented, changes(AddColumn.of("users", null, column("bio", TEXT)))))
                .containsExactly("execute SELECT 'before'", "add column 'users.bio'", "execute SELECT 'after'");
    }

    @Test
    void theDowngradeIsRewrittenToo() {
        MigrationScript script = Rewriter.NONE
                .on(DropColumn.class, drop -> List.of())
                .process(List.of(script(changes(AddColumn.of("users", null, column("bio", TEXT))))))
                .get(0);
        assertThat(script.upgrade().isEmpty()).isFalse();
        assertThat(script.downgrade().ops()).isEmpty();
    }

    @Test
    void anotherRewriterFollows() {
        RevisionDirective both = Rewriter.NONE
                .replace(
                        AddColumn.class,
                        add -> AddColumn.of(
                                add.table(), add.schema(), add.column().notNull()))
                .then(Rewriter.NONE.on(
                        AddColumn.class,
                        add -> add.column().isNullable() ? List.of() : List.of(add, ExecuteSql.of("SELECT 1"))));
        assertThat(upgraded(both, changes(AddColumn.of("users", null, column("bio", TEXT)))))
                .containsExactly("add column 'users.bio'", "execute SELECT 1");
    }

    @Test
    void theWholeUpgradeIsAStepToo() {
        Rewriter wrong = Rewriter.NONE.on(UpgradeOps.class, ops -> List.of());
        assertThatThrownBy(() -> upgraded(wrong, USERS)).hasMessageContaining("a rewriter replaced UpgradeOps by []");
    }

    @Test
    void revisionsThatDoNothingAreSkipped() {
        assertThat(RevisionDirective.SKIP_EMPTY.process(List.of(script(changes()), script(USERS))))
                .hasSize(1);
    }

    @Test
    void aRevisionIsPartedIntoTwo() {
        RevisionDirective parted = scripts -> {
            List<MigrationScript> two = new ArrayList<>();
            for (MigrationScript script : scripts) {
                two.add(script.upgrade(new UpgradeOps(script.upgrade().ops().subList(0, 1))));
                two.add(MigrationScript.of("27c6a30d7c24", "the rest", List.of(script.id()))
                        .upgrade(new UpgradeOps(script.upgrade().ops().subList(1, 2))));
            }
            return two;
        };
        assertThat(parted.process(List.of(script(USERS, DRAFTS.reverse()))))
                .extracting(MigrationScript::down)
                .containsExactly(List.of(), List.of("1975ea83b712"));
    }

    @Test
    void tablesAreNeverDropped() {
        Rewriter keeping = Rewriter.NONE.on(DropTable.class, drop -> List.of());
        assertThat(upgraded(keeping, DRAFTS.reverse(), USERS)).containsExactly("add table 'users'");
    }

    @Test
    void indexesGoWithTheirTable() {
        Rewriter together =
                Rewriter.NONE.replace(UpgradeOps.class, RevisionRewriterTest::withoutIndexesOfDroppedTables);
        assertThat(upgraded(
                        together,
                        changes(new DropIndex("users", null, "ix_name", index("ix_name", "name"), false)),
                        new DropTable("users", null, USERS, false)))
                .containsExactly("remove table 'users'");
    }

    private static OpContainer withoutIndexesOfDroppedTables(OpContainer all) {
        Set<String> dropped = all.ops().stream()
                .filter(DropTable.class::isInstance)
                .map(op -> ((TableOp) op).table())
                .collect(Collectors.toSet());
        return all.with(all.ops().stream()
                .filter(op -> !(op instanceof ModifyTable changes) || !dropped.contains(changes.table()))
                .toList());
    }

    @Test
    void columnsAreSorted() {
        Rewriter sorted = Rewriter.NONE.replace(CreateTable.class, RevisionRewriterTest::sorted);
        MigrationScript script = sorted.process(List.of(script(USERS))).get(0);
        CreateTable create = (CreateTable) script.upgrade().ops().get(0);
        assertThat(create.columns()).extracting(Column::name).containsExactly("id", "created_at", "name");
    }

    private static CreateTable sorted(CreateTable create) {
        List<TableElement> elements = new ArrayList<>(create.elements());
        elements.sort(Comparator.comparing(element ->
                element instanceof Column<?> column ? (column.isPrimaryKey() ? "0" : "1" + column.name()) : "2"));
        return new CreateTable(create.table(), create.schema(), elements, create.ifNotExists());
    }

    @Test
    void whatExistsIsLeftAlone() {
        Rewriter careful = Rewriter.NONE
                .replace(CreateTable.class, CreateTable::unlessExists)
                .replace(DropTable.class, drop -> new DropTable(drop.table(), drop.schema(), drop.original(), true))
                .replace(CreateIndex.class, CreateIndex::unlessExists)
                .replace(DropIndex.class, DropIndex::whereExists)
                .replace(AddColumn.class, AddColumn::unlessExists)
                .replace(DropColumn.class, DropColumn::whereExists);
        MigrationScript script = careful.process(List.of(script(
                        USERS,
                        changes(
                                AddColumn.of("users", null, column("bio", TEXT)),
                                CreateIndex.of("users", null, index("ix_bio", "bio"))))))
                .get(0);
        assertThat(new JavaRevisionWriter(Dialects.POSTGRESQL, "app.revisions", false).source(script))
                .contains(
                        "op.createTableIfNotExists(",
                        "op.addColumnIfNotExists(\"users\", column(\"bio\", TEXT));",
                        "op.createIndexIfNotExists(\"users\", index(\"ix_bio\", \"bio\"));",
                        "op.dropIndexIfExists(\"users\", \"ix_bio\");",
                        "op.dropColumnIfExists(\"users\", \"bio\");",
                        "op.dropTableIfExists(\"users\");");
    }
}
