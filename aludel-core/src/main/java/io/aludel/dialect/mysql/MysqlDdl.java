package io.aludel.dialect.mysql;

import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.CommentDdl;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.DdlParts;
import io.aludel.compile.ddl.NameLimits;
import io.aludel.compile.ddl.SchemaDdl;
import io.aludel.compile.ddl.SequenceDdl;
import io.aludel.compile.ddl.TypeDdl;
import io.aludel.compile.ddl.ViewDdl;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/** Puts MySQL's and MariaDB's definitions together. */
final class MysqlDdl {
    static final int LONGEST_NAME = 255;
    private static final NameLimits LIMITS = new NameLimits(LONGEST_NAME, 64, 64);

    private MysqlDdl() {}

    static DdlCompiler mysql(Syntax syntax) {
        return compiler(syntax, false, "CHECK");
    }

    static DdlCompiler mariadb(Syntax syntax) {
        return compiler(syntax, true, "CONSTRAINT");
    }

    private static DdlCompiler compiler(Syntax syntax, boolean mariadb, String checkWord) {
        MysqlConstraints constraints = new MysqlConstraints(!mariadb);
        MysqlColumns columns = new MysqlColumns(constraints, mariadb, mariadb);
        DdlParts parts = new DdlParts(
                constraints,
                columns,
                new MysqlTables(columns, constraints),
                new MysqlAlterations(columns, constraints, checkWord, mariadb),
                new MysqlAlterations.Columns(columns),
                new MysqlIndexes(mariadb),
                mariadb ? new MariadbSequences() : new SequenceDdl(),
                new Comments(columns),
                new ViewDdl(),
                new TypeDdl(),
                new SchemaDdl());
        return new DdlCompiler(parts, DdlContext.of(syntax, LIMITS));
    }

    private static final class MariadbSequences extends SequenceDdl {
        @Override
        protected String noCycle() {
            return "NOCYCLE";
        }
    }

    /** Comments are part of the definition of the table or column. */
    private static final class Comments extends CommentDdl {
        private final ColumnDdl columns;

        Comments(ColumnDdl columns) {
            this.columns = columns;
        }

        @Override
        protected String table(DdlContext context, Table table, @Nullable String comment) {
            return "ALTER TABLE " + context.table(table) + " COMMENT " + context.text(comment == null ? "" : comment);
        }

        @Override
        protected String column(DdlContext context, Table table, Column<?> column, @Nullable String comment) {
            return "ALTER TABLE " + context.table(table) + " CHANGE " + context.column(column) + " "
                    + columns.column(context, table, column.comment(comment));
        }
    }
}
