package io.aludel.reflect;

import static io.aludel.reflect.CatalogRows.isYes;
import static io.aludel.reflect.CatalogRows.longOrNull;
import static io.aludel.reflect.CatalogRows.nonEmpty;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.dialect.Dialect;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.Numbering;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Row;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the parts of tables of H2's rows about them, under the model's names. */
final class H2Parts {
    /** What H2 calls constraints that were given no name. */
    private static final Pattern GENERATED_NAME = Pattern.compile("CONSTRAINT_[0-9A-F]+(_\\d+)?|CONSTRAINT_INDEX_.*");

    private final Dialect dialect;
    private final H2TypeReader types;

    H2Parts(Dialect dialect, H2TypeReader types) {
        this.dialect = dialect;
        this.types = types;
    }

    private @Nullable String constraintName(String stored) {
        return GENERATED_NAME.matcher(stored).matches() ? null : dialect.modelName(stored);
    }

    private List<String> columns(List<Row> rows) {
        return CatalogRows.texts(rows, "column_name", dialect::modelName);
    }

    void column(Draft draft, Row row) {
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
            column = column.serverDefault(value == null ? null : new RawSql(value))
                    .serverOnUpdate(update == null ? null : new RawSql(update))
                    .autoIncrement(column.type().isInteger() ? Column.AutoIncrement.NEVER : Column.AutoIncrement.AUTO);
        }
        draft.columns.add(column);
    }

    private static Numbering numbering(Row row) {
        return Numbering.DEFAULT
                .withStart(longOrNull(row, "start"))
                .withIncrement(longOrNull(row, "increment"))
                .withMinValue(longOrNull(row, "minimum"))
                .withMaxValue(longOrNull(row, "maximum"))
                .withCycle(isYes(row, "cycle"))
                .withCache(longOrNull(row, "cache"));
    }

    void key(Draft draft, String name, List<Row> rows) {
        if (text(rows.get(0), "kind").equals("PRIMARY KEY")) {
            draft.primaryKey = new PrimaryKey(constraintName(name), columns(rows));
        } else {
            draft.uniqueConstraints.add(new UniqueConstraint(constraintName(name), columns(rows)));
        }
    }

    void foreignKey(Draft draft, String name, List<Row> parts) {
        Row first = parts.get(0);
        String referredSchema = textOrNull(first, "referred_schema");
        draft.foreignKeys.add(ForeignKey.of(
                        columns(parts),
                        dialect.modelName(text(first, "referred_table")),
                        CatalogRows.texts(parts, "referred_column", dialect::modelName))
                .named(constraintName(name))
                .inSchema(referredSchema == null ? null : dialect.modelName(referredSchema))
                .onDelete(action(text(first, "on_delete")))
                .onUpdate(action(text(first, "on_update"))));
    }

    /** RESTRICT is what H2 does, and says, when nothing was stated. */
    private static ReferentialAction action(String words) {
        ReferentialAction action = CatalogRows.action(words);
        return action == ReferentialAction.RESTRICT ? ReferentialAction.UNSTATED : action;
    }

    void check(Draft draft, Row row) {
        draft.checkConstraints.add(new CheckConstraint(
                constraintName(text(row, "name")), new RawSql(CatalogRows.unwrapped(text(row, "condition_text")))));
    }

    void index(Draft draft, String name, List<Row> rows) {
        Row first = rows.get(0);
        draft.indexes.add(new Index(
                dialect.modelName(name),
                rows.stream().map(this::part).toList(),
                text(first, "kind").contains("UNIQUE"),
                null,
                ConstraintOptions.NONE.withComment(nonEmpty(first, "comment"))));
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
