package io.aludel.dialect.postgresql;

import static io.aludel.reflect.CatalogRows.isYes;
import static io.aludel.reflect.CatalogRows.numbering;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.reflect.TableDraft;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.RawSql;
import io.aludel.sql.Row;
import io.aludel.type.SqlType;
import io.aludel.type.TypeBuilder;

/** Makes columns of PostgreSQL's rows about them. */
final class PostgresqlCatalogColumns {
    private final PostgresqlTypeReader types;

    PostgresqlCatalogColumns(PostgresqlTypeReader types) {
        this.types = types;
    }

    void add(TableDraft draft, Row row) {
        Column<?> column = column(row);
        boolean second = column.autoIncrement() == Column.AutoIncrement.ALWAYS
                && draft.columns().stream().anyMatch(other -> other.autoIncrement() == Column.AutoIncrement.ALWAYS);
        draft.columns().add(second ? serial(column) : column);
    }

    /** One column of a table counts up by itself; others that do have a type that says so. */
    private static Column<?> serial(Column<?> column) {
        String name = switch (column.type().kind()) {
            case SMALLINT -> "SMALLSERIAL";
            case BIGINT -> "BIGSERIAL";
            default -> "SERIAL";
        };
        SqlType<?> type =
                TypeBuilder.from(column.type()).named(name, "postgresql").build();
        return Column.of(column.name(), type)
                .nullable(column.isNullable())
                .comment(column.comment())
                .autoIncrement(Column.AutoIncrement.NEVER);
    }

    private Column<?> column(Row row) {
        String name = text(row, "name");
        Column<?> column = Column.of(name, types.columnType(row))
                .nullable(!isYes(row, "required"))
                .comment(textOrNull(row, "comment"));
        String identity = text(row, "identity");
        String generated = text(row, "generated");
        String value = textOrNull(row, "default_value");
        if (!identity.isEmpty()) {
            return column.identity(new Identity(identity.equals("a"), numbering(row)));
        }
        if (!generated.isEmpty() && value != null) {
            return column.computed(new Computed(new RawSql(value), generated.equals("s")));
        }
        boolean serial = isYes(row, "numbered") && value != null && value.startsWith("nextval(");
        if (serial) {
            return column.autoIncrement(Column.AutoIncrement.ALWAYS);
        }
        return column.autoIncrement(
                        // Whole-number keys count up by themselves unless told otherwise, and the database has told.
                        column.type().isInteger() ? Column.AutoIncrement.NEVER : Column.AutoIncrement.AUTO)
                .serverDefault(value == null ? null : new RawSql(value));
    }
}
