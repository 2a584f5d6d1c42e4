package io.aludel.migrate.generate;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.primaryKey;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BLOB;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.CHAR;
import static io.aludel.type.SqlTypes.DATE;
import static io.aludel.type.SqlTypes.DOUBLE;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.SMALLINT;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.schema.Column.AutoIncrement;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.testkit.Feature;
import io.aludel.testkit.TestDatabase;
import java.util.List;

/** A database such as one finds: keys of several columns, words of SQL and of Java as names, tables without keys. */
final class OldShop {
    private OldShop() {}

    static MetaData declared(TestDatabase db) {
        MetaData shop = new MetaData();
        people(shop);
        orders(shop, db.has(Feature.PARTIAL_INDEXES));
        links(shop);
        odd(shop);
        return shop;
    }

    private static void people(MetaData shop) {
        Table.of(
                "people",
                shop,
                TableOptions.NONE.comment("Everybody who ever bought something."),
                column("id", BIGINT).primaryKey(),
                column("full_name", VARCHAR(80)).notNull().comment("As on the parcel."),
                column("email", VARCHAR(255)).notNull(),
                column("nick", VARCHAR(20)),
                column("class", VARCHAR(10)).notNull().serverDefault("new"),
                column("balance", NUMERIC(12, 3)).notNull().serverDefault(new RawSql("0")),
                column("height", DOUBLE),
                column("children", SMALLINT),
                column("born", DATE),
                column("seen", TIMESTAMP),
                column("active", BOOLEAN).notNull(),
                column("photo", BLOB),
                column("notes", TEXT),
                column("manager_id", BIGINT),
                column("best_friend_id", BIGINT),
                unique("uq_people_email", "email"),
                foreignKey(List.of("manager_id"), "people", List.of("id"))
                        .named("fk_people_manager")
                        .onDelete(ReferentialAction.SET_NULL),
                foreignKey(List.of("best_friend_id"), "people", List.of("id")),
                check("balance >= 0").named("ck_people_balance"),
                index("ix_people_name", "full_name", "born"));
        Table.of(
                "passports",
                shop,
                column("id", BIGINT).primaryKey(),
                column("person_id", BIGINT).notNull().unique(),
                column("number", VARCHAR(20)).notNull(),
                foreignKey(List.of("person_id"), "people", List.of("id")).onDelete(ReferentialAction.CASCADE));
        Table.of(
                "person_details",
                shop,
                column("person_id", BIGINT).primaryKey().autoIncrement(AutoIncrement.NEVER),
                column("hobby", VARCHAR(50)),
                foreignKey(List.of("person_id"), "people", List.of("id")).named("fk_details_person"));
    }

    private static void orders(MetaData shop, boolean partialIndexes) {
        Table.of(
                "shops",
                shop,
                column("country", CHAR(2)).notNull(),
                column("code", INTEGER).notNull(),
                column("name", VARCHAR(60)).notNull(),
                primaryKey("country", "code"));
        Index stocked = index("ix_products_quantity", "quantity");
        Table.of(
                "products",
                shop,
                column("id", INTEGER).primaryKey(),
                column("sku", VARCHAR(30)).notNull(),
                column("unit price", NUMERIC(10, 2)).notNull(),
                column("quantity", INTEGER).notNull(),
                column("worth", NUMERIC(10, 2)).computed(Computed.of("\"unit price\" * quantity")),
                column("retired", BOOLEAN),
                unique("uq_products_sku", "sku"),
                partialIndexes ? stocked.where(new RawSql("retired IS NULL")) : stocked);
        Table.of(
                "order",
                shop,
                column("country", CHAR(2)).notNull(),
                column("shop", INTEGER).notNull(),
                column("number", BIGINT).notNull(),
                column("buyer_id", BIGINT),
                primaryKey("country", "shop", "number"),
                foreignKey(List.of("country", "shop"), "shops", List.of("country", "code")),
                foreignKey(List.of("buyer_id"), "people", List.of("id")));
        Table.of(
                "order_lines",
                shop,
                column("line", INTEGER).notNull(),
                column("number", BIGINT).notNull(),
                column("shop", INTEGER).notNull(),
                column("country", CHAR(2)).notNull(),
                column("sku", VARCHAR(30)),
                primaryKey("country", "shop", "number", "line"),
                foreignKey(List.of("country", "shop", "number"), "order", List.of("country", "shop", "number"))
                        .named("fk_lines_order")
                        .onDelete(ReferentialAction.CASCADE),
                foreignKey(List.of("sku"), "products", List.of("sku")).named("fk_lines_product"));
    }

    private static void links(MetaData shop) {
        Table.of("tags", shop, column("name", VARCHAR(30)).primaryKey());
        Table.of(
                "product_tags",
                shop,
                column("product_id", INTEGER).notNull(),
                column("tag", VARCHAR(30)).notNull(),
                primaryKey("product_id", "tag"),
                foreignKey(List.of("product_id"), "products", List.of("id")).onDelete(ReferentialAction.CASCADE),
                foreignKey(List.of("tag"), "tags", List.of("name")).onDelete(ReferentialAction.CASCADE));
        Table.of(
                "friendships",
                shop,
                column("person_id", BIGINT).notNull(),
                column("friend_id", BIGINT).notNull(),
                primaryKey("person_id", "friend_id"),
                foreignKey(List.of("person_id"), "people", List.of("id")),
                foreignKey(List.of("friend_id"), "people", List.of("id")));
        Table.of(
                "memberships",
                shop,
                column("person_id", BIGINT).notNull(),
                column("country", CHAR(2)).notNull(),
                column("code", INTEGER).notNull(),
                column("since", DATE).notNull(),
                column("invited_by", BIGINT),
                primaryKey("person_id", "country", "code"),
                foreignKey(List.of("person_id"), "people", List.of("id")),
                foreignKey(List.of("invited_by"), "people", List.of("id")),
                foreignKey(List.of("country", "code"), "shops", List.of("country", "code")));
    }

    private static void odd(MetaData shop) {
        Table.of("log", shop, column("at", TIMESTAMP), column("text", VARCHAR(200)));
        Table.of(
                "codes",
                shop,
                column("code", VARCHAR(10)).notNull(),
                column("meaning", VARCHAR(100)),
                unique("uq_codes_code", "code"));
        Table.of("table", shop, column("id", INTEGER).primaryKey(), column("select", VARCHAR(10)));
        Table.of("string", shop, column("id", INTEGER).primaryKey(), column("default", INTEGER));
        Table.of("item_x", shop, column("id", INTEGER).primaryKey(), column("a b", INTEGER), column("a_b", INTEGER));
        Table.of("item-x", shop, column("id", INTEGER).primaryKey(), column("1st", INTEGER));
        Table.of(
                "meetings",
                shop,
                column("id", INTEGER).primaryKey(),
                column("country", CHAR(2)).notNull(),
                column("host", INTEGER).notNull(),
                column("guest", INTEGER),
                foreignKey(List.of("country", "host"), "shops", List.of("country", "code")),
                foreignKey(List.of("country", "guest"), "shops", List.of("country", "code"))
                        .named("fk_meetings_guest"));
    }
}
