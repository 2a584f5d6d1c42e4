package io.aludel.migrate.docs.operations;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.update;

import io.aludel.dialect.Feature;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.OperationRenderer;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import java.util.List;
import java.util.Map;

/** Rows, and how steps are done. */
final class DataExamples {
    private DataExamples() {}

    static void execute(Operations op) {
        // region opExecute
        op.execute("UPDATE users SET age = 0 WHERE age IS NULL");
        Table teams = op.table("teams", column("id", INTEGER), column("title", VARCHAR(50)));
        op.execute(update(teams)
                .set(Sql.table(teams).col("title", String.class), "it's ours")
                .where(Sql.table(teams).col("id", Integer.class).eq(1)));
        // endregion
    }

    static void table(Operations op) {
        // region opTable
        Table users = op.table("users", column("id", INTEGER), column("age", INTEGER));
        op.execute(update(users)
                .set(Sql.table(users).col("age", Integer.class), 18)
                .allRows());
        // endregion
    }

    static void bulkInsert(Operations op) {
        // region opBulkInsert
        Table teams = op.table("teams", column("id", INTEGER), column("title", VARCHAR(50)));
        op.bulkInsert(teams, List.of(Map.of("id", 1, "title", "readers"), Map.of("id", 2, "title", "it's the boss's")));
        // endregion
    }

    static void insertEach(Operations op) {
        // region opInsertEach
        Table teams = op.table("teams", column("id", INTEGER), column("title", VARCHAR(50)));
        op.insertEach(teams, List.of(Map.of("id", 1, "title", "readers"), Map.of("id", 2, "title", "writers")));
        // endregion
    }

    static void backfill(Operations op) {
        // region opBackfill
        op.backfill("users", "age = 0", "age IS NULL");
        // endregion
    }

    static void autocommit(Operations op) {
        // region opAutocommit
        op.autocommit(
                () -> op.createIndex("users", index("ix_users_age", "age").options(PostgresqlOptions.concurrently())));
        // endregion
    }

    static void safely(Operations op) {
        // region opSafely
        op.safely().createIndex("users", index("ix_users_age", "age"));
        op.safely().createCheckConstraint("ck_users_age", "users", "age > 17");
        op.safely().alterColumn("users", "email", email -> email.notNull().existing(VARCHAR(100)));
        // endregion
    }

    static void safetyAssured(Operations op) {
        // region opSafetyAssured
        op.safetyAssured("not mapped since release 12", () -> op.dropColumn("users", "age"), "drop-column");
        // endregion
    }

    static void invoke(Operations op) {
        // region opInvoke
        op.invoke(DropIndex.of("users", null, "ix_users_age").whereExists());
        op.invoke(ExecuteSql.of("UPDATE teams SET title = 'x'").reversedBy("UPDATE teams SET title = 'y'"));
        // endregion
    }

    static void naming(Operations op) {
        // region opNaming
        Operations named = op.naming(
                NamingConvention.DEFAULT.with(NamingConvention.Kind.UNIQUE, "uq_%(table_name)s_%(column_0_name)s"));
        named.createUniqueConstraint(null, "users", "email");
        // endregion
    }

    static void inSchema(Operations op) {
        // region opInSchema
        Operations shop = op.inSchema("shop");
        shop.createTable("orders", column("id", INTEGER).primaryKey());
        shop.addColumn("orders", column("note", TEXT));
        // endregion
    }

    static void inSchemaBefore(Operations op) {
        op.execute(
                op.dialect().has(Feature.SCHEMAS)
                        ? "CREATE SCHEMA shop"
                        : "ATTACH DATABASE 'file:shop?mode=memory' AS shop");
    }

    static void inSchemaAfter(Operations op) {
        op.inSchema("shop").dropTable("orders");
        if (op.dialect().has(Feature.SCHEMAS)) {
            op.dropSchema("shop");
        }
    }

    static void rendering(Operations op) {
        // region opRendering
        OperationRenderer careful = Operations.renderer()
                .with(
                        DropTable.class,
                        (drop, context) -> context.target()
                                .execute("ALTER TABLE " + drop.table() + " RENAME TO dropped_" + drop.table()));
        op.rendering(careful).dropTable("posts");
        // endregion
    }

    static void connection(Operations op) {
        // region opConnection
        if (op.isOffline()) {
            op.execute("UPDATE teams SET title = 'all'");
        } else {
            Long teams = op.connection().scalar(Sql.text("SELECT count(*) FROM teams"), Long.class);
            op.execute("UPDATE teams SET title = '" + teams + " in all'");
        }
        // endregion
    }
}
