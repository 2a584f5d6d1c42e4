package io.aludel.migrate.render;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that count up come with their key and leave with it, which some databases insist on. */
@EveryDatabase
class CountingKeysSuiteTest {
    @TempDir
    Path folder;

    private static MetaData table(TableElement... elements) {
        MetaData metadata = new MetaData();
        Table.of("things", metadata, elements);
        return metadata;
    }

    private static Column<?> counting(String name) {
        return column(name, INTEGER).primaryKey();
    }

    private static Column<?> plain(String name) {
        return column(name, INTEGER).notNull();
    }

    private static Column<?> chosen(String name) {
        return column(name, INTEGER).primaryKey().autoIncrement(Column.AutoIncrement.NEVER);
    }

    private void holds(TestDatabase db, MetaData yesterday, MetaData today) throws Exception {
        assertThat(new LawOfRevisions(db, folder).holds(yesterday, today)).isNotEmpty();
    }

    @Test
    void aTableGetsAKeyThatCounts(TestDatabase db) throws Exception {
        holds(db, table(column("note", TEXT)), table(counting("id"), column("note", TEXT)));
    }

    @Test
    void aKeyThatCountsTakesThePlaceOfAnother(TestDatabase db) throws Exception {
        holds(db, table(chosen("a"), plain("b")), table(counting("id"), plain("a"), plain("b")));
    }

    @Test
    void aKeyThatCountsGivesItsPlaceToAnother(TestDatabase db) throws Exception {
        holds(db, table(counting("id"), plain("a")), table(chosen("a")));
    }

    @Test
    void aKeyThatCountsFollowsAnother(TestDatabase db) throws Exception {
        holds(db, table(counting("a"), plain("x")), table(counting("b"), plain("x")));
    }

    @Test
    void anotherColumnCounts(TestDatabase db) throws Exception {
        holds(db, table(chosen("a"), plain("b")), table(plain("a"), chosen("b")));
    }

    @Test
    void aKeyOfSeveralColumnsBecomesOneThatCounts(TestDatabase db) throws Exception {
        holds(
                db,
                table(plain("a"), plain("b"), primaryKey("a", "b")),
                table(counting("id"), column("big", BIGINT), plain("a"), plain("b")));
    }

    @Test
    void aColumnThatWasThereIsTheKeyAndCountsFromNowOn(TestDatabase db) throws Exception {
        holds(db, table(chosen("a"), plain("b")), table(plain("a"), counting("b")));
    }
}
