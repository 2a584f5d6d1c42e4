package io.aludel.reflect;

import static io.aludel.reflect.CatalogRows.nonEmpty;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;
import static io.aludel.reflect.CatalogRows.texts;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.engine.DriverCatalog;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.TableOptions;
import io.aludel.sql.Row;
import io.aludel.type.SqlType;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table as the metadata of its driver tell of it. Single use. */
final class DriverTable {
    /** Precision and scale are part of a type's name for these only. */
    private static final List<String> SIZED =
            List.of("CHAR", "CHARACTER", "VARCHAR", "CHARACTER VARYING", "VARBINARY", "BINARY", "NUMERIC", "DECIMAL");

    private final Dialect dialect;
    private final DriverCatalog driver;
    private final DriverPlace place;
    private final Relation relation;
    private final String stored;

    DriverTable(Connection connection, @Nullable String schema, Relation relation) {
        this.dialect = connection.dialect();
        this.driver = connection.driverCatalog();
        this.place = DriverPlace.of(connection, schema);
        this.relation = relation;
        this.stored = dialect.storedName(relation.name());
    }

    ReflectedTable describe() {
        TableDraft draft = new TableDraft(relation);
        only(driver.rows(metadata -> metadata.getTables(place.catalog(), place.schema(), stored, null))).stream()
                .findFirst()
                .ifPresent(row -> draft.options(TableOptions.NONE.comment(nonEmpty(row, "REMARKS"))));
        only(driver.rows(metadata -> metadata.getColumns(place.catalog(), place.schema(), stored, "%")))
                .forEach(row -> draft.columns().add(column(row)));
        if (relation.kind() == ObjectKind.TABLE) {
            PrimaryKey primaryKey = primaryKey();
            draft.primaryKey(primaryKey);
            draft.foreignKeys().addAll(foreignKeys());
            draft.indexes().addAll(indexes(primaryKey));
        }
        return draft.table();
    }

    /** Some questions take patterns, in which {@code _} stands for any character; answers about other tables are left out. */
    private List<Row> only(List<Row> rows) {
        return rows.stream()
                .filter(row -> stored.equals(textOrNull(row, "TABLE_NAME")))
                .toList();
    }

    private Column<?> column(Row row) {
        String value = textOrNull(row, "COLUMN_DEF");
        boolean numbered = "YES".equals(textOrNull(row, "IS_AUTOINCREMENT"));
        SqlType<?> type = type(row);
        return Column.of(dialect.modelName(text(row, "COLUMN_NAME")), type)
                .nullable(!"NO".equals(textOrNull(row, "IS_NULLABLE")))
                .serverDefault(value == null || numbered || value.equalsIgnoreCase("NULL") ? null : new RawSql(value))
                // Whole-number keys count up by themselves unless told otherwise, and the database has told.
                .autoIncrement(numbered || !type.isInteger() ? Column.AutoIncrement.AUTO : Column.AutoIncrement.NEVER)
                .comment(nonEmpty(row, "REMARKS"));
    }

    private static SqlType<?> type(Row row) {
        String name = text(row, "TYPE_NAME");
        Integer size = row.get("COLUMN_SIZE", Integer.class);
        if (size == null || size < 1 || !SIZED.contains(name)) {
            return ReflectedTypes.STANDARD.of(name);
        }
        Integer decimals = row.get("DECIMAL_DIGITS", Integer.class);
        boolean exact = name.equals("NUMERIC") || name.equals("DECIMAL");
        return ReflectedTypes.STANDARD.of(
                exact ? name + "(" + size + "," + (decimals == null ? 0 : decimals) + ")" : name + "(" + size + ")");
    }

    private @Nullable PrimaryKey primaryKey() {
        List<Row> rows = new ArrayList<>(
                driver.rows(metadata -> metadata.getPrimaryKeys(place.catalog(), place.schema(), stored)));
        if (rows.isEmpty()) {
            return null;
        }
        rows.sort(Comparator.comparing(row -> row.get("KEY_SEQ", Integer.class)));
        return new PrimaryKey(constraintName(rows.get(0), "PK_NAME"), texts(rows, "COLUMN_NAME", dialect::modelName));
    }

    private @Nullable String constraintName(Row row, String column) {
        String name = textOrNull(row, column);
        return name == null || name.startsWith("SYS_") ? null : dialect.modelName(name);
    }

    private List<ForeignKey> foreignKeys() {
        List<Row> rows = driver.rows(metadata -> metadata.getImportedKeys(place.catalog(), place.schema(), stored));
        List<ForeignKey> keys = new ArrayList<>();
        List<Row> current = new ArrayList<>();
        // The first column of each key has the number 1; a name need not be there.
        for (Row row : rows) {
            if (Objects.equals(row.get("KEY_SEQ", Integer.class), 1) && !current.isEmpty()) {
                keys.add(foreignKey(current));
                current.clear();
            }
            current.add(row);
        }
        if (!current.isEmpty()) {
            keys.add(foreignKey(current));
        }
        return keys;
    }

    private ForeignKey foreignKey(List<Row> rows) {
        Row first = rows.get(0);
        String referredSchema = textOrNull(first, "PKTABLE_SCHEM");
        return ForeignKey.of(
                        texts(rows, "FKCOLUMN_NAME", dialect::modelName),
                        dialect.modelName(text(first, "PKTABLE_NAME")),
                        texts(rows, "PKCOLUMN_NAME", dialect::modelName))
                .named(constraintName(first, "FK_NAME"))
                .inSchema(
                        referredSchema == null || referredSchema.equals(place.schema())
                                ? null
                                : dialect.modelName(referredSchema))
                .onDelete(action(first.get("DELETE_RULE", Integer.class)))
                .onUpdate(action(first.get("UPDATE_RULE", Integer.class)));
    }

    private static ReferentialAction action(@Nullable Integer rule) {
        if (rule == null) {
            return ReferentialAction.UNSTATED;
        }
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> ReferentialAction.CASCADE;
            case DatabaseMetaData.importedKeySetNull -> ReferentialAction.SET_NULL;
            case DatabaseMetaData.importedKeySetDefault -> ReferentialAction.SET_DEFAULT;
            case DatabaseMetaData.importedKeyRestrict -> ReferentialAction.RESTRICT;
            default -> ReferentialAction.UNSTATED;
        };
    }

    private List<Index> indexes(@Nullable PrimaryKey primaryKey) {
        List<Row> rows =
                driver
                        .rows(metadata -> metadata.getIndexInfo(place.catalog(), place.schema(), stored, false, true))
                        .stream()
                        .filter(row -> row.get("INDEX_NAME") != null && row.get("COLUMN_NAME") != null)
                        .toList();
        List<Index> indexes = new ArrayList<>();
        CatalogRows.grouped(rows, "INDEX_NAME").forEach((name, parts) -> {
            Index index = new Index(
                    dialect.modelName(name),
                    parts.stream()
                            .map(row -> new Index.Part(
                                    dialect.modelName(text(row, "COLUMN_NAME")),
                                    null,
                                    "D".equals(textOrNull(row, "ASC_OR_DESC"))))
                            .toList(),
                    !CatalogRows.isYes(parts.get(0), "NON_UNIQUE"),
                    null);
            boolean behindKey =
                    index.unique() && primaryKey != null && index.columns().equals(primaryKey.columns());
            if (!behindKey && !name.startsWith("SYS_")) {
                indexes.add(index);
            }
        });
        return indexes;
    }
}
