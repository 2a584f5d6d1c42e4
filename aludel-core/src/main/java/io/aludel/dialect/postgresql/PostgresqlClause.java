package io.aludel.dialect.postgresql;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.schema.DialectOption;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Clauses that several of PostgreSQL's objects have. Stateless. */
final class PostgresqlClause {
    private PostgresqlClause() {}

    /** INCLUDE with a blank before; empty when nothing is included. */
    static String include(DdlContext context, Table table, List<DialectOption> options) {
        if (!(context.option(options, "include") instanceof List<?> columns) || columns.isEmpty()) {
            return "";
        }
        return " INCLUDE ("
                + context.columns(table, columns.stream().map(String::valueOf).toList()) + ")";
    }

    /** NULLS NOT DISTINCT, NULLS DISTINCT or nothing. */
    static String nullsDistinct(DdlContext context, List<DialectOption> options) {
        Object same = context.option(options, "nulls_not_distinct");
        if (same == null) {
            return "";
        }
        return Boolean.TRUE.equals(same) ? "NULLS NOT DISTINCT" : "NULLS DISTINCT";
    }

    /** WITH and storage parameters, without a blank before; empty when there are none. */
    static String with(DdlContext context, List<DialectOption> options) {
        if (!(context.option(options, "with") instanceof Map<?, ?> parameters) || parameters.isEmpty()) {
            return "";
        }
        return parameters.entrySet().stream()
                .map(entry -> "".equals(entry.getValue()) ? entry.getKey() : entry.getKey() + " = " + entry.getValue())
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "WITH (", ")"));
    }
}
