package io.aludel.migrate.render;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.JSON;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes and keys over columns that get another type, or are made again. */
@EveryDatabase
class KeysInTheWaySuiteTest {
    @TempDir
    Path folder;

    private static MetaData goods(Column<?> note, TableElement... more) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(column("id", INTEGER).primaryKey());
        elements.add(column("name", VARCHAR(20)));
        elements.add(note);
        elements.addAll(List.of(more));
        MetaData metadata = new MetaData();
        Table.of("goods", metadata, elements.toArray(TableElement[]::new));
        return metadata;
    }

    private static Column<?> note(SqlType<?> type) {
        return column("note", type);
    }

    private List<String> holds(TestDatabase db, MetaData yesterday, MetaData today) throws Exception {
        List<String> found = new LawOfRevisions(db, folder).holds(yesterday, today);
        db.clean();
        return found;
    }

    @Test
    void anIndexGoesBeforeItsColumnGetsATypeThatCannotBeIndexed(TestDatabase db) throws Exception {
        TableElement first = Index.of("ix_note", Index.Part.of("note").desc(), Index.Part.of("name"))
                .asUnique();
        TableElement second = index("ix_name", "name", "note");
        for (SqlType<?> type : List.of(JSON, TEXT)) {
            List<String> found = holds(db, goods(note(VARCHAR(20)), first, second), goods(note(type)));
            assertThat(found).hasSize(3);
            if (db.kind() == TestDatabase.Kind.MARIADB || db.kind() == TestDatabase.Kind.H2) {
                assertThat(found.subList(0, 2))
                        .containsExactlyInAnyOrder(
                                "remove index 'ix_note' of 'goods'", "remove index 'ix_name' of 'goods'");
            }
        }
        assertThat(holds(db, goods(note(TEXT)), goods(note(VARCHAR(20)), first, second)))
                .hasSize(3);
    }

    @Test
    void anIndexThatStaysShorterGoesFirstToo(TestDatabase db) throws Exception {
        holds(
                db,
                goods(note(VARCHAR(20)), index("ix_goods", "name", "note")),
                goods(note(JSON), index("ix_goods", "name")));
    }

    @Test
    void aUniqueConstraintGoesBeforeItsColumnGetsATypeThatCannotBeIndexed(TestDatabase db) throws Exception {
        MetaData yesterday = goods(note(VARCHAR(20)), unique("uq_note", "note"), unique("uq_both", "name", "note"));
        holds(db, yesterday, goods(note(JSON)));
        holds(db, yesterday, goods(note(TEXT), unique("uq_name", "name")));
    }

    @Test
    void aColumnThatBecomesTooLongForItsIndexMayDoSoWithoutIt(TestDatabase db) throws Exception {
        holds(db, goods(note(VARCHAR(20)), index("ix_note", "note")), goods(note(VARCHAR(5000))));
    }

    @Test
    void aForeignKeyThatNeedsTheIndexStays(TestDatabase db) throws Exception {
        TableElement key = foreignKey(List.of("parent"), "goods", List.of("id")).named("fk_parent");
        Column<?> parent = column("parent", INTEGER);
        holds(
                db,
                goods(note(VARCHAR(20)), parent, key, index("ix_parent", "parent", "note")),
                goods(note(JSON), parent, key));
        holds(
                db,
                goods(note(VARCHAR(20)), parent, key, index("ix_parent", "parent", "note")),
                goods(note(JSON), parent, key, index("ix_parent_name", "parent", "name")));
    }

    @Test
    void anIndexThatAKeyWasPutOnGoesBackwards(TestDatabase db) throws Exception {
        TableElement key = foreignKey(List.of("parent"), "goods", List.of("id")).named("fk_parent");
        Column<?> parent = column("parent", INTEGER);
        TableElement fresh = index("ux_parent", "parent").asUnique();
        holds(db, goods(note(TEXT), parent, key), goods(column("other", TEXT), parent, key, fresh));
        holds(
                db,
                goods(note(TEXT), parent, index("ix_name", "name")),
                goods(
                        column("other", TEXT),
                        parent,
                        unique("uq_name", "name"),
                        index("ix_name", "name").asUnique()));
    }

    @Test
    void expressionsAndConditionsOfIndexesDoNotOutliveTheTypeOfTheirColumns(TestDatabase db) throws Exception {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL || db.kind() == TestDatabase.Kind.SQLITE);
        holds(
                db,
                goods(
                        note(INTEGER),
                        index("ix_some", "name").where(new RawSql("note > 3")),
                        Index.of("ix_sum", Index.Part.of(new RawSql("note + 1")))),
                goods(note(VARCHAR(20))));
    }

    private static Column<?> sum(String expression) {
        return column("total", BIGINT).computed(Computed.of(expression).persisted(true));
    }

    @Test
    void whatIsOverAColumnThatIsMadeAgainComesBackWithIt(TestDatabase db) throws Exception {
        TableElement[] keys = {
            index("ix_total", "total"),
            unique("uq_total", "name", "total"),
            check("total > -1000").named("ck_total")
        };
        Column<?> plain = column("total", BIGINT);
        holds(db, with(sum("price * 2"), keys), with(sum("price * 3"), keys));
        holds(db, with(sum("price * 2"), keys), with(sum("price * 3")));
        holds(db, with(sum("price * 2")), with(sum("price * 3"), keys));
        holds(db, with(plain, keys), with(sum("price * 2"), keys));
        holds(db, with(sum("price * 2"), keys), with(plain, keys));
    }

    private static MetaData with(Column<?> total, TableElement... keys) {
        List<TableElement> all = new ArrayList<>();
        all.add(column("price", INTEGER));
        all.add(total);
        all.addAll(List.of(keys));
        return goods(note(TEXT), all.toArray(TableElement[]::new));
    }
}
