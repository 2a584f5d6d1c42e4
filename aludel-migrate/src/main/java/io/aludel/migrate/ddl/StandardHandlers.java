package io.aludel.migrate.ddl;

import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AddEnumValue;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.AlterSequence;
import io.aludel.migrate.op.Autocommit;
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
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.RenameConstraint;
import io.aludel.migrate.op.RenameEnumValue;
import io.aludel.migrate.op.RenameIndex;
import io.aludel.migrate.op.RenameTable;
import io.aludel.migrate.op.ReplaceEnum;
import io.aludel.migrate.op.ReplaceObject;
import io.aludel.migrate.op.ReplaceView;
import io.aludel.migrate.op.SetRowSecurity;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.migrate.op.ValidateConstraint;

/** The handlers of all operations of {@code io.aludel.migrate.op}. */
final class StandardHandlers {
    private StandardHandlers() {}

    static OperationRenderer all() {
        OperationRenderer tables = OperationRenderer.none()
                .with(CreateTable.class, TableHandlers::create)
                .with(DropTable.class, TableHandlers::drop)
                .with(RenameTable.class, TableHandlers::rename)
                .with(SetTableComment.class, TableHandlers::comment)
                .with(SetRowSecurity.class, TableHandlers::rowSecurity)
                .with(OpContainer.class, (op, context) -> op.ops().forEach(context::invoke))
                .with(
                        Autocommit.class,
                        (op, context) -> context.target()
                                .outsideTransaction(() -> op.ops().forEach(context::invoke)))
                .with(AddColumn.class, AddColumnHandler::handle)
                .with(DropColumn.class, TableHandlers::dropColumn)
                .with(AlterColumn.class, AlterColumnHandler::handle);
        OperationRenderer constraints = tables.with(CreateIndex.class, ConstraintHandlers::createIndex)
                .with(DropIndex.class, ConstraintHandlers::dropIndex)
                .with(AddConstraint.class, ConstraintHandlers::add)
                .with(DropConstraint.class, ConstraintHandlers::drop)
                .with(ValidateConstraint.class, ConstraintHandlers::validate)
                .with(RenameConstraint.class, RenameHandlers::constraint)
                .with(RenameIndex.class, RenameHandlers::index);
        OperationRenderer objects = constraints
                .with(CreateSequence.class, ObjectHandlers::createSequence)
                .with(DropSequence.class, ObjectHandlers::dropSequence)
                .with(AlterSequence.class, ObjectHandlers::alterSequence)
                .with(CreateView.class, ObjectHandlers::createView)
                .with(DropView.class, ObjectHandlers::dropView)
                .with(ReplaceView.class, ObjectHandlers::replaceView)
                .with(
                        CreateObject.class,
                        (op, context) -> context.execute(op.object().createSql()))
                .with(
                        DropObject.class,
                        (op, context) -> context.execute(op.object().dropSql()))
                .with(ReplaceObject.class, ObjectHandlers::replaceObject)
                .with(CreateSchema.class, ObjectHandlers::createSchema)
                .with(DropSchema.class, ObjectHandlers::dropSchema);
        return objects.with(CreateEnum.class, EnumHandlers::create)
                .with(DropEnum.class, EnumHandlers::drop)
                .with(AddEnumValue.class, EnumHandlers::addValue)
                .with(RenameEnumValue.class, EnumHandlers::renameValue)
                .with(ReplaceEnum.class, EnumHandlers::replace)
                .with(ExecuteSql.class, (op, context) -> context.execute(op.sql()))
                .with(ExecuteStatement.class, (op, context) -> context.execute(op.statement()))
                .with(ExecuteDefinition.class, (op, context) -> context.define(op.definition()))
                .with(
                        BulkInsert.class,
                        (op, context) -> context.target().insert(op.into(), op.rows(), op.multiInsert()));
    }
}
