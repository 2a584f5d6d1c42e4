package io.aludel.dialect.postgresql;

import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.TableDdl;
import io.aludel.schema.DialectOption;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's tables: what follows the parentheses of CREATE TABLE. Stateless. */
final class PostgresqlTables extends TableDdl {
    PostgresqlTables(ColumnDdl columns, ConstraintDdl constraints) {
        super(columns, constraints);
    }

    /** A partition has what the whole table has. */
    @Override
    protected String body(DdlContext context, Table table, List<String> lines) {
        return context.option(table.options().dialect(), "partition_of") instanceof List<?> part
                ? " PARTITION OF " + context.quote(String.valueOf(part.get(0))) + " " + part.get(1)
                : super.body(context, table, lines);
    }

    @Override
    protected String options(DdlContext context, Table table) {
        List<DialectOption> options = table.options().dialect();
        List<String> clauses = new ArrayList<>();
        if (context.option(options, "inherits") instanceof List<?> parents) {
            clauses.add(parents.stream()
                    .map(parent -> context.quote(String.valueOf(parent)))
                    .collect(Collectors.joining(", ", "INHERITS (", ")")));
        }
        add(clauses, "PARTITION BY ", context.option(options, "partition_by"));
        add(clauses, "USING ", context.option(options, "using"));
        add(clauses, "", PostgresqlClause.with(context, options));
        Object commit = context.option(options, "on_commit");
        if (commit != null) {
            clauses.add("ON COMMIT " + commit.toString().replace('_', ' ').toUpperCase(Locale.ROOT));
        }
        Object tablespace = context.option(options, "tablespace");
        if (tablespace != null) {
            clauses.add("TABLESPACE " + context.quote(tablespace.toString()));
        }
        return clauses.stream().map(clause -> "\n " + clause).collect(Collectors.joining());
    }

    private static void add(List<String> clauses, String words, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            clauses.add(words + value);
        }
    }
}
