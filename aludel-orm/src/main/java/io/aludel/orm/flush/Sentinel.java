package io.aludel.orm.flush;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What tells which of several rows that an INSERT gives back is which of those that were sent. Immutable.
 *
 * @param kind how it tells
 * @param columns the columns that tell
 */
record Sentinel(Kind kind, List<Column<?>> columns) {
    /** The only row that is sent is the only one that comes back. */
    static final Sentinel PLACE = new Sentinel(Kind.PLACE, List.of());

    private static final Sentinel NOTHING = new Sentinel(Kind.NOTHING, List.of());

    /** Kinds whose values come back as they were sent, digit by digit and blank by blank. */
    private static final Set<TypeKind> KEPT = Set.of(
            TypeKind.SMALLINT,
            TypeKind.INTEGER,
            TypeKind.BIGINT,
            TypeKind.VARCHAR,
            TypeKind.TEXT,
            TypeKind.UUID,
            TypeKind.DATE);

    /** How rows are told apart. */
    enum Kind {
        /** By their places. */
        PLACE,
        /** By a key that the database makes, larger from row to row. */
        GROWTH,
        /** By unique values that were sent. */
        SENT,
        /** Not at all: they have to go one by one. */
        NOTHING
    }

    /** The sentinel of several rows of a shape. */
    static Sentinel of(StatementShape shape, Dialect dialect) {
        if (dialect.has(Feature.ORDERED_RETURNING)) {
            return PLACE;
        }
        Column<?> growing = GrowingKey.of(shape.table());
        if (growing != null && shape.position(growing) < 0 && dialect.has(Feature.NUMBERS_IN_ORDER)) {
            return new Sentinel(Kind.GROWTH, List.of(growing));
        }
        for (List<String> unique : unique(shape.table())) {
            List<Column<?>> columns = kept(unique, shape);
            if (!columns.isEmpty()) {
                return new Sentinel(Kind.SENT, columns);
            }
        }
        return NOTHING;
    }

    /** The columns of which no two rows have the same values: the key first. */
    private static List<List<String>> unique(Table table) {
        List<List<String>> found = new ArrayList<>();
        found.add(table.primaryKeyColumns().stream().map(Column::name).toList());
        table.uniqueConstraints().stream().map(UniqueConstraint::columns).forEach(found::add);
        for (Index index : table.indexes()) {
            boolean plain = index.parts().stream().allMatch(part -> part.column() != null);
            if (index.unique() && index.where() == null && plain) {
                found.add(index.columns());
            }
        }
        return found;
    }

    /** Those columns as they are written, none unless all have values that come back as they were sent. */
    private static List<Column<?>> kept(List<String> names, StatementShape shape) {
        List<Column<?>> columns = new ArrayList<>(names.size());
        for (Column<?> column : shape.written()) {
            if (names.contains(column.name()) && !column.isNullable() && isKept(column.type())) {
                columns.add(column);
            }
        }
        return columns.size() == names.size() ? columns : List.of();
    }

    private static boolean isKept(SqlType<?> type) {
        return type.converter() == null && KEPT.contains(type.kind());
    }

    /** Whether several rows may go in one statement. */
    boolean tells() {
        return kind != Kind.NOTHING;
    }

    /** Whether the database has to take the rows one after the other, in the order in which they stand. */
    boolean counts() {
        return kind == Kind.GROWTH;
    }
}
