package io.aludel.dialect.postgresql;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's constraints: INCLUDE, NULLS NOT DISTINCT, NOT VALID, SET NULL of some columns and EXCLUDE. Stateless. */
final class PostgresqlConstraints extends ConstraintDdl {
    @Override
    protected @Nullable String primaryKey(DdlContext context, Table table, PrimaryKey key) {
        String existing = existingIndex(context, key);
        return existing == null
                ? super.primaryKey(context, table, key)
                : preamble(context, key) + "PRIMARY KEY" + existing + timing(context, key.options());
    }

    @Override
    protected String unique(DdlContext context, Table table, UniqueConstraint unique) {
        String existing = existingIndex(context, unique);
        return existing == null
                ? super.unique(context, table, unique)
                : preamble(context, unique) + "UNIQUE" + existing + timing(context, unique.options());
    }

    private static @Nullable String existingIndex(DdlContext context, Constraint constraint) {
        Object name = context.option(constraint.options().dialect(), "using_index");
        return name == null ? null : " USING INDEX " + context.quote(name.toString());
    }

    @Override
    protected String included(DdlContext context, Table table, Constraint key) {
        return PostgresqlClause.include(context, table, key.options().dialect());
    }

    @Override
    protected String distinct(DdlContext context, UniqueConstraint unique) {
        String clause = PostgresqlClause.nullsDistinct(context, unique.options().dialect());
        return clause.isEmpty() ? "" : clause + " ";
    }

    @Override
    protected String onDelete(DdlContext context, Table table, ForeignKey key) {
        String action = super.onDelete(context, table, key);
        boolean sets = key.onDelete() == ReferentialAction.SET_NULL || key.onDelete() == ReferentialAction.SET_DEFAULT;
        return sets && context.option(key.options().dialect(), "on_delete_columns") instanceof List<?> columns
                ? action + " ("
                        + context.columns(
                                table, columns.stream().map(String::valueOf).toList())
                        + ")"
                : action;
    }

    @Override
    protected String suffix(DdlContext context, Table table, Constraint constraint) {
        boolean checkable = constraint instanceof ForeignKey || constraint instanceof CheckConstraint;
        return checkable && context.isSet(constraint.options().dialect(), "not_valid") ? " NOT VALID" : "";
    }

    @Override
    protected String exclude(DdlContext context, Table table, ExcludeConstraint exclude) {
        String elements = exclude.elements().stream()
                .map(element -> element(context, table, element))
                .collect(Collectors.joining(", "));
        return preamble(context, exclude) + "EXCLUDE USING "
                + exclude.using().toLowerCase(Locale.ROOT) + " (" + elements + ")"
                + (exclude.where() == null ? "" : " WHERE (" + context.fragment(exclude.where()) + ")")
                + timing(context, exclude.options());
    }

    private static String element(DdlContext context, Table table, ExcludeConstraint.Element element) {
        String compared = element.column() != null
                ? context.column(table.column(element.column()))
                : context.fragment(requireNonNull(element.expression()));
        return compared + (element.operatorClass() == null ? "" : " " + element.operatorClass()) + " WITH "
                + element.operator();
    }
}
