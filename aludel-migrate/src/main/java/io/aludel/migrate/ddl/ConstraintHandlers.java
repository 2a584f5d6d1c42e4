package io.aludel.migrate.ddl;

import io.aludel.dialect.Feature;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.ValidateConstraint;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.schema.ddl.SetConstraintComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Constraints and indexes. */
final class ConstraintHandlers {
    private ConstraintHandlers() {}

    static void createIndex(CreateIndex op, OperationContext context) {
        if (TableHandlers.applies(op.index().options().condition(), context.dialect())) {
            Table table = context.tableOf(op.schema(), op.table(), MentionedColumns.of(op.index()));
            String name = table.indexName(table.named(op.index()));
            boolean asked = Conditions.ask(
                    context,
                    op,
                    op.ifNotExists(),
                    Feature.INDEX_IF_NOT_EXISTS,
                    known -> !Conditions.hasIndex(known, name),
                    () -> context.define(Definitions.create(table, op.index(), false)));
            if (!asked) {
                context.define(Definitions.create(table, op.index(), op.ifNotExists()));
            }
        }
    }

    static void dropIndex(DropIndex op, OperationContext context) {
        Index known = op.original() == null ? Index.of(op.name(), false, List.of()) : op.original();
        if (!TableHandlers.applies(known.options().condition(), context.dialect())) {
            return;
        }
        Table table = context.tableOf(op.schema(), op.table(), MentionedColumns.of(known));
        Index named = op.name() == null || op.name().equals(known.name()) ? known : known.named(op.name());
        KeyIndexes.before(context, op, named);
        boolean asked = Conditions.ask(
                context,
                op,
                op.ifExists(),
                Feature.INDEX_IF_NOT_EXISTS,
                current -> Conditions.hasIndex(current, named.name()),
                () -> context.define(Definitions.drop(table, named, false)));
        if (!asked && named.name() != null) {
            ConstraintsOnIndexes.drop(op, named.name(), Definitions.drop(table, named, op.ifExists()), context);
        } else if (!asked) {
            context.define(Definitions.drop(table, named, op.ifExists()));
        }
    }

    static void add(AddConstraint op, OperationContext context) {
        Constraint constraint = op.constraint();
        if (!TableHandlers.applies(constraint.options().condition(), context.dialect())) {
            return;
        }
        alterable(op.table(), op.describe(), context);
        Table table = context.tableOf(op.schema(), op.table(), MentionedColumns.of(op, constraint));
        Constraint named = table.named(constraint);
        context.define(Definitions.add(table, named));
        if (named.options().comment() != null && named.name() != null && context.has(Feature.CONSTRAINT_COMMENTS)) {
            context.define(new SetConstraintComment(table, named));
        }
    }

    static void drop(DropConstraint op, OperationContext context) {
        Constraint original = op.original();
        if (original != null && !TableHandlers.applies(original.options().condition(), context.dialect())) {
            return;
        }
        alterable(op.table(), op.describe(), context);
        boolean asks = op.name() == null || op.kind() == ConstraintKind.UNSTATED && original == null;
        if (asks && !context.target().isOffline()) {
            // What was dropped is not found again, so that after an interruption nothing may be asked of what was done.
            context.target().together(op.describe(), () -> dropNow(op, context));
        } else {
            dropNow(op, context);
        }
    }

    private static void dropNow(DropConstraint op, OperationContext context) {
        Constraint original = op.original();
        Table table = context.tableOf(
                op.schema(), op.table(), original == null ? List.of() : MentionedColumns.of(op, original));
        Constraint named = original == null ? stub(op, context) : original;
        if (op.name() != null && !op.name().equals(named.name())) {
            named = renamed(named, op.name());
        }
        Constraint complete = table.named(named);
        if (complete.name() == null) {
            complete = found(op, complete, context).orElse(complete);
        }
        String madeUp = context.dialect().likeness().primaryKeyName(op.table());
        if (complete.name() == null && complete instanceof PrimaryKey && madeUp != null) {
            complete = renamed(complete, madeUp);
        }
        if (complete.name() == null && !(complete instanceof PrimaryKey && context.has(Feature.RESTATED_COLUMNS))) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "\"" + op.describe() + "\": the constraint has no name, and the naming convention has none for it."
                            + "\n  Say the name that it has in the database.");
        }
        if (complete instanceof UniqueConstraint) {
            KeyIndexes.before(context, op, Index.of(complete.name(), true, ((UniqueConstraint) complete).columns()));
        }
        context.define(Definitions.drop(table, complete, op.ifExists()));
    }

    /** The constraint under the name that the database gave it. */
    private static Optional<Constraint> found(DropConstraint op, Constraint like, OperationContext context) {
        TableFilter known =
                TableFilter.ALL.schema(op.schema()).names(List.of(op.table())).withGeneratedNames();
        return context.inspector()
                .map(inspector -> inspector.tables(known).get(op.table()))
                .flatMap(table -> ConstraintRule.find(constraints(table), like))
                .filter(constraint -> constraint.name() != null)
                .map(constraint -> renamed(like, Objects.requireNonNull(constraint.name())));
    }

    private static List<Constraint> constraints(ReflectedTable table) {
        List<Constraint> all = new ArrayList<>(table.foreignKeys());
        all.addAll(table.uniqueConstraints());
        all.addAll(table.checkConstraints());
        if (table.primaryKey() != null) {
            all.add(table.primaryKey());
        }
        return all;
    }

    static void validate(ValidateConstraint op, OperationContext context) {
        if (context.has(Feature.CONCURRENT_DEFINITIONS)) {
            context.define(Definitions.validate(context.tableOf(op.schema(), op.table(), List.of()), op.name()));
        }
    }

    private static void alterable(String table, String what, OperationContext context) {
        if (!context.has(Feature.ADD_CONSTRAINT)) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "\"" + what + "\": no support for ALTER of constraints in "
                            + context.dialect().name()
                            + ".\n  Use batch mode, which copies the table: op.batchAlterTable(\"" + table
                            + "\", ..).");
        }
    }

    /** A constraint of which no more than its name and its kind is known. */
    private static Constraint stub(DropConstraint op, OperationContext context) {
        ConstraintKind kind = op.kind() == ConstraintKind.UNSTATED ? kind(op, context) : op.kind();
        return switch (kind) {
            case PRIMARY_KEY -> new PrimaryKey(op.name(), List.of());
            case FOREIGN_KEY -> ForeignKey.of(List.of(), "", List.of()).named(op.name());
            case CHECK -> new CheckConstraint(op.name(), new RawSql(""));
            case EXCLUDE -> new ExcludeConstraint(op.name(), "", List.of(), null, ConstraintOptions.NONE);
            case UNIQUE, UNSTATED -> new UniqueConstraint(op.name(), List.of());
        };
    }

    private static ConstraintKind kind(DropConstraint op, OperationContext context) {
        if (!context.has(Feature.RESTATED_COLUMNS)) {
            return ConstraintKind.UNSTATED;
        }
        Optional<ConstraintKind> found = context.inspector()
                .map(inspector -> inspector.describe(op.schema(), op.table()))
                .map(table -> kind(table, op.name()));
        return found.orElseThrow(() -> OperationContext.unsupported(
                "dropping constraint '" + op.name() + "' of unknown kind",
                context.dialect(),
                "Say the kind: dropConstraint(\"" + op.table() + "\", \"" + op.name() + "\", ConstraintKind.UNIQUE)."));
    }

    private static @Nullable ConstraintKind kind(ReflectedTable table, @Nullable String name) {
        if (table.foreignKeys().stream().anyMatch(key -> Objects.equals(key.name(), name))) {
            return ConstraintKind.FOREIGN_KEY;
        }
        if (table.uniqueConstraints().stream().anyMatch(unique -> Objects.equals(unique.name(), name))) {
            return ConstraintKind.UNIQUE;
        }
        if (table.checkConstraints().stream().anyMatch(check -> Objects.equals(check.name(), name))) {
            return ConstraintKind.CHECK;
        }
        return name != null && name.toUpperCase(Locale.ROOT).equals("PRIMARY") ? ConstraintKind.PRIMARY_KEY : null;
    }

    /** The same constraint under the name by which the database knows it. */
    private static Constraint renamed(Constraint constraint, String name) {
        if (constraint instanceof PrimaryKey key) {
            return key.finallyNamed(name);
        }
        if (constraint instanceof ForeignKey key) {
            return key.finallyNamed(name);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.finallyNamed(name);
        }
        return constraint instanceof CheckConstraint check
                ? check.finallyNamed(name)
                : ((ExcludeConstraint) constraint).finallyNamed(name);
    }
}
