package io.aludel.migrate.docs.operations;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;

import io.aludel.dialect.Feature;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.migrate.Operations;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import java.util.List;

/** Constraints and indexes. */
final class ConstraintExamples {
    private ConstraintExamples() {}

    static void createPrimaryKey(Operations op) {
        // region opCreatePrimaryKey
        op.createPrimaryKey("pk_members", "members", "team_id", "user_id");
        // endregion
    }

    static void createPrimaryKeyBefore(Operations op) {
        op.createTable(
                "members",
                column("team_id", INTEGER).notNull(),
                column("user_id", INTEGER).notNull());
    }

    static void createUniqueConstraint(Operations op) {
        // region opCreateUniqueConstraint
        op.createUniqueConstraint("uq_users_email", "users", "email");
        // endregion
    }

    static void createCheckConstraint(Operations op) {
        // region opCreateCheckConstraint
        op.createCheckConstraint("ck_users_age", "users", "age > 17");
        // endregion
    }

    static void createForeignKey(Operations op) {
        // region opCreateForeignKey
        op.createForeignKey(
                "fk_posts_author",
                "posts",
                "users",
                List.of("author_id"),
                List.of("id"),
                key -> key.onDelete(ReferentialAction.CASCADE));
        // endregion
    }

    static void createExcludeConstraint(Operations op) {
        // region opCreateExcludeConstraint
        op.createExcludeConstraint(
                "ex_rooms_booked",
                "rooms",
                ExcludeConstraint.using(
                        "gist", ExcludeConstraint.Element.of(new RawSql("int4range(first_day, last_day)"), "&&")));
        // endregion
    }

    static void createExcludeConstraintBefore(Operations op) {
        op.createTable("rooms", column("first_day", INTEGER), column("last_day", INTEGER));
    }

    static void addConstraint(Operations op) {
        // region opAddConstraint
        op.addConstraint("users", check("age > 17").named("ck_users_age").options(PostgresqlOptions.notValid()));
        // endregion
    }

    static void dropConstraint(Operations op) {
        // region opDropConstraint
        op.dropConstraint("users", "ck_users_age", ConstraintKind.CHECK);
        // endregion
    }

    static void dropConstraintBefore(Operations op) {
        createCheckConstraint(op);
    }

    static void validateConstraint(Operations op) {
        // region opValidateConstraint
        op.validateConstraint("users", "ck_users_age");
        // endregion
    }

    static void validateConstraintBefore(Operations op) {
        if (op.dialect().has(Feature.ADD_CONSTRAINT)) {
            addConstraint(op);
        }
    }

    static void createIndex(Operations op) {
        // region opCreateIndex
        op.createIndex("users", index("ix_users_age", "age"));
        op.createIndex("users", index("ux_users_name_age", "name", "age").asUnique());
        // endregion
    }

    static void dropIndex(Operations op) {
        // region opDropIndex
        op.dropIndex("users", "ix_users_age");
        // endregion
    }

    static void dropIndexBefore(Operations op) {
        createIndex(op);
    }

    static void renameIndex(Operations op) {
        // region opRenameIndex
        op.renameIndex("users", "ix_users_age", "ix_users_years");
        // endregion
    }

    static void renameIndexBefore(Operations op) {
        createIndex(op);
    }

    static void renameConstraint(Operations op) {
        // region opRenameConstraint
        op.renameConstraint("users", "uq_users_email", "uq_users_address", ConstraintKind.UNIQUE);
        // endregion
    }

    static void renameConstraintBefore(Operations op) {
        createUniqueConstraint(op);
    }
}
