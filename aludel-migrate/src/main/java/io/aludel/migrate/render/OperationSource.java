package io.aludel.migrate.render;

import com.palantir.javapoet.CodeBlock;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.Autocommit;
import io.aludel.migrate.op.Backfill;
import io.aludel.migrate.op.ColumnChange;
import io.aludel.migrate.op.ColumnState;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.RenameConstraint;
import io.aludel.migrate.op.RenameIndex;
import io.aludel.migrate.op.RenameTable;
import io.aludel.migrate.op.Safely;
import io.aludel.migrate.op.SetRowSecurity;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.migrate.op.TableOp;
import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.RawSql;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operations as statements of a revision. */
final class OperationSource {
    private static final String BATCH = "table";

    private final Dialect dialect;
    private final ElementSource elements;
    private final ItemRenderer items;
    private final boolean batch;

    /** Statements as some options want them. */
    OperationSource(RenderOptions options, Imports imports) {
        this.dialect = options.dialect();
        this.elements = new ElementSource(dialect, imports, options.items());
        this.items = options.items();
        this.batch = options.batch();
    }

    CodeBlock statements(List<MigrationOp> ops) {
        CodeBlock.Builder source = CodeBlock.builder();
        for (MigrationOp op : batch ? Batches.merged(ops) : ops) {
            if (op instanceof ModifyTable modify && batch && Batches.isNeeded(modify)) {
                batched(modify, source);
            } else if (op instanceof Autocommit apart) {
                source.add("op.autocommit(() -> {\n")
                        .indent()
                        .add(statements(apart.ops()))
                        .unindent()
                        .add("});\n");
            } else if (op instanceof OpContainer container) {
                source.add(statements(container.ops()));
            } else {
                source.add(statement(op, "op" + schema(op), op instanceof TableOp table ? table.table() : null));
            }
        }
        return source.build();
    }

    private static String schema(MigrationOp op) {
        return op instanceof TableOp table && table.schema() != null ? ".inSchema(\"" + table.schema() + "\")" : "";
    }

    private void batched(ModifyTable modify, CodeBlock.Builder source) {
        source.add("op$L.batchAlterTable($S, table -> {\n", schema(modify), modify.table())
                .indent();
        modify.ops().forEach(op -> source.add(statement(op, BATCH, null)));
        source.unindent().add("});\n");
    }

    /**
     * A statement.
     *
     * @param table the first argument, or null within a batch
     */
    private CodeBlock statement(MigrationOp op, String receiver, @Nullable String table) {
        CodeBlock own =
                items.render(op, new ItemRenderer.Context(dialect, receiver)).source();
        if (own != null) {
            return own.isEmpty() ? own : CodeBlock.of("$L;\n", own);
        }
        if (op instanceof Safely safely) {
            return statement(safely.step(), receiver + ".safely()", table);
        }
        if (op instanceof Backfill fill && table != null) {
            return CodeBlock.of("$L.backfill($S, $S, $S);\n", receiver, table, fill.set(), fill.where());
        }
        CodeBlock first = table == null ? CodeBlock.of("") : CodeBlock.of("$S, ", table);
        if (op instanceof CreateTable create) {
            return createTable(create, receiver);
        } else if (op instanceof DropTable drop) {
            return CodeBlock.of("$L($S);\n", ifExists(receiver + ".dropTable", drop.ifExists(), op), drop.table());
        } else if (op instanceof RenameTable rename) {
            return CodeBlock.of("$L.renameTable($S, $S);\n", receiver, rename.table(), rename.newName());
        } else if (op instanceof AddColumn add) {
            return CodeBlock.of(
                    "$L($L$L);\n",
                    ifNotExists(receiver + ".addColumn", add.ifNotExists(), op),
                    first,
                    elements.column(add.column()));
        } else if (op instanceof DropColumn drop) {
            return CodeBlock.of(
                    "$L($L$S);\n", ifExists(receiver + ".dropColumn", drop.ifExists(), op), first, drop.column());
        } else if (op instanceof AlterColumn alter && Batches.isRename(op)) {
            return CodeBlock.of("$L.renameColumn($L$S, $S);\n", receiver, first, alter.column(), alter.columnAfter());
        } else if (op instanceof AlterColumn alter) {
            return CodeBlock.of("$L.alterColumn($L$S, $L);\n", receiver, first, alter.column(), change(alter));
        } else if (op instanceof CreateIndex create) {
            return CodeBlock.of(
                    "$L($L$L);\n",
                    ifNotExists(receiver + ".createIndex", create.ifNotExists(), op),
                    first,
                    elements.index(create.index()));
        } else if (op instanceof DropIndex drop) {
            Index known = drop.original();
            String name =
                    known != null && Objects.equals(known.name(), drop.name()) ? elements.stored(known) : drop.name();
            return CodeBlock.of("$L($L$S);\n", ifExists(receiver + ".dropIndex", drop.ifExists(), op), first, name);
        } else if (op instanceof AddConstraint add) {
            return CodeBlock.of(
                    "$L.addConstraint($L$L);\n",
                    receiver,
                    first,
                    elements.of(add.constraint()).orElseThrow());
        } else if (op instanceof DropConstraint drop && drop.original() != null && isByWhatItSays(drop)) {
            CodeBlock like = elements.of(drop.original()).orElseThrow();
            return CodeBlock.of("$L.dropConstraint($L$L);\n", receiver, first, like);
        } else if (op instanceof DropConstraint drop) {
            return CodeBlock.of(
                    "$L($L$S, $T.$L);\n",
                    ifExists(receiver + ".dropConstraint", drop.ifExists(), op),
                    first,
                    drop.name(),
                    ConstraintKind.class,
                    drop.kind().name());
        } else if (op instanceof SetTableComment comment) {
            return comment.comment() == null
                    ? CodeBlock.of("$L.dropTableComment($S);\n", receiver, comment.table())
                    : CodeBlock.of("$L.createTableComment($S, $S);\n", receiver, comment.table(), comment.comment());
        } else if (op instanceof RenameIndex rename) {
            return CodeBlock.of("$L.renameIndex($L$S, $S);\n", receiver, first, rename.name(), rename.newName());
        } else if (op instanceof RenameConstraint rename) {
            return CodeBlock.of(
                    "$L.renameConstraint($L$S, $S, $T.$L);\n",
                    receiver,
                    first,
                    rename.name(),
                    rename.newName(),
                    ConstraintKind.class,
                    rename.kind().name());
        } else if (op instanceof SetRowSecurity security) {
            return rowSecurity(security, receiver);
        } else if (op instanceof ExecuteSql execute) {
            return CodeBlock.of("$L.execute($S);\n", receiver, execute.sql());
        }
        Optional<CodeBlock> object = new ObjectSource(elements).of(op);
        if (object.isPresent()) {
            return object.get();
        }
        throw new MigrationException(
                ErrorCode.UNSUPPORTED_OPERATION,
                op.getClass().getName() + " cannot be written as Java: " + op.describe() + "."
                        + "\n  Write it by hand, or let a rewriter replace it by op.execute(..).");
    }

    private static CodeBlock rowSecurity(SetRowSecurity op, String receiver) {
        String method = switch (op.after()) {
            case OFF -> "disableRowLevelSecurity";
            case ON -> "enableRowLevelSecurity";
            case FORCED -> "forceRowLevelSecurity";
        };
        boolean plain = op.before() == RowSecurity.OFF || op.after() == RowSecurity.OFF;
        return plain
                ? CodeBlock.of("$L.$L($S);\n", receiver, method, op.table())
                : CodeBlock.of(
                        "$L.invoke(new $T($S, $S, $T.$L, $T.$L));\n",
                        receiver,
                        SetRowSecurity.class,
                        op.table(),
                        op.schema(),
                        RowSecurity.class,
                        op.before().name(),
                        RowSecurity.class,
                        op.after().name());
    }

    /** One without a name, or whose name must not be completed by a naming convention. */
    private static boolean isByWhatItSays(DropConstraint drop) {
        return drop.name() == null
                || drop.original() != null && drop.original().options().finalName();
    }

    private static String ifExists(String method, boolean conditional, MigrationOp op) {
        return conditional ? conditional(method, "IfExists", op) : method;
    }

    private static String ifNotExists(String method, boolean conditional, MigrationOp op) {
        return conditional ? conditional(method, "IfNotExists", op) : method;
    }

    /** A table that is copied has what it has: conditions are for databases that change tables in place. */
    private static String conditional(String method, String condition, MigrationOp op) {
        if (method.startsWith(BATCH)) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    op.describe() + " cannot be written within a batch with a condition whether it exists."
                            + "\n  Take the condition away, or write revisions without batches.");
        }
        return method + condition;
    }

    private CodeBlock createTable(CreateTable create, String receiver) {
        List<CodeBlock> lines = new ArrayList<>();
        for (TableElement element : ShortTable.of(create.elements())) {
            elements.of(element).ifPresent(lines::add);
        }
        CodeBlock.Builder source = CodeBlock.builder()
                .add("$L(\n", ifNotExists(receiver + ".createTable", create.ifNotExists(), create))
                .indent()
                .indent()
                .add("$S", create.table());
        lines.forEach(line -> source.add(",\n$L", line));
        return source.add(");\n").unindent().unindent().build();
    }

    private CodeBlock change(AlterColumn alter) {
        ColumnChange change = alter.change();
        ColumnState existing = alter.existing();
        CodeBlock.Builder source = CodeBlock.builder().add("column -> column");
        if (change.type() != null) {
            source.add(".type($L)", elements.types().of(change.type()));
        }
        if (change.using() != null) {
            source.add(".using($S)", change.using());
        }
        if (change.nullable() != null) {
            source.add(".nullable($L)", change.nullable());
        }
        if (change.serverDefault().isStated()) {
            SqlFragment value = change.serverDefault().value();
            source.add(value == null ? ".noServerDefault()" : ".serverDefault($L)", arguments(value));
        }
        if (change.identity().isStated()) {
            Identity identity = change.identity().value();
            source.add(".identity($L)", identity == null ? "null" : elements.identity(identity));
        }
        if (change.computed().isStated()) {
            Computed computed = change.computed().value();
            source.add(".computed($L)", computed == null ? "null" : elements.computed(computed));
        }
        if (change.comment().isStated()) {
            source.add(".comment($S)", change.comment().value());
        }
        if (change.autoIncrement() != null) {
            source.add(".autoIncrement($L)", change.autoIncrement());
        }
        if (change.name() != null) {
            source.add(".rename($S)", change.name());
        }
        if (existing.type() != null) {
            source.add(".existing($L)", elements.types().of(existing.type()));
        }
        CodeBlock was = was(alter);
        return was.isEmpty()
                ? source.build()
                : source.add(".existing(was -> was$L)", was).build();
    }

    /** What else the column is so far. */
    private CodeBlock was(AlterColumn alter) {
        ColumnChange change = alter.change();
        ColumnState existing = alter.existing();
        CodeBlock.Builder source = CodeBlock.builder();
        if (Boolean.FALSE.equals(existing.nullable()) && change.nullable() == null) {
            source.add(".nullable(false)");
        }
        SqlFragment before = existing.serverDefault().value();
        if (before != null) {
            source.add(".serverDefault(new $T($S))", RawSql.class, elements.sql(before));
        }
        Identity identified = existing.identity().value();
        if ((change.identity().isStated() || change.autoIncrement() != null) && identified != null) {
            source.add(".identity($L)", elements.identity(identified));
        }
        Computed computed = existing.computed().value();
        if (change.computed().isStated() && computed != null) {
            source.add(".computed($L)", elements.computed(computed));
        }
        if (Boolean.TRUE.equals(existing.autoIncrement()) && change.autoIncrement() == null) {
            source.add(".autoIncrement(true)");
        }
        String comment = existing.comment().value();
        if (comment != null && !change.comment().isStated() && dialect.has(Feature.RESTATED_COLUMNS)) {
            source.add(".comment($S)", comment);
        }
        return source.build();
    }

    private Object[] arguments(@Nullable SqlFragment value) {
        return value == null ? new Object[0] : new Object[] {elements.fragment(value)};
    }
}
