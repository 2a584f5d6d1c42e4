package io.aludel.migrate.render;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.schema.MetaData;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Foreign keys change in the revision that renames what they join. Each way is generated, compiled and run. */
@EveryDatabase
class RenamedKeysSuiteTest {
    @TempDir
    Path folder;

    private static final TableElement ID = column("id", BIGINT).primaryKey();

    private static MetaData model(Object... tables) {
        MetaData metadata = new MetaData();
        for (Object table : tables) {
            ((TableMaker) table).declare(metadata);
        }
        return metadata;
    }

    private interface TableMaker {
        void declare(MetaData metadata);
    }

    private static TableMaker table(String name, TableElement... elements) {
        return metadata -> Table.of(name, metadata, elements);
    }

    private static TableMaker renamed(String from, String name, TableElement... elements) {
        List<TableElement> all = new ArrayList<>(Arrays.asList(elements));
        all.add(TableOptions.NONE.renamedFrom(from));
        return metadata -> Table.of(name, metadata, all.toArray(TableElement[]::new));
    }

    private static io.aludel.schema.ForeignKey key(String name, String column, String table) {
        return foreignKey(List.of(column), table, List.of("id")).named(name);
    }

    private void holds(TestDatabase db, MetaData yesterday, MetaData today) throws Exception {
        new LawOfRevisions(db, folder).holds(yesterday, today);
    }

    @Test
    void aKeyToARenamedTableChangesWhatItDoes(TestDatabase db) throws Exception {
        holds(
                db,
                model(
                        table("users", ID),
                        table("posts", ID, column("user_id", BIGINT), key("fk_u", "user_id", "users"))),
                model(
                        renamed("users", "people", ID),
                        table(
                                "posts",
                                ID,
                                column("user_id", BIGINT),
                                key("fk_u", "user_id", "people").onDelete(ReferentialAction.CASCADE))));
    }

    @Test
    void aRenamedTableGetsAKeyAndLosesAnother(TestDatabase db) throws Exception {
        holds(
                db,
                model(
                        table("shops", ID),
                        table("towns", ID),
                        table("users", ID, column("shop_id", BIGINT), key("fk_shop", "shop_id", "shops"))),
                model(
                        table("shops", ID),
                        table("towns", ID),
                        renamed(
                                "users",
                                "people",
                                ID,
                                column("town_id", BIGINT),
                                column("boss_id", BIGINT),
                                key("fk_town", "town_id", "towns"),
                                key("fk_boss", "boss_id", "people"))));
    }

    @Test
    void bothEndsOfAKeyAreRenamed(TestDatabase db) throws Exception {
        holds(
                db,
                model(
                        table("users", ID),
                        table("posts", ID, column("user_id", BIGINT), key("fk_u", "user_id", "users"))),
                model(
                        renamed("users", "people", ID, column("age", INTEGER)),
                        renamed(
                                "posts",
                                "articles",
                                ID,
                                column("author_id", BIGINT).renamedFrom("user_id"),
                                key("fk_author", "author_id", "people").onDelete(ReferentialAction.CASCADE),
                                index("ix_author", "author_id"))));
    }

    @Test
    void aTableTakesTheNameOfOneThatIsRenamed(TestDatabase db) throws Exception {
        holds(
                db,
                model(
                        table("users", ID),
                        table("posts", ID, column("user_id", BIGINT), key("fk_u", "user_id", "users"))),
                model(
                        renamed("users", "people", ID),
                        table("logins", ID, column("person_id", BIGINT), key("fk_p", "person_id", "people")),
                        table("posts", ID, column("login_id", BIGINT), key("fk_l", "login_id", "logins"))));
    }

    @Test
    void aCompositeKeyFollowsRenamedColumnsAndChanges(TestDatabase db) throws Exception {
        holds(
                db,
                model(
                        table(
                                "seats",
                                column("hall", INTEGER).notNull(),
                                column("seat", INTEGER).notNull(),
                                primaryKey("hall", "seat")),
                        table(
                                "tickets",
                                ID,
                                column("hall", INTEGER),
                                column("seat", INTEGER),
                                foreignKey(List.of("hall", "seat"), "seats", List.of("hall", "seat"))
                                        .named("fk_seat"))),
                model(
                        renamed(
                                "seats",
                                "places",
                                column("room", INTEGER).notNull().renamedFrom("hall"),
                                column("place", INTEGER).notNull().renamedFrom("seat"),
                                primaryKey("room", "place"),
                                column("price", INTEGER)),
                        table(
                                "tickets",
                                ID,
                                column("room", INTEGER).renamedFrom("hall"),
                                column("seat", INTEGER),
                                foreignKey(List.of("room", "seat"), "places", List.of("room", "place"))
                                        .named("fk_seat")
                                        .onDelete(ReferentialAction.CASCADE))));
    }

    @Test
    void whatReferredToARenamedTableGoes(TestDatabase db) throws Exception {
        holds(
                db,
                model(
                        table("users", ID, column("code", VARCHAR(10)).notNull(), unique("uq_code", "code")),
                        table(
                                "badges",
                                ID,
                                column("code", VARCHAR(10)),
                                foreignKey(List.of("code"), "users", List.of("code"))
                                        .named("fk_code"))),
                model(renamed("users", "people", ID, column("nick", VARCHAR(20)).renamedFrom("code"))));
    }

    @Test
    void aKeyMovesFromOneTableToTheRenamedOne(TestDatabase db) throws Exception {
        holds(
                db,
                model(
                        table("users", ID),
                        table("groups", ID),
                        table("posts", ID, column("owner_id", BIGINT), key("fk_owner", "owner_id", "groups"))),
                model(
                        renamed("users", "people", ID),
                        renamed("groups", "teams", ID, column("lead_id", BIGINT), key("fk_lead", "lead_id", "people")),
                        table("posts", ID, column("owner_id", BIGINT), key("fk_owner", "owner_id", "people"))));
    }

    @Test
    void aSelfReferenceChangesWithTheName(TestDatabase db) throws Exception {
        holds(
                db,
                model(table("nodes", ID, column("up", BIGINT), key("fk_up", "up", "nodes"))),
                model(renamed(
                        "nodes",
                        "leaves",
                        ID,
                        column("above", BIGINT).renamedFrom("up"),
                        key("fk_above", "above", "leaves").onDelete(ReferentialAction.CASCADE))));
    }
}
