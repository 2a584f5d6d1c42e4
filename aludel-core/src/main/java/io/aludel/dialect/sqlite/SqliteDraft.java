package io.aludel.dialect.sqlite;

import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;
import static io.aludel.reflect.CatalogRows.texts;

import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.ObjectKind;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.SqlText;
import io.aludel.reflect.TableDraft;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Initially;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Row;
import io.aludel.type.SqlType;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a table of SQLite together from the rows of its pragmas and the text of its definition. Single use. */
final class SqliteDraft {
    /** What may stand after DEFAULT without parentheses. */
    private static final Pattern PLAIN_DEFAULT = Pattern.compile(
            "[+-]?[0-9.]+(?:[eE][+-]?\\d+)?|'(?:[^']|'')*'|[xX]'[0-9a-fA-F]*'|NULL|TRUE|FALSE|CURRENT_(?:TIME|DATE|TIMESTAMP)|\"[^\"]*\"",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern GENERATED = Pattern.compile("\\s*\\bGENERATED\\s+ALWAYS\\b", Pattern.CASE_INSENSITIVE);

    private final TableDraft draft;
    private final SqliteTableSql definition;

    SqliteDraft(TableDraft draft, @Nullable String sql) {
        this.draft = draft;
        this.definition = new SqliteTableSql(draft.relation().kind() == ObjectKind.VIEW ? null : sql);
        if (definition.isStrict()) {
            draft.options(draft.options().options(SqliteOptions.strict()));
        }
        if (definition.isWithoutRowid()) {
            draft.options(draft.options().options(SqliteOptions.withoutRowid()));
        }
        for (SqliteTableSql.Clause clause : definition.ofKind("CHECK")) {
            draft.checkConstraints().add(new CheckConstraint(clause.name(), new RawSql(clause.inParentheses())));
        }
    }

    ReflectedTable table() {
        return draft.table();
    }

    void columns(List<Row> rows) {
        List<Row> keys = rows.stream()
                .filter(row -> number(row, "key_place") > 0)
                .sorted(Comparator.comparing(row -> number(row, "key_place")))
                .toList();
        for (Row row : rows) {
            // Hidden columns of virtual tables are no columns to speak of.
            if (number(row, "hidden") != 1) {
                draft.columns().add(column(row, keys.size() == 1 && !definition.isWithoutRowid()));
            }
        }
        if (!keys.isEmpty()) {
            SqliteTableSql.Clause clause =
                    definition.ofKind("PRIMARY").stream().findFirst().orElse(null);
            if (clause != null && clause.mentions("AUTOINCREMENT")) {
                draft.options(draft.options().options(SqliteOptions.autoincrement()));
            }
            draft.primaryKey(new PrimaryKey(
                    clause == null ? null : clause.name(),
                    texts(keys, "name", UnaryOperator.identity()),
                    conflict(clause, ConstraintOptions.NONE)));
        }
    }

    private static ConstraintOptions conflict(SqliteTableSql.@Nullable Clause clause, ConstraintOptions options) {
        String action = clause == null ? null : clause.onConflict();
        return action == null ? options : options.withDialect(SqliteOptions.onConflict(action));
    }

    private Column<?> column(Row row, boolean singleKey) {
        String name = text(row, "name");
        long hidden = number(row, "hidden");
        String declared = GENERATED.matcher(text(row, "type")).replaceAll("");
        // Only this spelling makes a column the row's own number.
        boolean numbered = singleKey && number(row, "key_place") > 0 && declared.equalsIgnoreCase("INTEGER");
        SqlType<?> type = type(name, declared);
        if (singleKey && !numbered && number(row, "key_place") > 0 && type.isInteger()) {
            type = TypeBuilder.from(type).named(declared, "sqlite").build();
        }
        Column<?> column = Column.of(name, type).nullable(number(row, "required") == 0);
        SqliteTableSql.Clause notNull = definition.ofColumn(name, "NOT");
        if (notNull != null && notNull.onConflict() != null) {
            column = column.options(SqliteOptions.onConflictNotNull(notNull.onConflict()));
        }
        if (hidden > 1) {
            SqliteTableSql.Clause generated = definition.ofColumn(name, "GENERATED");
            String expression = generated == null ? "" : generated.inParentheses();
            return column.computed(new Computed(new RawSql(expression), hidden == 3));
        }
        return column.serverDefault(serverDefault(row))
                // Whole-number keys count up by themselves unless told otherwise, and the database has told.
                .autoIncrement(
                        numbered || !column.type().isInteger()
                                ? Column.AutoIncrement.AUTO
                                : Column.AutoIncrement.NEVER);
    }

    private SqlType<?> type(String column, String declared) {
        SqlType<?> type = SqliteTypeTable.of(declared);
        SqliteTableSql.Clause collate = definition.ofColumn(column, "COLLATE");
        return collate == null || type.javaType() != String.class || type.detail() != null
                ? type
                : TypeBuilder.from(type)
                        .detail(new TypeDetail.OfText(collate.argument(), null, null))
                        .build();
    }

    private static long number(Row row, String column) {
        Long number = row.get(column, Long.class);
        return number == null ? 0 : number;
    }

    private static @Nullable RawSql serverDefault(Row row) {
        String value = textOrNull(row, "default_value");
        if (value == null) {
            return null;
        }
        boolean plain = PLAIN_DEFAULT.matcher(value).matches() || !value.equals(CatalogRows.unwrapped(value));
        return new RawSql(plain ? value : "(" + value + ")");
    }

    /** Takes the foreign keys in the order of their declaration. */
    void foreignKeys(List<Row> rows) {
        Map<String, List<Row>> keys = CatalogRows.grouped(rows, "name");
        List<SqliteTableSql.Clause> declared = definition.references();
        int place = 0;
        for (List<Row> parts : keys.values()) {
            SqliteTableSql.Clause clause = declared.size() == keys.size() ? declared.get(place) : null;
            draft.foreignKeys().add(foreignKey(parts, clause));
            place++;
        }
    }

    private static ForeignKey foreignKey(List<Row> parts, SqliteTableSql.@Nullable Clause clause) {
        Row first = parts.get(0);
        List<String> referred = first.get("referred_column") == null
                ? List.of()
                : texts(parts, "referred_column", UnaryOperator.identity());
        ForeignKey key = ForeignKey.of(
                        texts(parts, "column_name", UnaryOperator.identity()), text(first, "referred_table"), referred)
                .onDelete(CatalogRows.action(textOrNull(first, "on_delete")))
                .onUpdate(CatalogRows.action(textOrNull(first, "on_update")));
        if (clause == null) {
            return key;
        }
        boolean never = clause.mentions("NOT DEFERRABLE");
        boolean deferrable = clause.mentions("DEFERRABLE") && !never;
        boolean deferred = clause.mentions("INITIALLY DEFERRED") && deferrable;
        boolean immediate = clause.mentions("INITIALLY IMMEDIATE") && deferrable;
        return key.named(clause.name())
                .with(ConstraintOptions.NONE
                        .withDeferrable(deferrable ? Boolean.TRUE : never ? Boolean.FALSE : null)
                        .withInitially(deferred ? Initially.DEFERRED : immediate ? Initially.IMMEDIATE : null));
    }

    void indexes(List<Row> rows) {
        Map<String, List<Row>> indexes = CatalogRows.grouped(rows, "name");
        List<List<Row>> constraints = new ArrayList<>();
        indexes.forEach((name, parts) -> {
            switch (text(parts.get(0), "origin")) {
                case "c" -> draft.indexes().add(index(name, parts));
                case "u" -> constraints.add(parts);
                default -> {}
            }
        });
        // The last one that was declared comes first.
        constraints.sort(Comparator.comparing(parts -> -number(parts.get(0), "place")));
        constraints.forEach(parts -> draft.uniqueConstraints().add(uniqueConstraint(parts)));
    }

    private UniqueConstraint uniqueConstraint(List<Row> parts) {
        List<String> columns = texts(parts, "column_name", UnaryOperator.identity());
        SqliteTableSql.Clause clause = definition.ofKind("UNIQUE").stream()
                .filter(candidate -> SqlText.sameNames(candidate.columns(), columns))
                .findFirst()
                .orElse(null);
        return new UniqueConstraint(
                clause == null ? null : clause.name(), columns, conflict(clause, ConstraintOptions.NONE));
    }

    private static Index index(String name, List<Row> rows) {
        String sql = Objects.requireNonNullElse(textOrNull(rows.get(0), "sql"), "()");
        int open = SqlText.opening(sql);
        int close = SqlText.closing(sql, open);
        List<String> texts = SqlText.split(sql.substring(open + 1, close));
        List<Index.Part> parts = new ArrayList<>();
        for (Row row : rows) {
            String column = textOrNull(row, "column_name");
            String text = texts.get(parts.size());
            boolean plain = column != null && !SqlText.mentions(text, "COLLATE");
            parts.add(new Index.Part(
                    plain ? column : null, plain ? null : expression(text), number(row, "descending") == 1));
        }
        String where = SqlText.afterWhere(sql.substring(close + 1));
        return new Index(
                name, parts, number(rows.get(0), "is_unique") == 1, where.isEmpty() ? null : new RawSql(where));
    }

    private static RawSql expression(String text) {
        return new RawSql(CatalogRows.unwrapped(text.replaceFirst("(?i)\\s+(?:ASC|DESC)$", "")));
    }
}
