package io.aludel.migrate.ddl;

import io.aludel.dialect.Feature;
import io.aludel.migrate.op.AlterSequence;
import io.aludel.migrate.op.CreateSchema;
import io.aludel.migrate.op.CreateSequence;
import io.aludel.migrate.op.CreateView;
import io.aludel.migrate.op.DropSchema;
import io.aludel.migrate.op.DropSequence;
import io.aludel.migrate.op.DropView;
import io.aludel.migrate.op.ReplaceObject;
import io.aludel.migrate.op.ReplaceView;
import io.aludel.schema.Column;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sequences, views, schemas, and what is known by its text. */
final class ObjectHandlers {
    private ObjectHandlers() {}

    static void createSequence(CreateSequence op, OperationContext context) {
        if (has(op.sequence(), context)) {
            context.define(Definitions.create(op.sequence(), op.ifNotExists()));
        }
    }

    static void dropSequence(DropSequence op, OperationContext context) {
        Sequence known = op.original() == null ? Sequence.of(op.name()).inSchema(op.schema()) : op.original();
        if (has(known, context)) {
            context.define(Definitions.drop(known, op.ifExists()));
        }
    }

    static void alterSequence(AlterSequence op, OperationContext context) {
        if (has(op.sequence(), context)) {
            context.define(Definitions.alter(op.sequence()));
        }
    }

    /** One that is optional is left out where the database numbers rows by itself. */
    private static boolean has(Sequence sequence, OperationContext context) {
        if (context.has(Feature.SEQUENCES)) {
            return !(sequence.isOptional() && context.has(Feature.OPTIONAL_SEQUENCES));
        }
        if (sequence.isOptional()) {
            return false;
        }
        throw OperationContext.unsupported(
                "sequence '" + sequence.fullName() + "'",
                context.dialect(),
                "Declare it optional() to do without it there, or number rows by the primary key.");
    }

    static void createView(CreateView op, OperationContext context) {
        known(op.view(), context);
        context.define(Definitions.create(op.view(), op.ifNotExists()));
    }

    static void dropView(DropView op, OperationContext context) {
        View view = op.original() == null ? stub(op.name(), op.schema(), op.materialized()) : op.original();
        known(view, context);
        context.define(Definitions.drop(view, op.ifExists()));
    }

    private static void known(View view, OperationContext context) {
        if (view.materialized() && !context.has(Feature.MATERIALIZED_VIEWS)) {
            throw OperationContext.unsupported(
                    "materialized view '" + view.fullName() + "'",
                    context.dialect(),
                    "Use a view, or a table that is filled by a statement.");
        }
    }

    private static View stub(String name, @Nullable String schema, boolean materialized) {
        View view = View.of(name, new RawSql(""), List.of()).inSchema(schema);
        return materialized ? view.stored() : view;
    }

    static void replaceView(ReplaceView op, OperationContext context) {
        View view = op.view();
        known(view, context);
        if (isReplaced(op, context)) {
            context.define(Definitions.create(view.orReplace(), false));
        } else {
            context.define(Definitions.drop(op.existing() == null ? view : op.existing(), false));
            context.define(Definitions.create(view, false));
        }
    }

    /** Some databases replace no view, and some only one whose columns stay and to which columns are only added. */
    private static boolean isReplaced(ReplaceView op, OperationContext context) {
        View view = op.view();
        if (view.materialized() || op.existing() != null && op.existing().materialized()) {
            return false;
        }
        if (!context.has(Feature.REPLACED_VIEWS)) {
            return false;
        }
        return !context.has(Feature.REPLACED_VIEWS_ONLY_GROW)
                || op.existing() != null && begins(view.columns(), op.existing().columns());
    }

    private static boolean begins(List<Column<?>> columns, List<Column<?>> others) {
        if (others.isEmpty() || columns.size() < others.size()) {
            return false;
        }
        for (int index = 0; index < others.size(); index++) {
            Column<?> column = columns.get(index);
            Column<?> other = others.get(index);
            if (!column.name().equals(other.name()) || !column.type().equals(other.type())) {
                return false;
            }
        }
        return true;
    }

    static void replaceObject(ReplaceObject op, OperationContext context) {
        String replace = op.object().replaceSql();
        boolean same = op.object().fullName().equals(op.existing().fullName());
        if (replace != null && same) {
            context.execute(replace);
        } else {
            context.execute(op.existing().dropSql());
            context.execute(op.object().createSql());
        }
    }

    static void createSchema(CreateSchema op, OperationContext context) {
        schemas(op.describe(), context);
        context.define(Definitions.createSchema(op.name(), op.ifNotExists()));
    }

    static void dropSchema(DropSchema op, OperationContext context) {
        schemas(op.describe(), context);
        context.define(Definitions.dropSchema(op.name(), op.ifExists(), op.cascade()));
    }

    private static void schemas(String what, OperationContext context) {
        if (!context.has(Feature.SCHEMAS)) {
            throw OperationContext.unsupported(
                    "\"" + what + "\"", context.dialect(), "ATTACH DATABASE gives a further file a name.");
        }
    }
}
