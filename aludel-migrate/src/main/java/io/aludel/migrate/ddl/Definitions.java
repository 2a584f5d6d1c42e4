package io.aludel.migrate.ddl;

import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.View;
import io.aludel.schema.ddl.AddColumn;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.AddEnumValue;
import io.aludel.schema.ddl.AlterSequence;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateSchema;
import io.aludel.schema.ddl.CreateSequence;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.CreateView;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DropColumn;
import io.aludel.schema.ddl.DropConstraint;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.schema.ddl.DropSchema;
import io.aludel.schema.ddl.DropSequence;
import io.aludel.schema.ddl.DropTable;
import io.aludel.schema.ddl.DropTableComment;
import io.aludel.schema.ddl.DropView;
import io.aludel.schema.ddl.RenameEnumValue;
import io.aludel.schema.ddl.RenameTable;
import io.aludel.schema.ddl.SetTableComment;
import io.aludel.schema.ddl.ValidateConstraint;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Core's definitions under words that do not clash with the operations of the same names. */
final class Definitions {
    private Definitions() {}

    private static <D extends DdlElement> D when(boolean said, D definition, UnaryOperator<D> more) {
        return said ? more.apply(definition) : definition;
    }

    static DdlElement create(Table table, boolean ifNotExists) {
        return when(ifNotExists, CreateTable.of(table), CreateTable::ifNotExists);
    }

    static DdlElement drop(Table table, boolean ifExists) {
        return when(ifExists, DropTable.of(table), DropTable::ifExists);
    }

    static DdlElement rename(Table table, String newName) {
        return new RenameTable(table, newName);
    }

    static DdlElement comment(Table table) {
        return table.comment() == null ? new DropTableComment(table) : new SetTableComment(table);
    }

    static AddColumn add(Table table, Column<?> column) {
        return AddColumn.of(table, column);
    }

    static DdlElement dropColumn(Table table, String column, boolean ifExists) {
        return when(ifExists, DropColumn.of(table, column), DropColumn::ifExists);
    }

    static DdlElement create(Table table, Index index, boolean ifNotExists) {
        return when(ifNotExists, CreateIndex.of(table, index), CreateIndex::ifNotExists);
    }

    static DdlElement drop(Table table, Index index, boolean ifExists) {
        return when(ifExists, DropIndex.of(table, index), DropIndex::ifExists);
    }

    static DdlElement add(Table table, Constraint constraint) {
        return AddConstraint.of(table, constraint);
    }

    static DdlElement drop(Table table, Constraint constraint, boolean ifExists) {
        return when(ifExists, DropConstraint.of(table, constraint), DropConstraint::ifExists);
    }

    static DdlElement validate(Table table, String constraint) {
        return new ValidateConstraint(table, constraint);
    }

    static DdlElement create(Sequence sequence, boolean ifNotExists) {
        return when(ifNotExists, CreateSequence.of(sequence), CreateSequence::ifNotExists);
    }

    static DdlElement drop(Sequence sequence, boolean ifExists) {
        return when(ifExists, DropSequence.of(sequence), DropSequence::ifExists);
    }

    static DdlElement alter(Sequence sequence) {
        return new AlterSequence(sequence);
    }

    static DdlElement create(View view, boolean ifNotExists) {
        return when(ifNotExists, CreateView.of(view), CreateView::ifNotExists);
    }

    static DdlElement drop(View view, boolean ifExists) {
        return when(ifExists, DropView.of(view), DropView::ifExists);
    }

    static DdlElement createSchema(String name, boolean ifNotExists) {
        return when(ifNotExists, CreateSchema.of(name), CreateSchema::ifNotExists);
    }

    static DdlElement dropSchema(String name, boolean ifExists, boolean cascade) {
        return when(cascade, when(ifExists, DropSchema.of(name), DropSchema::ifExists), DropSchema::cascade);
    }

    static DdlElement addValue(
            String name,
            @Nullable String schema,
            String value,
            @Nullable String before,
            @Nullable String after,
            boolean ifNotExists) {
        return new AddEnumValue(name, schema, value, before, after, ifNotExists);
    }

    static DdlElement renameValue(String name, @Nullable String schema, String value, String newValue) {
        return new RenameEnumValue(name, schema, value, newValue);
    }
}
