package io.aludel.migrate;

import io.aludel.migrate.op.AddEnumValue;
import io.aludel.migrate.op.AlterSequence;
import io.aludel.migrate.op.CreateEnum;
import io.aludel.migrate.op.CreateObject;
import io.aludel.migrate.op.CreateSchema;
import io.aludel.migrate.op.CreateSequence;
import io.aludel.migrate.op.CreateView;
import io.aludel.migrate.op.DropEnum;
import io.aludel.migrate.op.DropObject;
import io.aludel.migrate.op.DropSchema;
import io.aludel.migrate.op.DropSequence;
import io.aludel.migrate.op.DropView;
import io.aludel.migrate.op.EnumUse;
import io.aludel.migrate.op.RenameEnumValue;
import io.aludel.migrate.op.ReplaceEnum;
import io.aludel.migrate.op.ReplaceObject;
import io.aludel.migrate.op.ReplaceView;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Steps that concern sequences, enumerated types, views, functions and their like, and schemas. Not thread-safe.
 */
public abstract sealed class ObjectOperations extends ConstraintOperations permits Operations {
    ObjectOperations(@Nullable String schema) {
        super(schema);
    }

    private Sequence placed(Sequence sequence) {
        return sequence.schema() == null ? sequence.inSchema(schema()) : sequence;
    }

    private View placed(View view) {
        return view.schema() == null ? view.inSchema(schema()) : view;
    }

    /** Creates a sequence. */
    public final void createSequence(Sequence sequence) {
        invoke(new CreateSequence(placed(sequence), false));
    }

    /** Drops a sequence. */
    public final void dropSequence(String name) {
        invoke(new DropSequence(name, schema(), null, false));
    }

    /** Lets a sequence count otherwise. */
    public final void alterSequence(Sequence sequence) {
        invoke(new AlterSequence(placed(sequence), null));
    }

    /** Creates an enumerated type; does nothing where such types are written with their columns. */
    public final void createEnum(String name, String... labels) {
        invoke(new CreateEnum(name, schema(), List.of(labels), false));
    }

    /** Creates an enumerated type unless it is there. */
    public final void createEnumIfNotExists(String name, String... labels) {
        invoke(new CreateEnum(name, schema(), List.of(labels), true));
    }

    /** Drops an enumerated type; does nothing where such types are written with their columns. */
    public final void dropEnum(String name) {
        invoke(new DropEnum(name, schema(), null, false));
    }

    /** Drops an enumerated type if it is there. */
    public final void dropEnumIfExists(String name) {
        invoke(new DropEnum(name, schema(), null, true));
    }

    /** Adds a value at the end of an enumerated type. */
    public final void addEnumValue(String name, String value) {
        addEnumValue(name, value, add -> add);
    }

    /**
     * Adds a value to an enumerated type.
     *
     * <pre>{@code
     * op.addEnumValue("status", "paused", value -> value.placedAfter("running"));
     * }</pre>
     */
    public final void addEnumValue(String name, String value, UnaryOperator<AddEnumValue> where) {
        invoke(where.apply(new AddEnumValue(name, schema(), value, null, null, false, null)));
    }

    /** Renames a value of an enumerated type; rows follow. */
    public final void renameEnumValue(String name, String value, String newValue) {
        invoke(new RenameEnumValue(name, schema(), value, newValue));
    }

    /**
     * Makes an enumerated type again with other values, which is how values are removed or reordered.
     *
     * @param name the type
     * @param before its values so far
     * @param after its values from now on
     * @param mapping what becomes of removed values
     * @param uses the columns of the type
     */
    public final void replaceEnum(
            String name, List<String> before, List<String> after, Map<String, String> mapping, EnumUse... uses) {
        invoke(new ReplaceEnum(name, schema(), before, after, mapping, List.of(uses)));
    }

    /** Creates a view. */
    public final void createView(View view) {
        invoke(new CreateView(placed(view), false));
    }

    /** Creates a view from a query as the application wrote it. */
    public final void createView(String name, String query) {
        createView(View.of(name, new RawSql(query), List.of()));
    }

    /** Creates a materialized view from a query as the application wrote it. */
    public final void createMaterializedView(String name, String query) {
        createView(View.of(name, new RawSql(query), List.of()).stored());
    }

    /** Gives a view another query. */
    public final void replaceView(View view) {
        invoke(new ReplaceView(placed(view), null));
    }

    /** Gives a view another query, as the application wrote it. */
    public final void replaceView(String name, String query) {
        replaceView(View.of(name, new RawSql(query), List.of()));
    }

    /** Drops a view. */
    public final void dropView(String name) {
        invoke(new DropView(name, schema(), false, null, false));
    }

    /** Drops a materialized view. */
    public final void dropMaterializedView(String name) {
        invoke(new DropView(name, schema(), true, null, false));
    }

    /** Creates a function, trigger or policy. */
    public final void createObject(TextObject object) {
        invoke(new CreateObject(object));
    }

    /** Drops a function, trigger or policy. */
    public final void dropObject(TextObject object) {
        invoke(new DropObject(object));
    }

    /** Puts a function, trigger or policy in the place of another. */
    public final void replaceObject(TextObject object, TextObject existing) {
        invoke(new ReplaceObject(object, existing));
    }

    /** Creates a schema. */
    public final void createSchema(String name) {
        invoke(new CreateSchema(name, false));
    }

    /** Creates a schema unless it is there. */
    public final void createSchemaIfNotExists(String name) {
        invoke(new CreateSchema(name, true));
    }

    /** Drops an empty schema. */
    public final void dropSchema(String name) {
        invoke(new DropSchema(name, false, false));
    }
}
