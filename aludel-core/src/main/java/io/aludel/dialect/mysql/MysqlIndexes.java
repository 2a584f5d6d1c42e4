package io.aludel.dialect.mysql;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.IndexDdl;
import io.aludel.reflect.CatalogRows;
import io.aludel.schema.DialectOption;
import io.aludel.schema.Index;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.TextFragment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** MySQL's and MariaDB's indexes: prefixes of texts, full text and places. Stateless. */
final class MysqlIndexes extends IndexDdl {
    private final boolean conditional;

    /**
     * The indexes of one of the two.
     *
     * @param conditional whether it knows IF NOT EXISTS and IF EXISTS
     */
    MysqlIndexes(boolean conditional) {
        this.conditional = conditional;
    }

    @Override
    protected String create(DdlContext context, CreateIndex create) {
        if (create.unlessExists() && !conditional) {
            throw context.syntax().unsupported("CREATE INDEX IF NOT EXISTS", MysqlAlterations.LOOK);
        }
        Index index = create.index();
        List<DialectOption> options = index.options().dialect();
        Object prefix = context.option(options, "prefix");
        Object parser = option(context, options, "with_parser");
        Object using = option(context, options, "using");
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + (prefix == null ? "" : prefix + " ") + "INDEX "
                + ifNotExists(create) + name(context, create.table(), index) + " ON " + context.table(create.table())
                + " (" + parts(context, create.table(), index) + ")" + where(context, index)
                + (parser == null ? "" : " WITH PARSER " + parser)
                + (using == null ? "" : " USING " + context.quote(using.toString()))
                + (index.options().comment() == null
                        ? ""
                        : " COMMENT " + context.text(index.options().comment()));
    }

    /** What is said for MySQL counts for MariaDB too, unless MariaDB has something of its own. */
    static @Nullable Object option(DdlContext context, List<DialectOption> options, String name) {
        Object own = context.option(options, name);
        return own == null ? DdlContext.option(options, "mysql", name) : own;
    }

    @Override
    protected String part(DdlContext context, Table table, Index index, Index.Part part) {
        String written = super.part(context, table, index, part);
        Object length = part.length() != null
                ? part.length()
                : context.option(index.options().dialect(), "length");
        if (length instanceof Map<?, ?> lengths) {
            length = lengths.get(part.column() == null ? written : part.column());
        }
        return length == null ? written : written + "(" + length + ")";
    }

    @Override
    protected String expression(DdlContext context, SqlFragment expression) {
        boolean alone = expression instanceof OrderTerm
                || expression instanceof ColumnRef
                || expression instanceof TextFragment;
        String sql = context.fragment(expression);
        boolean wrapped = !sql.equals(CatalogRows.unwrapped(sql));
        return alone || wrapped ? sql : "(" + sql + ")";
    }

    @Override
    protected String where(DdlContext context, Index index) {
        if (index.where() != null) {
            throw context.syntax()
                    .unsupported("a partial index", "Leave its condition out, or index a generated column.");
        }
        return "";
    }

    @Override
    protected String drop(DdlContext context, DropIndex drop) {
        if (drop.whereExists() && !conditional) {
            throw context.syntax().unsupported("DROP INDEX IF EXISTS", MysqlAlterations.LOOK);
        }
        return "DROP INDEX " + ifExists(drop) + name(context, drop.table(), drop.index()) + " ON "
                + context.table(drop.table());
    }
}
