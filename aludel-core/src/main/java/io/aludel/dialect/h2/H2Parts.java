package io.aludel.dialect.h2;

import static io.aludel.reflect.CatalogRows.isYes;
import static io.aludel.reflect.CatalogRows.nonEmpty;
import static io.aludel.reflect.CatalogRows.numbering;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.dialect.Dialect;
import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.TableDraft;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.RawSql;
import io.aludel.sql.Row;
import java.util.List;

/** Makes the parts of tables of H2's rows about them, under the model's names. */
final class H2Parts {
    private final Dialect dialect;
    private final H2TypeReader types;

    H2Parts(Dialect dialect, H2TypeReader types) {
        this.dialect = dialect;
        this.types = types;
    }

    void column(TableDraft draft, Row row) {
        Column<?> column = Column.of(dialect.modelName(text(row, "name")), types.type(row))
                .nullable(isYes(row, "nullable"))
                .comment(nonEmpty(row, "comment"));
        String identity = nonEmpty(row, "identity");
        String expression = nonEmpty(row, "expression");
        String value = textOrNull(row, "default_value");
        String update = textOrNull(row, "on_update");
        if (identity != null) {
            column = column.identity(new Identity(identity.equals("ALWAYS"), numbering(row)));
        } else if (expression != null) {
            column = column.computed(Computed.of(CatalogRows.unwrapped(expression)));
        } else {
            column = column.serverDefault(value == null || value.equals("NULL") ? null : new RawSql(value))
                    .serverOnUpdate(update == null ? null : new RawSql(update))
                    .autoIncrement(column.type().isInteger() ? Column.AutoIncrement.NEVER : Column.AutoIncrement.AUTO);
        }
        draft.columns().add(column);
    }

    /** An index whose columns follow. */
    void index(TableDraft draft, Row row) {
        draft.indexes()
                .add(new Index(
                        dialect.modelName(text(row, "name")),
                        List.of(),
                        text(row, "kind").contains("UNIQUE"),
                        null,
                        ConstraintOptions.NONE));
    }

    /** The columns of an index, if it is one of those to be taken over. */
    void indexColumns(TableDraft draft, String name, List<Row> rows) {
        String known = dialect.modelName(name);
        List<Index.Part> parts = rows.stream().map(this::part).toList();
        draft.indexes()
                .replaceAll(index -> known.equals(index.name()) && index.parts().isEmpty()
                        ? new Index(index.name(), parts, index.unique(), null, index.options())
                        : index);
    }

    private Index.Part part(Row row) {
        boolean descending = "DESC".equals(textOrNull(row, "direction"));
        String nulls = textOrNull(row, "null_ordering");
        Boolean first = nulls == null ? null : Boolean.valueOf(nulls.equals("FIRST"));
        return new Index.Part(
                dialect.modelName(text(row, "column_name")),
                null,
                descending,
                // NULL is less than everything unless told otherwise.
                first == null || first != descending ? null : first,
                null,
                null);
    }
}
