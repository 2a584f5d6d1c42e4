package io.aludel.schema.ddl;

/**
 * Does something for each kind of definition; a new kind breaks every visitor at compile time.
 *
 * @param <R> what comes of it
 */
public interface DdlVisitor<R> {
    /** For {@link CreateTable}. */
    R createTable(CreateTable element);

    /** For {@link DropTable}. */
    R dropTable(DropTable element);

    /** For {@link CreateIndex}. */
    R createIndex(CreateIndex element);

    /** For {@link DropIndex}. */
    R dropIndex(DropIndex element);

    /** For {@link AddConstraint}. */
    R addConstraint(AddConstraint element);

    /** For {@link DropConstraint}. */
    R dropConstraint(DropConstraint element);

    /** For {@link CreateSequence}. */
    R createSequence(CreateSequence element);

    /** For {@link DropSequence}. */
    R dropSequence(DropSequence element);

    /** For {@link CreateSchema}. */
    R createSchema(CreateSchema element);

    /** For {@link DropSchema}. */
    R dropSchema(DropSchema element);

    /** For {@link SetTableComment}. */
    R setTableComment(SetTableComment element);

    /** For {@link DropTableComment}. */
    R dropTableComment(DropTableComment element);

    /** For {@link SetColumnComment}. */
    R setColumnComment(SetColumnComment element);

    /** For {@link DropColumnComment}. */
    R dropColumnComment(DropColumnComment element);

    /** For {@link SetConstraintComment}. */
    R setConstraintComment(SetConstraintComment element);

    /** For {@link DropConstraintComment}. */
    R dropConstraintComment(DropConstraintComment element);

    /** For {@link CreateView}. */
    R createView(CreateView element);

    /** For {@link DropView}. */
    R dropView(DropView element);

    /** For {@link CreateTableAs}. */
    R createTableAs(CreateTableAs element);

    /** For {@link CreateType}. */
    R createType(CreateType element);

    /** For {@link DropType}. */
    R dropType(DropType element);

    /** For {@link AddColumn}. */
    R addColumn(AddColumn element);

    /** For {@link DropColumn}. */
    R dropColumn(DropColumn element);

    /** For {@link RenameTable}. */
    R renameTable(RenameTable element);

    /** For {@link RenameColumn}. */
    R renameColumn(RenameColumn element);

    /** For {@link SetColumnType}. */
    R setColumnType(SetColumnType element);

    /** For {@link SetColumnNullable}. */
    R setColumnNullable(SetColumnNullable element);

    /** For {@link SetColumnDefault}. */
    R setColumnDefault(SetColumnDefault element);

    /** For {@link SetColumnIdentity}. */
    R setColumnIdentity(SetColumnIdentity element);

    /** For {@link SetColumnComputed}. */
    R setColumnComputed(SetColumnComputed element);

    /** For {@link RestateColumn}. */
    R restateColumn(RestateColumn element);

    /** For {@link ValidateConstraint}. */
    R validateConstraint(ValidateConstraint element);

    /** For {@link RenameConstraint}. */
    R renameConstraint(RenameConstraint element);

    /** For {@link RenameIndex}. */
    R renameIndex(RenameIndex element);

    /** For {@link SetRowSecurity}. */
    R setRowSecurity(SetRowSecurity element);

    /** For {@link AlterSequence}. */
    R alterSequence(AlterSequence element);

    /** For {@link AddEnumValue}. */
    R addEnumValue(AddEnumValue element);

    /** For {@link RenameEnumValue}. */
    R renameEnumValue(RenameEnumValue element);

    /** For {@link RenameType}. */
    R renameType(RenameType element);

    /** For {@link DdlText}. */
    R text(DdlText element);
}
