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
import org.jspecify.annotations.Nullable;

/** Core's definitions under words that do not clash with the operations of the same names. */
final class Definitions {
    private Definitions() {}

    static DdlElement create(Table table, boolean ifNotExists) {
        CreateTable create = CreateTable.of(table);
        return ifNotExists ? create.ifNotExists() : create;
    }

    static DdlElement drop(Table table, boolean ifExists) {
        DropTable drop = DropTable.of(table);
        return ifExists ? drop.ifExists() : drop;
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
        DropColumn drop = DropColumn.of(table, column);
        return ifExists ? drop.ifExists() : drop;
    }

    static DdlElement create(Table table, Index index, boolean ifNotExists) {
        CreateIndex create = CreateIndex.of(table, index);
        return ifNotExists ? create.ifNotExists() : create;
    }

    static DdlElement drop(Table table, Index index, boolean ifExists) {
        DropIndex drop = DropIndex.of(table, index);
        return ifExists ? drop.ifExists() : drop;
    }

    static DdlElement add(Table table, Constraint constraint) {
        return AddConstraint.of(table, constraint);
    }

    static DdlElement drop(Table table, Constraint constraint, boolean ifExists) {
        DropConstraint drop = DropConstraint.of(table, constraint);
        return ifExists ? drop.ifExists() : drop;
    }

    static DdlElement validate(Table table, String constraint) {
        return new ValidateConstraint(table, constraint);
    }

    static DdlElement create(Sequence sequence, boolean ifNotExists) {
        CreateSequence create = CreateSequence.of(sequence);
        return ifNotExists ? create.ifNotExists() : create;
    }

    static DdlElement drop(Sequence sequence, boolean ifExists) {
        DropSequence drop = DropSequence.of(sequence);
        return ifExists ? drop.ifExists() : drop;
    }

    static DdlElement alter(Sequence sequence) {
        return new AlterSequence(sequence);
    }

    static DdlElement create(View view, boolean ifNotExists) {
        CreateView create = CreateView.of(view);
        return ifNotExists ? create.ifNotExists() : create;
    }

    static DdlElement drop(View view, boolean ifExists) {
        DropView drop = DropView.of(view);
        return ifExists ? drop.ifExists() : drop;
    }

    static DdlElement createSchema(String name, boolean ifNotExists) {
        CreateSchema create = CreateSchema.of(name);
        return ifNotExists ? create.ifNotExists() : create;
    }

    static DdlElement dropSchema(String name, boolean ifExists, boolean cascade) {
        DropSchema drop = DropSchema.of(name);
        DropSchema where = ifExists ? drop.ifExists() : drop;
        return cascade ? where.cascade() : where;
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
