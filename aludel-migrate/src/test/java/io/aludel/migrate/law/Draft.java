package io.aludel.migrate.law;

import io.aludel.dialect.DdlScript;
import io.aludel.dialect.Dialect;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A model that can still be changed. Not thread-safe. */
final class Draft {
    private final List<DraftTable> tables = new ArrayList<>();

    /** A table of it: all that is declared, keys included, as elements of the table. */
    record DraftTable(@Nullable String schema, String name, List<TableElement> elements) {
        List<Column<?>> columns() {
            return elements.stream()
                    .filter(Column.class::isInstance)
                    .<Column<?>>map(element -> (Column<?>) element)
                    .toList();
        }

        Column<?> column(String name) {
            return columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        <E extends TableElement> List<E> all(Class<E> kind) {
            return elements.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        List<String> primaryKey() {
            for (PrimaryKey key : all(PrimaryKey.class)) {
                return key.columns();
            }
            return columns().stream()
                    .filter(Column::isPrimaryKey)
                    .map(Column::name)
                    .toList();
        }

        void replace(TableElement before, TableElement after) {
            elements.set(elements.indexOf(before), after);
        }

        void change(String column, UnaryOperator<Column<?>> change) {
            Column<?> before = column(column);
            replace(before, change.apply(before));
        }

        boolean refersTo(DraftTable other) {
            return all(ForeignKey.class).stream().anyMatch(key -> other.isReferredBy(key));
        }

        boolean isReferredBy(ForeignKey key) {
            return key.referredTable().equals(name) && Objects.equals(key.referredSchema(), schema);
        }

        /** Whether a column is part of this element. */
        static boolean uses(TableElement element, String column, Dialect dialect) {
            if (element instanceof PrimaryKey key) {
                return key.columns().contains(column);
            } else if (element instanceof UniqueConstraint unique) {
                return unique.columns().contains(column);
            } else if (element instanceof ForeignKey key) {
                return key.columns().contains(column);
            } else if (element instanceof Index index) {
                return index.toString().contains(quoted(column))
                        || index.toString().contains(dialect.quote(column))
                        || index.parts().stream().anyMatch(part -> column.equals(part.column()))
                        || index.options().dialect().toString().contains(column);
            } else if (element instanceof CheckConstraint check) {
                return check.condition() instanceof RawSql raw && raw.sql().contains(dialect.quote(column));
            }
            return element instanceof Column<?> other
                    && other.computed() != null
                    && other.computed().expression() instanceof RawSql raw
                    && raw.sql().contains(dialect.quote(column));
        }

        private static String quoted(String column) {
            return '"' + column + '"';
        }

        List<TableElement> users(String column, Dialect dialect) {
            return elements.stream()
                    .filter(element -> uses(element, column, dialect))
                    .toList();
        }
    }

    List<DraftTable> tables() {
        return tables;
    }

    Draft copy() {
        Draft copy = new Draft();
        tables.forEach(table ->
                copy.tables.add(new DraftTable(table.schema(), table.name(), new ArrayList<>(table.elements()))));
        return copy;
    }

    void moveToDefaultSchema() {
        tables.replaceAll(table -> {
            List<TableElement> moved = new ArrayList<>();
            table.elements()
                    .forEach(element -> moved.add(element instanceof ForeignKey key ? key.inSchema(null) : element));
            return new DraftTable(null, table.name(), moved);
        });
    }

    MetaData metadata() {
        MetaData metadata = new MetaData();
        tables.forEach(table -> Table.of(metadata, table.schema(), table.name(), null, table.elements()));
        return metadata;
    }

    /** Keys of other tables that refer to these columns. */
    List<ForeignKey> referring(DraftTable target, List<String> columns) {
        List<ForeignKey> keys = new ArrayList<>();
        for (DraftTable table : tables) {
            for (ForeignKey key : table.all(ForeignKey.class)) {
                if (target.isReferredBy(key) && key.referredColumns().equals(columns)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    boolean isReferred(DraftTable target, String column) {
        return tables.stream()
                .flatMap(table -> table.all(ForeignKey.class).stream())
                .anyMatch(
                        key -> target.isReferredBy(key) && key.referredColumns().contains(column));
    }

    String text(Dialect dialect) {
        DdlScript script = new DdlScript(dialect);
        metadata().createAll(script);
        return String.join(";\n", script.statements());
    }
}
