package io.aludel.migrate.lint;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.migrate.batch.BatchHandler;
import io.aludel.migrate.lint.ColumnFacts.Computing;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AddEnumValue;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.Backfill;
import io.aludel.migrate.op.BatchTable;
import io.aludel.migrate.op.BulkInsert;
import io.aludel.migrate.op.ColumnChange;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateObject;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropEnum;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropSchema;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.DropView;
import io.aludel.migrate.op.ExecuteDefinition;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.ExecuteStatement;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.RenameEnumValue;
import io.aludel.migrate.op.RenameTable;
import io.aludel.migrate.op.ReplaceEnum;
import io.aludel.migrate.op.Safely;
import io.aludel.migrate.op.SetRowSecurity;
import io.aludel.migrate.op.TableOp;
import io.aludel.migrate.op.ValidateConstraint;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Constraint;
import io.aludel.schema.DialectOption;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TextObject;
import io.aludel.schema.TypeCheck;
import io.aludel.schema.UniqueConstraint;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads operations as far as rules ask, in the words of one dialect. Immutable. */
final class OperationChanges {
    private final Dialect dialect;

    OperationChanges(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What an operation does; empty for one that is none of ours, which has to be looked at as statements. */
    List<Change> of(MigrationOp op) {
        if (op instanceof BatchTable batch) {
            return batch(batch);
        }
        if (op instanceof OpContainer container) {
            List<Change> all = new ArrayList<>();
            container.ops().forEach(part -> all.addAll(of(part)));
            return all;
        }
        if (op instanceof ExecuteSql execute) {
            return SqlChanges.of(execute.sql());
        }
        if (op instanceof ExecuteStatement execute) {
            return SqlChanges.of(dialect.literal(execute.statement()));
        }
        if (op instanceof ExecuteDefinition execute) {
            return SqlChanges.of(dialect.compile(execute.definition()));
        }
        return op instanceof TableOp table ? ofTable(table) : ofObject(op);
    }

    private List<Change> ofTable(TableOp op) {
        TableName table = new TableName(op.schema(), op.table());
        if (op instanceof CreateTable create) {
            return List.of(new Change.CreateTable(
                    table, create.columns().stream().map(this::facts).toList(), create.ifNotExists()));
        } else if (op instanceof AddColumn add) {
            return added(table, add);
        } else if (op instanceof AlterColumn alter) {
            return altered(table, alter);
        } else if (op instanceof DropTable) {
            return List.of(new Change.DropTable(table, false));
        } else if (op instanceof RenameTable rename) {
            return List.of(new Change.RenameTable(table, rename.newName()));
        } else if (op instanceof DropColumn drop) {
            return List.of(new Change.DropColumn(table, drop.column(), false));
        } else if (op instanceof CreateIndex create) {
            return List.of(index(table, create.index()));
        } else if (op instanceof DropIndex drop) {
            boolean concurrently =
                    drop.original() != null && isSet(drop.original().options().dialect(), "concurrently");
            return List.of(new Change.DropIndex(table, drop.name() == null ? "" : drop.name(), concurrently));
        } else if (op instanceof AddConstraint add) {
            return List.of(constraint(table, add.constraint(), true));
        } else if (op instanceof DropConstraint drop) {
            return List.of(new Change.DropConstraint(table, drop.kind(), drop.name()));
        } else if (op instanceof ValidateConstraint validate) {
            return List.of(new Change.ValidateConstraint(table, validate.name()));
        } else if (op instanceof SetRowSecurity security) {
            return List.of(new Change.SetRowSecurity(table, security.after() != RowSecurity.OFF));
        } else if (op instanceof Backfill) {
            return List.of(new Change.WriteRows(table, Change.Verb.UPDATE, true, ""));
        } else if (op instanceof Safely safely) {
            return dialect.has(Feature.CONCURRENT_DEFINITIONS) ? safe(safely) : ofTable(safely.step());
        } else if (op instanceof BulkInsert) {
            return List.of(new Change.WriteRows(table, Change.Verb.INSERT, true, ""));
        }
        return List.of(new Change.Other(op.describe()));
    }

    /** Nobody waits, but a column that cannot be added cannot be added safely. */
    private List<Change> safe(Safely safely) {
        return ofTable(safely.step()).stream()
                .map(change ->
                        change instanceof Change.AddColumn add && add.column().defaultSql() == null
                                        || change instanceof Change.ChangeType
                                        || change instanceof Change.RenameColumn
                                ? change
                                : new Change.Other(safely.describe()))
                .toList();
    }

    private static List<Change> ofObject(MigrationOp op) {
        if (op instanceof CreateObject create && create.object().kind() == TextObject.Kind.POLICY) {
            return SqlChanges.of(create.object().createSql());
        } else if (op instanceof AddEnumValue add) {
            return List.of(new Change.AddEnumValue(add.name(), add.value()));
        } else if (op instanceof RenameEnumValue rename) {
            return List.of(new Change.RenameEnumValue(rename.name(), rename.value()));
        } else if (op instanceof ReplaceEnum replace) {
            return List.of(new Change.ReplaceEnum(replace.name()));
        } else if (op instanceof DropSchema drop) {
            return List.of(new Change.DropObject("SCHEMA", drop.name(), drop.cascade()));
        } else if (op instanceof DropView drop) {
            return List.of(new Change.DropObject("VIEW", drop.name(), false));
        } else if (op instanceof DropEnum drop) {
            return List.of(new Change.DropObject("TYPE", drop.name(), false));
        }
        return List.of(new Change.Other(op.describe()));
    }

    /** Where tables are copied, nothing else counts but what goes with the copy. */
    private List<Change> batch(BatchTable batch) {
        List<Change> parts = new ArrayList<>();
        batch.ops().forEach(part -> parts.addAll(of(part)));
        if (!BatchHandler.copies(batch, dialect)) {
            return parts;
        }
        TableName table = new TableName(batch.schema(), batch.table());
        List<Change> changes = new ArrayList<>(List.of(new Change.CopyTable(table)));
        for (Change part : parts) {
            if (part instanceof Change.DropColumn
                    || part instanceof Change.RenameColumn
                    || part instanceof Change.ChangeType) {
                changes.add(part);
            }
        }
        return changes;
    }

    private List<Change> added(TableName table, AddColumn add) {
        Column<?> column = add.column();
        ColumnFacts facts = facts(column);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.AddColumn(table, facts, add.placement() != null));
        if (column.isPrimaryKey()) {
            changes.add(constraint(table, new PrimaryKey(null, List.of(column.name())), true));
        }
        if (column.isUnique() && column.isIndexed()) {
            changes.add(new Change.CreateIndex(table, null, true, false, ""));
        } else if (column.isUnique()) {
            changes.add(constraint(table, new UniqueConstraint(null, List.of(column.name())), true));
        } else if (column.isIndexed()) {
            changes.add(new Change.CreateIndex(table, null, false, false, ""));
        }
        boolean looks = !add.inlineReferences() || facts.isFilled();
        column.foreignKeys().forEach(key -> changes.add(constraint(table, key, looks)));
        column.checks().forEach(check -> changes.add(constraint(table, check, true)));
        return changes;
    }

    private List<Change> altered(TableName table, AlterColumn alter) {
        ColumnChange change = alter.change();
        List<Change> changes = new ArrayList<>();
        if (change.type() != null) {
            SqlType<?> before = alter.existing().type();
            changes.add(new Change.ChangeType(
                    table, alter.column(), before == null ? null : type(before), type(change.type())));
        }
        if (Boolean.FALSE.equals(change.nullable())
                && !Boolean.FALSE.equals(alter.existing().nullable())) {
            changes.add(new Change.SetNotNull(table, alter.column()));
        }
        if (change.computed().isStated()) {
            changes.add(new Change.SetComputed(table, alter.column()));
        }
        if (change.placement() != null) {
            changes.add(new Change.MoveColumn(table, alter.column()));
        }
        if (change.name() != null) {
            changes.add(new Change.RenameColumn(table, alter.column(), change.name()));
        }
        return changes.isEmpty() ? List.of(new Change.Other(alter.describe())) : changes;
    }

    private Change.CreateIndex index(TableName table, Index index) {
        List<DialectOption> options = index.options().dialect();
        Object method = option(options, "using");
        return new Change.CreateIndex(
                table,
                index.name(),
                index.unique(),
                isSet(options, "concurrently"),
                method == null ? "" : method.toString().toUpperCase(Locale.ROOT));
    }

    private Change.AddConstraint constraint(TableName table, Constraint constraint, boolean looks) {
        List<DialectOption> options = constraint.options().dialect();
        TableName referred = null;
        String condition = "";
        if (constraint instanceof ForeignKey key) {
            String schema = key.referredSchema() == null ? table.schema() : key.referredSchema();
            referred = new TableName(schema, key.referredTable());
        } else if (constraint instanceof CheckConstraint check) {
            condition = sql(check.condition());
        }
        return new Change.AddConstraint(
                table,
                ConstraintKind.of(constraint),
                constraint.name(),
                constraint.columns(),
                referred,
                condition,
                looks && !isSet(options, "not_valid"),
                option(options, "using_index") != null);
    }

    ColumnFacts facts(Column<?> column) {
        Computed computed = column.computed();
        return new ColumnFacts(
                column.name(),
                type(column.type()),
                !column.isNullable(),
                dialect.definitions().context().serverDefault(column),
                computed == null
                        ? Computing.NOT
                        : Boolean.FALSE.equals(computed.persisted()) ? Computing.VIRTUAL : Computing.STORED,
                column.identity() != null || column.autoIncrement() == Column.AutoIncrement.ALWAYS);
    }

    /** As it is written; the condition of a type is not written, since it is that of the type. */
    private String sql(SqlFragment fragment) {
        return fragment instanceof TypeCheck
                ? ""
                : dialect.definitions().context().fragment(fragment);
    }

    private String type(SqlType<?> type) {
        return dialect.definitions().context().type(type).toUpperCase(Locale.ROOT);
    }

    private boolean isSet(List<DialectOption> options, String name) {
        return Boolean.TRUE.equals(option(options, name));
    }

    private @Nullable Object option(List<DialectOption> options, String name) {
        return dialect.definitions().context().option(options, name);
    }
}
