package io.aludel.schema.ddl;

import io.aludel.schema.DdlStatement;

/**
 * One statement that changes what the database contains. Immutable, written by a dialect and executed by a connection.
 *
 * <pre>{@code
 * Dialects.POSTGRESQL.compile(CreateTable.of(users).ifNotExists())
 * connection.execute(DropIndex.of(users, index))
 * }</pre>
 */
public sealed interface DdlElement extends DdlStatement
        permits CreateTable,
                DropTable,
                CreateIndex,
                DropIndex,
                AddConstraint,
                DropConstraint,
                CreateSequence,
                DropSequence,
                CreateSchema,
                DropSchema,
                SetTableComment,
                DropTableComment,
                SetColumnComment,
                DropColumnComment,
                SetConstraintComment,
                DropConstraintComment,
                CreateView,
                DropView,
                CreateTableAs,
                CreateType,
                DropType,
                AddColumn,
                DropColumn,
                RenameTable,
                RenameColumn,
                SetColumnType,
                SetColumnNullable,
                SetColumnDefault,
                SetColumnIdentity,
                SetColumnComputed,
                RestateColumn,
                ValidateConstraint,
                RenameConstraint,
                RenameIndex,
                SetRowSecurity,
                AlterSequence,
                AddEnumValue,
                RenameEnumValue,
                RenameType,
                DdlText {
    /** Calls the method of this element's kind. */
    <R> R accept(DdlVisitor<R> visitor);
}
