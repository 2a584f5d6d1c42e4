package io.aludel.conformance;

import io.aludel.conformance.Outcome.Built;
import io.aludel.conformance.Recording.Expected;
import io.aludel.dialect.DdlScript;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.SchemaChange;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateSchema;
import io.aludel.schema.ddl.CreateSequence;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DropColumnComment;
import io.aludel.schema.ddl.DropConstraint;
import io.aludel.schema.ddl.DropConstraintComment;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.schema.ddl.DropSchema;
import io.aludel.schema.ddl.DropSequence;
import io.aludel.schema.ddl.DropTable;
import io.aludel.schema.ddl.DropTableComment;
import io.aludel.schema.ddl.SetColumnComment;
import io.aludel.schema.ddl.SetConstraintComment;
import io.aludel.schema.ddl.SetTableComment;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code (create_table ..)}, {@code (drop_all ..)} ... */
final class DdlWords implements Words {

    /** A constraint and the table it belongs to. */
    record ConstraintOf(Table table, Constraint constraint) {}

    @Override
    public void addTo(Map<String, Word> words) {
        tables(words);
        others(words);
        comments(words);
        words.put("create_all", arguments -> script(arguments.all(), DdlScript::create));
        words.put("drop_all", arguments -> script(arguments.all(), DdlScript::drop));
    }

    private static Built one(DdlElement element) {
        return dialect ->
                List.of(new Expected(SqlText.compiled(dialect.compile(element)).toString(), List.of()));
    }

    private static Built script(List<?> given, BiConsumer<DdlScript, SchemaChange> change) {
        List<Table> tables = new ArrayList<>();
        given.forEach(table -> tables.add((Table) table));
        return dialect -> {
            DdlScript script = new DdlScript(dialect);
            change.accept(script, SchemaChange.of(tables.get(0).metadata(), tables, Set.of()));
            List<Expected> all = new ArrayList<>();
            script.statements()
                    .forEach(sql -> all.add(new Expected(SqlText.compiled(sql).toString(), List.of())));
            return all;
        };
    }

    private static void tables(Map<String, Word> words) {
        words.put("create_table", arguments -> {
            CreateTable create = CreateTable.of(arguments.get(0, Table.class));
            return one(arguments.flag("if_not_exists") ? create.ifNotExists() : create);
        });
        words.put("drop_table", arguments -> {
            DropTable drop = DropTable.of(arguments.get(0, Table.class));
            return one(arguments.flag("if_exists") ? drop.ifExists() : drop);
        });
        words.put("create_index", arguments -> {
            SchemaWords.StandaloneIndex index = arguments.get(0, SchemaWords.StandaloneIndex.class);
            CreateIndex create = CreateIndex.of(index.table(), index.index());
            return one(arguments.flag("if_not_exists") ? create.ifNotExists() : create);
        });
        words.put("drop_index", arguments -> {
            SchemaWords.StandaloneIndex index = arguments.get(0, SchemaWords.StandaloneIndex.class);
            DropIndex drop = DropIndex.of(index.table(), index.index());
            return one(arguments.flag("if_exists") ? drop.ifExists() : drop);
        });
        words.put("constraint_named", arguments -> named(arguments.get(0, Table.class), arguments.text(1)));
        words.put("add_constraint", arguments -> {
            ConstraintOf constraint = constraint(arguments.get(0));
            return one(AddConstraint.of(constraint.table(), constraint.constraint()));
        });
        words.put("drop_constraint", arguments -> {
            ConstraintOf constraint = constraint(arguments.get(0));
            DropConstraint drop = DropConstraint.of(constraint.table(), constraint.constraint());
            drop = arguments.flag("if_exists") ? drop.ifExists() : drop;
            return one(arguments.flag("cascade") ? drop.cascade() : drop);
        });
    }

    private static ConstraintOf named(Table table, String name) {
        return Stream.concat(table.constraints().stream(), Stream.ofNullable(table.primaryKey()))
                .filter(constraint -> name.equals(constraint.name()))
                .map(constraint -> new ConstraintOf(table, constraint))
                .findFirst()
                .orElseThrow(() -> new UnknownWord("no constraint " + name));
    }

    private static ConstraintOf constraint(@Nullable Object value) {
        if (value instanceof ConstraintOf constraint) {
            return constraint;
        }
        if (value instanceof CheckConstraint check && check.condition() instanceof Expr condition) {
            Table table = Columns.tableOf(condition);
            if (table != null) {
                return new ConstraintOf(table, check);
            }
        }
        throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "the constraint belongs to no table: " + value);
    }

    private static void others(Map<String, Word> words) {
        words.put("create_sequence", arguments -> {
            CreateSequence create = CreateSequence.of(arguments.get(0, Sequence.class));
            return one(arguments.flag("if_not_exists") ? create.ifNotExists() : create);
        });
        words.put("drop_sequence", arguments -> {
            DropSequence drop = DropSequence.of(arguments.get(0, Sequence.class));
            return one(arguments.flag("if_exists") ? drop.ifExists() : drop);
        });
        words.put("create_schema", arguments -> {
            CreateSchema create = CreateSchema.of(arguments.text(0));
            return one(arguments.flag("if_not_exists") ? create.ifNotExists() : create);
        });
        words.put("drop_schema", arguments -> {
            DropSchema drop = DropSchema.of(arguments.text(0));
            drop = arguments.flag("if_exists") ? drop.ifExists() : drop;
            return one(arguments.flag("cascade") ? drop.cascade() : drop);
        });
    }

    private static void comments(Map<String, Word> words) {
        words.put("set_table_comment", arguments -> one(new SetTableComment(arguments.get(0, Table.class))));
        words.put("drop_table_comment", arguments -> one(new DropTableComment(arguments.get(0, Table.class))));
        words.put("set_column_comment", arguments -> {
            ColumnRef column = (ColumnRef) Columns.node(arguments.get(0));
            return one(new SetColumnComment(table(column), column(column)));
        });
        words.put("drop_column_comment", arguments -> {
            ColumnRef column = (ColumnRef) Columns.node(arguments.get(0));
            return one(new DropColumnComment(table(column), column(column)));
        });
        words.put("set_constraint_comment", arguments -> {
            ConstraintOf constraint = constraint(arguments.get(0));
            return one(new SetConstraintComment(constraint.table(), constraint.constraint()));
        });
        words.put("drop_constraint_comment", arguments -> {
            ConstraintOf constraint = constraint(arguments.get(0));
            return one(new DropConstraintComment(constraint.table(), constraint.constraint()));
        });
    }

    private static Table table(ColumnRef column) {
        return ((TableRef) column.source()).table();
    }

    private static Column<?> column(ColumnRef column) {
        return table(column).column(column.name());
    }
}
