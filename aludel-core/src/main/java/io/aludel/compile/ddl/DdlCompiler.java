package io.aludel.compile.ddl;

import io.aludel.compile.Syntax;
import io.aludel.error.CompileException;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.AddColumn;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.AddEnumValue;
import io.aludel.schema.ddl.AlterSequence;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateSchema;
import io.aludel.schema.ddl.CreateSequence;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.CreateTableAs;
import io.aludel.schema.ddl.CreateType;
import io.aludel.schema.ddl.CreateView;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DdlText;
import io.aludel.schema.ddl.DdlVisitor;
import io.aludel.schema.ddl.DropColumn;
import io.aludel.schema.ddl.DropColumnComment;
import io.aludel.schema.ddl.DropConstraint;
import io.aludel.schema.ddl.DropConstraintComment;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.schema.ddl.DropSchema;
import io.aludel.schema.ddl.DropSequence;
import io.aludel.schema.ddl.DropTable;
import io.aludel.schema.ddl.DropTableComment;
import io.aludel.schema.ddl.DropType;
import io.aludel.schema.ddl.DropView;
import io.aludel.schema.ddl.RenameColumn;
import io.aludel.schema.ddl.RenameConstraint;
import io.aludel.schema.ddl.RenameEnumValue;
import io.aludel.schema.ddl.RenameIndex;
import io.aludel.schema.ddl.RenameTable;
import io.aludel.schema.ddl.RenameType;
import io.aludel.schema.ddl.RestateColumn;
import io.aludel.schema.ddl.SetColumnComment;
import io.aludel.schema.ddl.SetColumnComputed;
import io.aludel.schema.ddl.SetColumnDefault;
import io.aludel.schema.ddl.SetColumnIdentity;
import io.aludel.schema.ddl.SetColumnNullable;
import io.aludel.schema.ddl.SetColumnType;
import io.aludel.schema.ddl.SetConstraintComment;
import io.aludel.schema.ddl.SetRowSecurity;
import io.aludel.schema.ddl.SetTableComment;
import io.aludel.schema.ddl.ValidateConstraint;
import io.aludel.type.SqlType;
import java.util.List;

/**
 * Writes definitions: gives each kind to the part that knows it. Immutable, safe for use by many threads.
 *
 * <pre>{@code
 * String sql = new DdlCompiler(DdlParts.standard(), DdlContext.of(syntax, NameLimits.NONE)).compile(CreateTable.of(users));
 * }</pre>
 */
public final class DdlCompiler implements DdlVisitor<String> {
    private final DdlParts parts;
    private final DdlContext context;

    /** A compiler that writes by these parts. */
    public DdlCompiler(DdlParts parts, DdlContext context) {
        this.parts = parts;
        this.context = context;
    }

    /** The same compiler with another way of writing. */
    public DdlCompiler with(Syntax changed) {
        return new DdlCompiler(parts, context.with(changed));
    }

    /** The same compiler for a database of another version. */
    public DdlCompiler with(ServerVersion version) {
        return new DdlCompiler(parts, context.with(version));
    }

    /** The same compiler for a database that takes names of other lengths. */
    public DdlCompiler with(NameLimits limits) {
        return new DdlCompiler(parts, context.with(limits));
    }

    /** What all definitions are written with. */
    public DdlContext context() {
        return context;
    }

    /**
     * The text of a definition.
     *
     * @throws CompileException when the database has no such thing
     */
    public String compile(DdlElement element) {
        try {
            return element.accept(this);
        } catch (CompileException e) {
            throw DdlSubject.named(e, element);
        }
    }

    @Override
    public String createTable(CreateTable element) {
        return parts.tables().create(context, element);
    }

    @Override
    public String dropTable(DropTable element) {
        return parts.tables().drop(context, element);
    }

    @Override
    public String createIndex(CreateIndex element) {
        return parts.indexes().create(context, element);
    }

    @Override
    public String dropIndex(DropIndex element) {
        return parts.indexes().drop(context, element);
    }

    @Override
    public String addConstraint(AddConstraint element) {
        return parts.alterations().add(context, element);
    }

    @Override
    public String dropConstraint(DropConstraint element) {
        return parts.alterations().drop(context, element);
    }

    @Override
    public String createSequence(CreateSequence element) {
        return parts.sequences().create(context, element);
    }

    @Override
    public String dropSequence(DropSequence element) {
        return parts.sequences().drop(context, element);
    }

    @Override
    public String createSchema(CreateSchema element) {
        return parts.schemas().create(context, element);
    }

    @Override
    public String dropSchema(DropSchema element) {
        return parts.schemas().drop(context, element);
    }

    @Override
    public String setTableComment(SetTableComment element) {
        return parts.comments().table(context, element.table(), element.table().comment());
    }

    @Override
    public String dropTableComment(DropTableComment element) {
        return parts.comments().table(context, element.table(), null);
    }

    @Override
    public String setColumnComment(SetColumnComment element) {
        return parts.comments()
                .column(
                        context,
                        element.table(),
                        element.column(),
                        element.column().comment());
    }

    @Override
    public String dropColumnComment(DropColumnComment element) {
        return parts.comments().column(context, element.table(), element.column(), null);
    }

    @Override
    public String setConstraintComment(SetConstraintComment element) {
        return parts.comments()
                .constraint(
                        context,
                        element.table(),
                        element.constraint(),
                        element.constraint().options().comment());
    }

    @Override
    public String dropConstraintComment(DropConstraintComment element) {
        return parts.comments().constraint(context, element.table(), element.constraint(), null);
    }

    @Override
    public String createView(CreateView element) {
        return parts.views().create(context, element);
    }

    @Override
    public String dropView(DropView element) {
        return parts.views().drop(context, element);
    }

    @Override
    public String createTableAs(CreateTableAs element) {
        return parts.views().createTableAs(context, element);
    }

    @Override
    public String addColumn(AddColumn element) {
        return parts.alterations().addColumn(context, element);
    }

    @Override
    public String dropColumn(DropColumn element) {
        return parts.alterations().dropColumn(context, element);
    }

    @Override
    public String renameTable(RenameTable element) {
        return parts.alterations().renameTable(context, element);
    }

    @Override
    public String renameColumn(RenameColumn element) {
        return parts.columnAlterations().rename(context, element);
    }

    @Override
    public String setColumnType(SetColumnType element) {
        return parts.columnAlterations().type(context, element);
    }

    @Override
    public String setColumnNullable(SetColumnNullable element) {
        return parts.columnAlterations().nullable(context, element);
    }

    @Override
    public String setColumnDefault(SetColumnDefault element) {
        return parts.columnAlterations().defaultValue(context, element);
    }

    @Override
    public String setColumnIdentity(SetColumnIdentity element) {
        return parts.columnAlterations().identity(context, element);
    }

    @Override
    public String setColumnComputed(SetColumnComputed element) {
        return parts.columnAlterations().computed(context, element);
    }

    @Override
    public String restateColumn(RestateColumn element) {
        return parts.columnAlterations().restate(context, element);
    }

    @Override
    public String validateConstraint(ValidateConstraint element) {
        return parts.alterations().validateConstraint(context, element);
    }

    @Override
    public String renameConstraint(RenameConstraint element) {
        return parts.alterations().renameConstraint(context, element);
    }

    @Override
    public String renameIndex(RenameIndex element) {
        return parts.alterations().renameIndex(context, element);
    }

    @Override
    public String setRowSecurity(SetRowSecurity element) {
        return parts.alterations().rowSecurity(context, element);
    }

    @Override
    public String alterSequence(AlterSequence element) {
        return parts.sequences().alter(context, element);
    }

    @Override
    public String addEnumValue(AddEnumValue element) {
        return parts.types().addValue(context, element);
    }

    @Override
    public String renameEnumValue(RenameEnumValue element) {
        return parts.types().renameValue(context, element);
    }

    @Override
    public String renameType(RenameType element) {
        return parts.types().rename(context, element);
    }

    @Override
    public String text(DdlText element) {
        Table table = element.subject();
        if (table == null) {
            return element.sql();
        }
        String schema = context.schema(table);
        return element.sql()
                .replace("{table}", context.tableAlone(table))
                .replace("{schema}", schema == null ? "" : schema)
                .replace("{fullName}", context.table(table));
    }

    @Override
    public String createType(CreateType element) {
        String create = only(context.syntax().types().createType(context.syntax(), element.type()), element.type());
        return element.unlessExists() ? parts.types().unlessExists(context, create) : create;
    }

    @Override
    public String dropType(DropType element) {
        Syntax syntax = context.syntax();
        return only(syntax.types().dropType(syntax, element.type(), element.whereExists()), element.type());
    }

    private String only(List<String> statements, SqlType<?> type) {
        if (statements.isEmpty()) {
            throw context.syntax()
                    .unsupported(type + " as a type of its own", "Leave it out: it is written where it is used.");
        }
        return String.join(";\n", statements);
    }
}
