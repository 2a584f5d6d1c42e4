package io.aludel.dialect.mysql;

import io.aludel.compile.DdlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Table;

/** MySQL's and MariaDB's definitions. Immutable. */
final class MysqlDdl extends DdlCompiler {
    MysqlDdl(Syntax syntax) {
        super(syntax);
    }

    @Override
    protected String column(Table table, Column<?> column) {
        String comment = column.comment();
        return quote(column.name()) + " " + type(table, column)
                + (column.isNullable() ? "" : " NOT NULL")
                + serverDefault(column)
                + (column == table.autoIncrementColumn() ? " AUTO_INCREMENT" : "")
                + (comment == null ? "" : " COMMENT " + text(comment));
    }

    @Override
    protected String options(Table table) {
        return table.comment() == null ? "" : " COMMENT=" + text(table.comment());
    }

    @Override
    protected String defaultExpression(String expression) {
        return "(" + expression + ")";
    }

    @Override
    protected String indexedExpression(String expression) {
        return "((" + expression + "))";
    }

    @Override
    protected String where(Index index) {
        if (index.where() != null) {
            throw syntax().unsupported("a partial index", "Leave its condition out, or index a generated column.");
        }
        return "";
    }

    @Override
    protected String deferrable(ForeignKey key) {
        throw syntax().unsupported(
                        "a foreign key that is checked at the end of the transaction",
                        "Declare it without deferred(), and write rows in the order of their references.");
    }

    @Override
    protected String dropForeignKeyWords() {
        return "DROP FOREIGN KEY";
    }
}
