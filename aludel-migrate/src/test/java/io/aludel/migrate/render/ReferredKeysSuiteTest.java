package io.aludel.migrate.render;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.TEXT;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that the database computes, to which other tables refer, are made again. */
@EveryDatabase
class ReferredKeysSuiteTest {
    @TempDir
    Path folder;

    private static Column<?> code(SqlType<?> type, String expression) {
        return column("code", type).computed(Computed.of(expression).persisted(true));
    }

    private static MetaData shop(Column<?> code, TableElement key, SqlType<?> referring) {
        MetaData metadata = new MetaData();
        Table.of(
                "goods",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("a", INTEGER).notNull(),
                column("b", INTEGER).notNull(),
                code,
                key);
        Table.of(
                "orders",
                metadata,
                column("id", INTEGER).primaryKey(),
                column("code", referring),
                column("note", TEXT),
                foreignKey(List.of("code"), "goods", List.of("code")).named("fk_orders_code"));
        return metadata;
    }

    private void holds(TestDatabase db, MetaData yesterday, MetaData today) throws Exception {
        new LawOfRevisions(db, folder).holds(yesterday, today);
        db.clean();
    }

    @Test
    void whatItComputesChanges(TestDatabase db) throws Exception {
        TableElement key = unique("uq_code", "code");
        holds(db, shop(code(INTEGER, "a + b"), key, INTEGER), shop(code(INTEGER, "a + b * 2"), key, INTEGER));
        if (db.kind() == TestDatabase.Kind.H2) {
            return; // refers to no index
        }
        TableElement index = index("ux_code", "code").asUnique();
        holds(db, shop(code(INTEGER, "a + b"), index, INTEGER), shop(code(INTEGER, "a + b * 2"), index, INTEGER));
    }

    @Test
    void itBecomesComputedAndAPlainColumnAgain(TestDatabase db) throws Exception {
        TableElement key = unique("uq_code", "code");
        MetaData plain = shop(column("code", INTEGER), key, INTEGER);
        MetaData computed = shop(code(INTEGER, "a + b"), key, INTEGER);
        holds(db, plain, computed);
        holds(db, computed, plain);
    }

    @Test
    void theKeyUnderItIsReplaced(TestDatabase db) throws Exception {
        Column<?> code = column("code", INTEGER).notNull();
        if (db.kind() == TestDatabase.Kind.H2) {
            holds(
                    db,
                    shop(code, unique("uq_code", "code"), INTEGER),
                    shop(code.comment("x"), unique("uq_other", "code"), INTEGER));
            return; // refers to no index
        }
        TableElement key = unique("uq_code", "code");
        TableElement index = index("ux_code", "code").asUnique();
        holds(db, shop(code, key, INTEGER), shop(code, index, INTEGER));
        holds(db, shop(code, index, INTEGER), shop(code, unique("uq_other", "code"), INTEGER));
    }

    @Test
    void itsTypeChangesWithThatOfTheColumnThatRefersToIt(TestDatabase db) throws Exception {
        TableElement key = unique("uq_code", "code");
        holds(db, shop(code(INTEGER, "a + b"), key, INTEGER), shop(code(BIGINT, "a + b"), key, BIGINT));
        holds(db, shop(code(INTEGER, "a + b"), key, INTEGER), shop(code(BIGINT, "a - b"), key, BIGINT));
        holds(db, shop(column("code", INTEGER), key, INTEGER), shop(column("code", BIGINT), key, BIGINT));
    }
}
