package io.aludel.migrate.render;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that the database computes, and changes of what they read. */
@EveryDatabase
class ComputedColumnsSuiteTest {
    @TempDir
    Path folder;

    private static Column<?> plain(String name, SqlType<?> type) {
        return column(name, type);
    }

    private static Column<?> total(String expression) {
        return column("total", BIGINT).computed(Computed.of(expression).persisted(true));
    }

    private static MetaData bills(List<TableElement> elements) {
        MetaData metadata = new MetaData();
        List<TableElement> all = new ArrayList<>(List.of(column("id", INTEGER).primaryKey()));
        all.addAll(elements);
        Table.of("bills", metadata, all.toArray(TableElement[]::new));
        return metadata;
    }

    /** Both ways, with the columns in the order of the lists and in the other one. */
    private void holds(TestDatabase db, List<TableElement> before, List<TableElement> after) throws Exception {
        for (boolean turned : new boolean[] {false, true}) {
            List<TableElement> one = new ArrayList<>(before);
            List<TableElement> other = new ArrayList<>(after);
            if (turned) {
                Collections.reverse(one);
                Collections.reverse(other);
            }
            new LawOfRevisions(db, folder).holds(bills(one), bills(other));
            db.clean();
            new LawOfRevisions(db, folder).holds(bills(other), bills(one));
            db.clean();
        }
    }

    private static List<TableElement> of(TableElement... elements) {
        return Arrays.asList(elements);
    }

    @Test
    void comeAndGoWithWhatTheyRead(TestDatabase db) throws Exception {
        holds(db, of(plain("price", INTEGER), total("price * 2"), plain("note", INTEGER)), of(plain("note", INTEGER)));
        holds(
                db,
                of(
                        plain("price", INTEGER),
                        total("price * 2"),
                        index("ix_total", "total", "note"),
                        plain("note", INTEGER)),
                of(plain("note", INTEGER)));
    }

    @Test
    void readAnotherColumnInPlaceOfOneThatGoes(TestDatabase db) throws Exception {
        holds(db, of(plain("price", INTEGER), total("price * 2")), of(plain("amount", INTEGER), total("amount * 2")));
    }

    @Test
    void comeAndGoWhileWhatTheyReadChangesItsType(TestDatabase db) throws Exception {
        holds(db, of(plain("price", INTEGER), total("price * 2")), of(plain("price", BIGINT)));
    }

    @Test
    void changeWithTheTypeOfWhatTheyRead(TestDatabase db) throws Exception {
        holds(db, of(plain("price", INTEGER), total("price * 2")), of(plain("price", BIGINT), total("price * 3")));
    }

    @Test
    void stayWhileWhatTheyReadChangesItsType(TestDatabase db) throws Exception {
        holds(db, of(plain("price", INTEGER), total("price * 2")), of(plain("price", BIGINT), total("price * 2")));
        holds(
                db,
                of(plain("price", INTEGER), total("price * 2"), index("ix_total", "total")),
                of(plain("price", BIGINT), total("price * 2"), index("ix_total", "total")));
    }
}
