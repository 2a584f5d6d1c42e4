package io.aludel.compile.ddl;

import io.aludel.schema.Index;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.DropIndex;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes CREATE INDEX and DROP INDEX. Stateless; a dialect overrides what its indexes can do. */
public class IndexDdl {
    /** Indexes as most databases have them. */
    public IndexDdl() {}

    /** CREATE INDEX. */
    protected String create(DdlContext context, CreateIndex create) {
        Index index = create.index();
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + ifNotExists(create)
                + name(context, create.table(), index) + " ON " + context.table(create.table()) + " ("
                + parts(context, create.table(), index) + ")" + where(context, index);
    }

    /** IF NOT EXISTS with a blank behind, or nothing. */
    protected static String ifNotExists(CreateIndex create) {
        return create.unlessExists() ? "IF NOT EXISTS " : "";
    }

    /** DROP INDEX. */
    protected String drop(DdlContext context, DropIndex drop) {
        return "DROP INDEX " + ifExists(drop) + qualifiedName(context, drop.table(), drop.index());
    }

    /** IF EXISTS with a blank behind, or nothing. */
    protected static String ifExists(DropIndex drop) {
        return drop.whereExists() ? "IF EXISTS " : "";
    }

    /** The name of an index. */
    protected static String name(DdlContext context, Table table, Index index) {
        return context.index(table.indexName(index), index.options().finalName());
    }

    /** The name of an index with the schema of its table. */
    protected static String qualifiedName(DdlContext context, Table table, Index index) {
        String schema = context.schema(table);
        return schema == null ? name(context, table, index) : schema + "." + name(context, table, index);
    }

    /** What is indexed, with commas between. */
    protected String parts(DdlContext context, Table table, Index index) {
        return index.parts().stream()
                .map(part -> part(context, table, index, part) + order(part))
                .collect(Collectors.joining(", "));
    }

    /** A column or an expression, without its order. */
    protected String part(DdlContext context, Table table, Index index, Index.Part part) {
        return part.column() != null
                ? context.column(table.column(part.column()))
                : expression(context, Objects.requireNonNull(part.expression()));
    }

    /** An expression within an index. */
    protected String expression(DdlContext context, SqlFragment expression) {
        return context.fragment(expression);
    }

    /** The order with a blank before, or nothing. */
    protected String order(Index.Part part) {
        String nulls = part.nullsFirst() == null ? "" : part.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return (part.descending() ? " DESC" : "") + nulls;
    }

    /** The WHERE of a partial index, with a blank before. */
    protected String where(DdlContext context, Index index) {
        return condition(context, index.where());
    }

    /** WHERE with a condition and a blank before; empty when there is none. */
    protected static String condition(DdlContext context, @Nullable SqlFragment condition) {
        return condition == null ? "" : " WHERE " + context.fragment(condition);
    }
}
