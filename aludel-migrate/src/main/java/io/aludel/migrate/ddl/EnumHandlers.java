package io.aludel.migrate.ddl;

import io.aludel.compile.Syntax;
import io.aludel.dialect.Feature;
import io.aludel.migrate.op.AddEnumValue;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.CreateEnum;
import io.aludel.migrate.op.DropEnum;
import io.aludel.migrate.op.EnumUse;
import io.aludel.migrate.op.RenameEnumValue;
import io.aludel.migrate.op.ReplaceEnum;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateType;
import io.aludel.schema.ddl.DropType;
import io.aludel.schema.ddl.RenameType;
import io.aludel.schema.ddl.SetColumnDefault;
import io.aludel.schema.ddl.SetColumnType;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Enumerated types: objects of their own on PostgreSQL, written with their columns elsewhere. */
final class EnumHandlers {
    private static final String OLD = "__old";
    private static final int LONGEST = 255;

    private EnumHandlers() {}

    static SqlType<String> type(String name, @Nullable String schema, List<String> labels) {
        EnumOptions named = EnumOptions.DEFAULT.named(name);
        return SqlTypes.ENUM(schema == null ? named : named.inSchema(schema), labels.toArray(String[]::new));
    }

    private static boolean standsAlone(OperationContext context, SqlType<?> type) {
        return context.dialect().abilities().createdType(type) != null;
    }

    static void create(CreateEnum op, OperationContext context) {
        SqlType<?> type = type(op.name(), op.schema(), op.labels());
        if (!standsAlone(context, type)) {
            return;
        }
        CreateType create = CreateType.of(type);
        context.define(op.ifNotExists() ? create.ifNotExists() : create);
    }

    static void drop(DropEnum op, OperationContext context) {
        SqlType<?> type = type(op.name(), op.schema(), op.labels() == null ? List.of("") : op.labels());
        if (!standsAlone(context, type)) {
            return;
        }
        DropType drop = DropType.of(type);
        context.define(op.ifExists() ? drop.ifExists() : drop);
    }

    static void addValue(AddEnumValue op, OperationContext context) {
        if (standsAlone(context, type(op.name(), op.schema(), List.of(op.value())))) {
            context.define(Definitions.addValue(
                    op.name(), op.schema(), op.value(), op.before(), op.after(), op.ifNotExists()));
            return;
        }
        ReplaceEnum reversal = op.reversal();
        if (reversal == null) {
            throw written(context, "adding a value to enum '" + op.name() + "' whose columns are not known");
        }
        restate(context, reversal.uses(), reversal.after(), reversal.before());
    }

    static void renameValue(RenameEnumValue op, OperationContext context) {
        if (!standsAlone(context, type(op.name(), op.schema(), List.of(op.value())))) {
            throw written(context, "renaming a value of enum '" + op.name() + "' whose columns are not known");
        }
        context.define(Definitions.renameValue(op.name(), op.schema(), op.value(), op.newValue()));
    }

    private static RuntimeException written(OperationContext context, String what) {
        return OperationContext.unsupported(
                what,
                context.dialect(),
                "There the words are written with each column: use replaceEnum(..), which names the columns.");
    }

    static void replace(ReplaceEnum op, OperationContext context) {
        SqlType<String> type = type(op.name(), op.schema(), op.after());
        if (standsAlone(context, type)) {
            replaceType(op, type, context);
        } else if (op.mapping().isEmpty()) {
            restate(context, op.uses(), op.before(), op.after());
        } else {
            Set<String> both = new LinkedHashSet<>(op.before());
            both.addAll(op.after());
            restate(context, op.uses(), op.before(), List.copyOf(both));
            op.uses().forEach(use -> update(context, use, op.mapping()));
            restate(context, op.uses(), List.copyOf(both), op.after());
        }
    }

    private static void replaceType(ReplaceEnum op, SqlType<String> type, OperationContext context) {
        String old = op.name() + OLD;
        context.define(new RenameType(op.name(), op.schema(), old));
        context.define(CreateType.of(type));
        for (EnumUse use : op.uses()) {
            Table table = context.tableOf(use.schema(), use.table(), List.of(use.column()));
            if (use.serverDefault() != null) {
                context.define(new SetColumnDefault(table, use.column(), null));
            }
            context.define(new SetColumnType(table, use.column(), type, converted(op, type, use.column(), context)));
            if (use.serverDefault() != null) {
                context.define(new SetColumnDefault(table, use.column(), use.serverDefault()));
            }
        }
        context.define(DropType.of(type(old, op.schema(), op.before())));
    }

    /** The new value of a row: as text, since the old type and the new one know nothing of each other. */
    private static String converted(ReplaceEnum op, SqlType<?> type, String column, OperationContext context) {
        Syntax syntax = context.dialect().syntax();
        String text = syntax.identifiers().quote(column) + "::text";
        String written = syntax.types().type(syntax, type);
        if (op.mapping().isEmpty()) {
            return text + "::" + written;
        }
        StringBuilder sql = new StringBuilder("(CASE ").append(text);
        op.mapping()
                .forEach((from, to) -> sql.append(" WHEN ")
                        .append(literal(syntax, from))
                        .append(" THEN ")
                        .append(literal(syntax, to)));
        return sql.append(" ELSE ")
                .append(text)
                .append(" END)::")
                .append(written)
                .toString();
    }

    private static String literal(Syntax syntax, String value) {
        return syntax.literals().literal(value, SqlTypes.VARCHAR);
    }

    /** Columns whose type is written with them; where enumerated types are plain texts there is nothing to do. */
    private static void restate(OperationContext context, List<EnumUse> uses, List<String> before, List<String> after) {
        if (!context.has(Feature.ADD_CONSTRAINT)) {
            return;
        }
        String[] labels = after.toArray(String[]::new);
        for (EnumUse use : uses) {
            context.invoke(AlterColumn.of(use.table(), use.schema(), use.column())
                    .type(SqlTypes.ENUM(EnumOptions.DEFAULT, labels))
                    .existing(SqlTypes.ENUM(EnumOptions.DEFAULT, before.toArray(String[]::new)))
                    .existing(state -> state.nullable(use.nullable()).serverDefault(use.serverDefault())));
        }
    }

    private static void update(OperationContext context, EnumUse use, Map<String, String> mapping) {
        Table table =
                context.table(use.schema(), use.table(), List.of(Sql.column(use.column(), SqlTypes.VARCHAR(LONGEST))));
        Expression<String> column = Sql.table(table).col(use.column(), String.class);
        mapping.forEach(
                (from, to) -> context.execute(Sql.update(table).set(column, to).where(column.eq(from))));
    }
}
