package io.aludel.dialect.sqlite;

import io.aludel.compile.DdlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Set;

/** SQLite's definitions. Immutable. */
final class SqliteDdl extends DdlCompiler {
    SqliteDdl(Syntax syntax) {
        super(syntax);
    }

    /** A table may refer to one that does not exist yet, and nothing can be added to it afterwards. */
    @Override
    public List<String> createTable(Table table, Set<Table> later) {
        return super.createTable(table, Set.of());
    }

    @Override
    public List<String> addForeignKeys(Table table, Set<Table> later) {
        return List.of();
    }

    /** Nothing can be dropped but whole tables, and those only when no row refers to them: the rows that close the circle go first. */
    @Override
    public List<String> dropForeignKeys(Table table, Set<Table> later) {
        return List.of("PRAGMA defer_foreign_keys = ON", "DELETE FROM " + name(table));
    }

    /** Only a primary key of exactly this type is the number of the row. */
    @Override
    protected String type(Table table, Column<?> column) {
        return column == table.autoIncrementColumn() ? "INTEGER" : super.type(table, column);
    }

    @Override
    protected String defaultExpression(String expression) {
        return "(" + expression + ")";
    }

    @Override
    protected String indexedExpression(String expression) {
        return expression;
    }

    /** The schema stands before the name of the index. */
    @Override
    protected String createIndex(Table table, Index index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + syntax().identifiers().qualified(table.schema(), table.indexName(index)) + " ON "
                + quote(table.name()) + " (" + parts(index) + ")" + where(index);
    }
}
