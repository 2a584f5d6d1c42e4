package io.aludel.migrate.team;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AddEnumValue;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.AlterSequence;
import io.aludel.migrate.op.BulkInsert;
import io.aludel.migrate.op.CreateEnum;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateObject;
import io.aludel.migrate.op.CreateSchema;
import io.aludel.migrate.op.CreateSequence;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.CreateView;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropEnum;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropObject;
import io.aludel.migrate.op.DropSchema;
import io.aludel.migrate.op.DropSequence;
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
import io.aludel.migrate.op.ReplaceObject;
import io.aludel.migrate.op.ReplaceView;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.migrate.op.TableOp;
import io.aludel.migrate.op.ValidateConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.TextObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what operations touch. One use. */
final class Touches {
    private final Dialect dialect;
    private final Set<Touch> found = new LinkedHashSet<>();

    private Touches(Dialect dialect) {
        this.dialect = dialect;
    }

    static Set<Touch> of(Recorded recorded, Dialect dialect) {
        Touches touches = new Touches(dialect);
        recorded.ops().forEach(touches::add);
        String failure = recorded.failure();
        if (failure != null) {
            touches.found.add(Touch.unknown(failure));
        }
        return touches.found;
    }

    private void add(MigrationOp op) {
        if (op instanceof OpContainer container) {
            container.ops().forEach(this::add);
        } else if (op instanceof TableOp known) {
            onTable(known, full(known.schema(), known.table()));
        } else if (op instanceof ExecuteSql sql) {
            found.addAll(MentionedTables.of(sql.sql()));
        } else if (op instanceof ExecuteStatement statement) {
            found.addAll(MentionedTables.of(dialect.literal(statement.statement())));
        } else if (op instanceof ExecuteDefinition definition) {
            found.addAll(MentionedTables.of(dialect.compile(definition.definition())));
        } else {
            String object = object(op);
            found.add(object == null ? Touch.unknown(op.describe()) : Touch.object(object));
        }
    }

    private void onTable(TableOp op, String table) {
        if (op instanceof CreateTable create) {
            found.add(Touch.table(table));
            create.toTable(NamingConvention.DEFAULT).foreignKeys().forEach(key -> refers(create.schema(), key));
        } else if (op instanceof DropTable) {
            found.add(Touch.table(table));
        } else if (op instanceof RenameTable rename) {
            found.add(Touch.table(table));
            found.add(Touch.table(full(rename.schema(), rename.newName())));
        } else if (op instanceof AddColumn add) {
            found.add(Touch.column(table, add.column().name()));
            add.column().foreignKeys().forEach(key -> refers(add.schema(), key));
        } else if (op instanceof DropColumn drop) {
            found.add(Touch.column(table, drop.column()));
        } else if (op instanceof AlterColumn alter) {
            found.add(Touch.column(table, alter.column()));
            String renamed = alter.change().name();
            if (renamed != null) {
                found.add(Touch.column(table, renamed));
            }
        } else if (op instanceof BulkInsert) {
            found.add(Touch.rows(table));
        } else if (op instanceof SetTableComment) {
            found.add(Touch.object("the comment of table " + table));
        } else {
            named(op, table);
        }
    }

    private void named(TableOp op, String table) {
        if (op instanceof AddConstraint add) {
            constraint(table, add.constraint(), add.constraint().name(), op);
            if (add.constraint() instanceof ForeignKey key) {
                refers(add.schema(), key);
            }
        } else if (op instanceof DropConstraint drop) {
            constraint(table, drop.original(), drop.name(), op);
        } else if (op instanceof ValidateConstraint validate) {
            constraint(table, null, validate.name(), op);
        } else if (op instanceof CreateIndex create) {
            index(table, create.index().name(), create.index().columns(), op);
        } else if (op instanceof DropIndex drop) {
            index(
                    table,
                    drop.name(),
                    drop.original() == null ? List.of() : drop.original().columns(),
                    op);
        } else {
            found.add(Touch.table(table));
        }
    }

    private void constraint(String table, @Nullable Constraint constraint, @Nullable String name, TableOp op) {
        found.add(Touch.constraint("constraint " + (name == null ? op.describe() : name) + " of table " + table));
        found.add(Touch.referred(table));
        if (constraint != null) {
            constraint.columns().forEach(column -> found.add(Touch.used(table, column)));
        }
    }

    private void index(String table, @Nullable String name, List<String> columns, TableOp op) {
        found.add(Touch.constraint("index " + (name == null ? op.describe() : name) + " of table " + table));
        found.add(Touch.referred(table));
        columns.forEach(column -> found.add(Touch.used(table, column)));
    }

    private void refers(@Nullable String schema, ForeignKey key) {
        String table = full(key.referredSchema() == null ? schema : key.referredSchema(), key.referredTable());
        found.add(Touch.referred(table));
        key.referredColumns().forEach(column -> found.add(Touch.used(table, column)));
    }

    private static @Nullable String object(MigrationOp op) {
        if (op instanceof CreateEnum create) {
            return "enum " + full(create.schema(), create.name());
        } else if (op instanceof DropEnum drop) {
            return "enum " + full(drop.schema(), drop.name());
        } else if (op instanceof AddEnumValue add) {
            return "enum " + full(add.schema(), add.name());
        } else if (op instanceof RenameEnumValue rename) {
            return "enum " + full(rename.schema(), rename.name());
        } else if (op instanceof ReplaceEnum replace) {
            return "enum " + full(replace.schema(), replace.name());
        } else if (op instanceof CreateSequence create) {
            return "sequence " + create.sequence().name();
        } else if (op instanceof DropSequence drop) {
            return "sequence " + drop.name();
        } else if (op instanceof AlterSequence alter) {
            return "sequence " + alter.sequence().name();
        } else if (op instanceof CreateSchema create) {
            return "schema " + create.name();
        } else if (op instanceof DropSchema drop) {
            return "schema " + drop.name();
        }
        return text(op);
    }

    private static @Nullable String text(MigrationOp op) {
        if (op instanceof CreateView create) {
            return "view " + create.view().name();
        } else if (op instanceof ReplaceView replace) {
            return "view " + replace.view().name();
        } else if (op instanceof DropView drop) {
            return "view " + drop.name();
        } else if (op instanceof CreateObject create) {
            return said(create.object());
        } else if (op instanceof ReplaceObject replace) {
            return said(replace.object());
        }
        return op instanceof DropObject drop ? said(drop.object()) : null;
    }

    private static String said(TextObject object) {
        return object.kind().name().toLowerCase(Locale.ROOT) + " " + full(object.schema(), object.name());
    }

    private static String full(@Nullable String schema, String name) {
        return schema == null ? name : schema + "." + name;
    }
}
