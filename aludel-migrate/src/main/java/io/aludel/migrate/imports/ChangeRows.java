package io.aludel.migrate.imports;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TextLiteral;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Liquibase's changes of rows, as SQL. Immutable. */
final class ChangeRows {
    private final Dialect dialect;

    ChangeRows(Dialect dialect) {
        this.dialect = dialect;
    }

    ExecuteSql insert(ChangeNode node) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (ChangeNode column : node.all("column")) {
            names.add(dialect.quote(column.required("name")));
            values.add(value(column));
        }
        return ExecuteSql.of("INSERT INTO " + table(node) + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", values) + ")");
    }

    ExecuteSql update(ChangeNode node) {
        List<String> changes = new ArrayList<>();
        for (ChangeNode column : node.all("column")) {
            changes.add(dialect.quote(column.required("name")) + " = " + value(column));
        }
        return ExecuteSql.of("UPDATE " + table(node) + " SET " + String.join(", ", changes) + where(node));
    }

    ExecuteSql delete(ChangeNode node) {
        return ExecuteSql.of("DELETE FROM " + table(node) + where(node));
    }

    /** Gives rows a value that have none. */
    ExecuteSql filled(ChangeNode node, String value) {
        String column = dialect.quote(node.required("columnName"));
        return ExecuteSql.of(
                "UPDATE " + table(node) + " SET " + column + " = " + literal(value) + " WHERE " + column + " IS NULL");
    }

    /** Gives all rows the value that a new column has been given. */
    ExecuteSql filled(ChangeNode node, ChangeNode column) {
        return ExecuteSql.of(
                "UPDATE " + table(node) + " SET " + dialect.quote(column.required("name")) + " = " + value(column));
    }

    private String table(ChangeNode node) {
        String schema = node.get("schemaName");
        return (schema == null ? "" : dialect.quote(schema) + ".") + dialect.quote(node.required("tableName"));
    }

    private static String where(ChangeNode node) {
        String condition = node.said("where").strip();
        return condition.isEmpty() ? "" : " WHERE " + condition;
    }

    private String value(ChangeNode column) {
        SqlFragment value = ChangeColumns.value(column, "value");
        if (value instanceof TextLiteral text) {
            return literal(text.text());
        }
        return value instanceof RawSql raw ? raw.sql() : "NULL";
    }

    private String literal(String text) {
        return dialect.syntax().literals().literal(text, SqlTypes.VARCHAR);
    }
}
