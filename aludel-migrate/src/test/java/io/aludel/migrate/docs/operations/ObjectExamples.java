package io.aludel.migrate.docs.operations;

import static io.aludel.sql.Sql.ENUM;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;

import io.aludel.migrate.Operations;
import io.aludel.migrate.op.EnumUse;
import io.aludel.schema.Sequence;
import io.aludel.schema.TextObject;
import java.util.List;
import java.util.Map;

/** Enumerated types, sequences, views, functions and schemas. */
final class ObjectExamples {
    private static final TextObject FUNCTION = TextObject.function(
            "add_one(integer)",
            "CREATE OR REPLACE FUNCTION add_one(i integer) RETURNS integer LANGUAGE sql AS 'SELECT i + 1'");

    private ObjectExamples() {}

    static void createEnum(Operations op) {
        // region opCreateEnum
        op.createEnum("mood", "sad", "ok");
        // endregion
    }

    static void dropEnum(Operations op) {
        // region opDropEnum
        op.dropEnum("mood");
        // endregion
    }

    static void dropEnumBefore(Operations op) {
        createEnum(op);
    }

    static void addEnumValue(Operations op) {
        // region opAddEnumValue
        op.addEnumValue("mood", "happy", value -> value.placedAfter("ok"));
        // endregion
    }

    static void addEnumValueBefore(Operations op) {
        createEnum(op);
    }

    static void renameEnumValue(Operations op) {
        // region opRenameEnumValue
        op.renameEnumValue("mood", "ok", "fine");
        // endregion
    }

    static void renameEnumValueBefore(Operations op) {
        createEnum(op);
    }

    static void replaceEnum(Operations op) {
        // region opReplaceEnum
        op.replaceEnum(
                "mood", List.of("sad", "ok"), List.of("happy", "ok"), Map.of("sad", "ok"), EnumUse.of("days", "mood"));
        // endregion
    }

    static void replaceEnumBefore(Operations op) {
        createEnum(op);
        op.createTable("days", column("id", INTEGER).primaryKey(), column("mood", ENUM("mood", "sad", "ok")));
    }

    static void createSequence(Operations op) {
        // region opCreateSequence
        op.createSequence(Sequence.of("order_numbers").start(1000));
        // endregion
    }

    static void alterSequence(Operations op) {
        // region opAlterSequence
        op.alterSequence(Sequence.of("order_numbers").increment(10));
        // endregion
    }

    static void alterSequenceBefore(Operations op) {
        createSequence(op);
    }

    static void dropSequence(Operations op) {
        // region opDropSequence
        op.dropSequence("order_numbers");
        // endregion
    }

    static void dropSequenceBefore(Operations op) {
        createSequence(op);
    }

    static void createView(Operations op) {
        // region opCreateView
        op.createView("adults", "SELECT id, name FROM users WHERE age > 17");
        // endregion
    }

    static void replaceView(Operations op) {
        // region opReplaceView
        op.replaceView("adults", "SELECT id, name FROM users WHERE age > 20");
        // endregion
    }

    static void replaceViewBefore(Operations op) {
        createView(op);
    }

    static void dropView(Operations op) {
        // region opDropView
        op.dropView("adults");
        // endregion
    }

    static void dropViewBefore(Operations op) {
        createView(op);
    }

    static void createMaterializedView(Operations op) {
        // region opCreateMaterializedView
        op.createMaterializedView("ages", "SELECT age, count(*) AS people FROM users GROUP BY age");
        // endregion
    }

    static void dropMaterializedView(Operations op) {
        // region opDropMaterializedView
        op.dropMaterializedView("ages");
        // endregion
    }

    static void dropMaterializedViewBefore(Operations op) {
        createMaterializedView(op);
    }

    static void createObject(Operations op) {
        // region opCreateObject
        op.createObject(TextObject.function(
                "add_one(integer)",
                "CREATE OR REPLACE FUNCTION add_one(i integer) RETURNS integer LANGUAGE sql AS 'SELECT i + 1'"));
        // endregion
    }

    static void replaceObject(Operations op) {
        TextObject existing = FUNCTION;
        // region opReplaceObject
        TextObject changed = TextObject.function(
                "add_one(integer)",
                "CREATE OR REPLACE FUNCTION add_one(i integer) RETURNS integer LANGUAGE sql AS 'SELECT 1 + i'");
        op.replaceObject(changed, existing);
        // endregion
    }

    static void replaceObjectBefore(Operations op) {
        createObject(op);
    }

    static void dropObject(Operations op) {
        TextObject function = FUNCTION;
        // region opDropObject
        op.dropObject(function);
        // endregion
    }

    static void dropObjectBefore(Operations op) {
        createObject(op);
    }

    static void createSchema(Operations op) {
        // region opCreateSchema
        op.createSchema("shop");
        // endregion
    }

    static void createSchemaAfter(Operations op) {
        op.dropSchema("shop");
    }

    static void dropSchema(Operations op) {
        // region opDropSchema
        op.dropSchema("shop");
        // endregion
    }

    static void dropSchemaBefore(Operations op) {
        createSchema(op);
    }
}
