package io.aludel.dialect.postgresql;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.IndexDdl;
import io.aludel.schema.DialectOption;
import io.aludel.schema.Index;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.TextFragment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** PostgreSQL's indexes. Stateless. */
final class PostgresqlIndexes extends IndexDdl {
    private static final Pattern ALONE =
            Pattern.compile("\\(.*\\)|[\\w.]+(\\(.*\\))?( (ASC|DESC))?( NULLS \\w+)?", Pattern.CASE_INSENSITIVE);

    @Override
    protected String create(DdlContext context, CreateIndex create) {
        Index index = create.index();
        Table table = create.table();
        List<DialectOption> options = index.options().dialect();
        Object using = context.option(options, "using");
        String nulls = PostgresqlClause.nullsDistinct(context, options);
        String with = PostgresqlClause.with(context, options);
        Object tablespace = context.option(options, "tablespace");
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + concurrently(context, index)
                + ifNotExists(create) + name(context, table, index) + " ON " + context.table(table)
                + (using == null ? "" : " USING " + using.toString().toLowerCase(Locale.ROOT))
                + " (" + parts(context, table, index) + ")"
                + PostgresqlClause.include(context, table, options)
                + (nulls.isEmpty() ? "" : " " + nulls)
                + (with.isEmpty() ? "" : " " + with)
                + (tablespace == null ? "" : " TABLESPACE " + context.quote(tablespace.toString()))
                + where(context, index);
    }

    @Override
    protected String where(DdlContext context, Index index) {
        Object own = context.option(index.options().dialect(), "where");
        return condition(context, own instanceof SqlFragment fragment ? fragment : index.where());
    }

    @Override
    protected String part(DdlContext context, Table table, Index index, Index.Part part) {
        String operatorClass = part.operatorClass();
        if (operatorClass == null
                && part.column() != null
                && context.option(index.options().dialect(), "ops") instanceof Map<?, ?> classes
                && classes.get(part.column()) instanceof String named) {
            operatorClass = named;
        }
        String written = super.part(context, table, index, part);
        return operatorClass == null ? written : written + " " + operatorClass;
    }

    /** A column, a function and what has an order stand alone; all else stands in parentheses. */
    @Override
    protected String expression(DdlContext context, SqlFragment expression) {
        String sql = context.fragment(expression);
        boolean alone = expression instanceof RawSql
                ? ALONE.matcher(sql).matches()
                : expression instanceof FunctionCall
                        || expression instanceof ColumnRef
                        || expression instanceof OrderTerm
                        || expression instanceof TextFragment;
        return alone ? sql : "(" + sql + ")";
    }

    @Override
    protected String drop(DdlContext context, DropIndex drop) {
        return "DROP INDEX " + concurrently(context, drop.index()) + ifExists(drop)
                + qualifiedName(context, drop.table(), drop.index());
    }

    private static String concurrently(DdlContext context, Index index) {
        return context.isSet(index.options().dialect(), "concurrently") ? "CONCURRENTLY " : "";
    }
}
