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
import io.aludel.sql.Row;
import io.aludel.type.SqlType;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What any JDBC driver tells about its database: for databases without a dialect of their own. CHECK constraints are not among it. */
final class DriverMetadataCatalog implements Catalog {
    /** Precision and scale are part of a type's name for these only. */
    private static final List<String> SIZED =
            List.of("CHAR", "CHARACTER", "VARCHAR", "CHARACTER VARYING", "VARBINARY", "BINARY", "NUMERIC", "DECIMAL");

    @Override
    public List<String> schemaNames(Connection connection) {
        return connection.driverCatalog().rows(DatabaseMetaData::getSchemas).stream()
                .map(row -> connection.dialect().modelName(text(row, "TABLE_SCHEM")))
                .toList();
    }

    @Override
    public List<String> tableNames(Connection connection, @Nullable String schema) {
        return names(connection, schema, "TABLE");
    }

    @Override
    public List<String> viewNames(Connection connection, @Nullable String schema) {
        return names(connection, schema, "VIEW");
    }

    private static List<String> names(Connection connection, @Nullable String schema, String kind) {
        DriverCatalog driver = connection.driverCatalog();
        Place place = Place.of(connection, schema);
        return driver
                .rows(metadata -> metadata.getTables(place.catalog(), place.schema(), "%", new String[] {kind}))
                .stream()
                .map(row -> connection.dialect().modelName(text(row, "TABLE_NAME")))
                .sorted()
                .toList();
    }

    /** Where a driver looks: databases without schemas call them catalogues. */
    private record Place(@Nullable String catalog, @Nullable String schema) {
        static Place of(Connection connection, @Nullable String schema) {
            DriverCatalog driver = connection.driverCatalog();
            String defaultSchema = driver.schema();
            if (schema == null) {
                return new Place(driver.catalog(), defaultSchema);
            }
            String stored = connection.dialect().storedName(schema);
            return defaultSchema == null ? new Place(stored, null) : new Place(driver.catalog(), stored);
        }
    }

    @Override
    public Optional<TableDescription> describe(Connection connection, @Nullable String schema, String table) {
        return new Reading(connection, schema, table).describe();
    }

    /** One table. Single use. */
    private static final class Reading {
        private final Dialect dialect;
        private final DriverCatalog driver;
        private final Place place;
        private final String stored;

        Reading(Connection connection, @Nullable String schema, String table) {
            this.dialect = connection.dialect();
            this.driver = connection.driverCatalog();
            this.place = Place.of(connection, schema);
            this.stored = dialect.storedName(table);
        }

        Optional<TableDescription> describe() {
            List<Row> found =
                    only(driver.rows(metadata -> metadata.getTables(place.catalog(), place.schema(), stored, null)));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<Row> columns =
                    only(driver.rows(metadata -> metadata.getColumns(place.catalog(), place.schema(), stored, "%")));
            PrimaryKey primaryKey = primaryKey();
            List<ForeignKey> foreignKeys = foreignKeys();
            return Optional.of(new TableDescription(
                    nonEmpty(found.get(0), "REMARKS"),
                    columns.stream().<Column<?>>map(this::column).toList(),
                    primaryKey,
                    foreignKeys,
                    List.of(),
                    List.of(),
                    indexes(primaryKey)));
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
            return CatalogRows.column(
                    dialect.modelName(text(row, "COLUMN_NAME")),
                    type(row),
                    !"NO".equals(textOrNull(row, "IS_NULLABLE")),
                    value == null || numbered || value.equalsIgnoreCase("NULL") ? null : new RawSql(value),
                    numbered,
                    nonEmpty(row, "REMARKS"));
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
                    exact
                            ? name + "(" + size + "," + (decimals == null ? 0 : decimals) + ")"
                            : name + "(" + size + ")");
        }

        private @Nullable PrimaryKey primaryKey() {
            List<Row> rows = new ArrayList<>(
                    driver.rows(metadata -> metadata.getPrimaryKeys(place.catalog(), place.schema(), stored)));
            if (rows.isEmpty()) {
                return null;
            }
            rows.sort(Comparator.comparing(row -> row.get("KEY_SEQ", Integer.class)));
            return new PrimaryKey(
                    constraintName(rows.get(0), "PK_NAME"), texts(rows, "COLUMN_NAME", dialect::modelName));
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
            List<Row> rows = driver
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
}
