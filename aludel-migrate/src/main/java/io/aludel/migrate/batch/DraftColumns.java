package io.aludel.migrate.batch;

import io.aludel.compile.Syntax;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ColumnChange;
import io.aludel.migrate.op.Placement;
import io.aludel.migrate.rename.Renaming;
import io.aludel.schema.Column;
import io.aludel.schema.Column.AutoIncrement;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that a table is going to have, in their order, each with the expression over the old table that fills it. */
final class DraftColumns {
    private final String table;
    private final Syntax syntax;
    private final List<Draft> drafts = new ArrayList<>();

    /** A column, and what it is filled from; null for a new one. */
    private record Draft(Column<?> column, @Nullable String source) {}

    DraftColumns(Table existing, Syntax syntax) {
        this.table = existing.name();
        this.syntax = syntax;
        String prefix = syntax.identifiers().quote(existing.name()) + ".";
        for (TableElement element : existing.elements()) {
            if (element instanceof Column<?> column) {
                boolean filled = column.computed() == null;
                drafts.add(
                        new Draft(column, filled ? prefix + syntax.identifiers().quote(column.name()) : null));
            }
        }
    }

    List<Column<?>> all() {
        List<Column<?>> columns = new ArrayList<>();
        drafts.forEach(draft -> columns.add(draft.column()));
        return columns;
    }

    /** What is filled, and from what, in the order of the columns. */
    Map<String, String> transfers() {
        Map<String, String> transfers = new LinkedHashMap<>();
        drafts.forEach(draft -> {
            if (draft.source() != null && draft.column().computed() == null) {
                transfers.put(draft.column().name(), draft.source());
            }
        });
        return transfers;
    }

    void add(Column<?> column, @Nullable Placement placement) {
        drafts.removeIf(draft -> draft.column().name().equals(column.name()));
        drafts.add(new Draft(column, null));
        place(column.name(), placement);
    }

    private void place(String column, @Nullable Placement placement) {
        if (placement == null) {
            return;
        }
        Draft moved = drafts.remove(index(column));
        int beside = index(placement.column());
        drafts.add(placement.before() ? beside : beside + 1, moved);
    }

    void drop(String column) {
        drafts.remove(index(column));
    }

    void alter(AlterColumn op) {
        int index = index(op.column());
        Draft draft = drafts.get(index);
        ColumnChange change = op.change();
        Column<?> column = draft.column();
        String source = draft.source();
        SqlType<?> type = change.type();
        if (type != null) {
            source = source == null ? null : converted(source, column, type, change.using());
            column = column.typed(type);
        }
        if (change.nullable() != null) {
            column = column.nullable(change.nullable());
        }
        if (change.serverDefault().isStated()) {
            column = column.serverDefault(change.serverDefault().value());
        }
        if (change.comment().isStated()) {
            column = column.comment(change.comment().value());
        }
        if (change.identity().isStated()) {
            column = column.identity(change.identity().value());
        }
        if (change.computed().isStated()) {
            column = column.computed(change.computed().value());
        }
        if (change.autoIncrement() != null) {
            column = column.autoIncrement(change.autoIncrement() ? AutoIncrement.ALWAYS : AutoIncrement.NEVER);
        }
        if (change.name() != null) {
            column = column.named(change.name());
        }
        drafts.set(index, new Draft(column, source));
        place(column.name(), change.placement());
    }

    /** Values of another kind are converted; those of the same kind go as they are. */
    private String converted(String source, Column<?> column, SqlType<?> type, @Nullable String using) {
        if (using != null) {
            return using;
        }
        boolean same = affinity(column.type()) == affinity(type) || type.kind() == TypeKind.JSON;
        return same
                ? source
                : "CAST(" + source + " AS " + syntax.types().cast(syntax, type) + ") AS "
                        + syntax.identifiers().quote(column.name());
    }

    private static TypeKind affinity(SqlType<?> type) {
        return switch (type.kind()) {
            case TINYINT, SMALLINT, INTEGER, MEDIUMINT, BIGINT -> TypeKind.INTEGER;
            case REAL, DOUBLE, FLOAT -> TypeKind.DOUBLE;
            case NUMERIC, DECIMAL -> TypeKind.NUMERIC;
            case CHAR, NCHAR, VARCHAR, NVARCHAR, TEXT, CLOB, ENUM -> TypeKind.VARCHAR;
            case VARBINARY, BINARY, BLOB -> TypeKind.BLOB;
            case TIME, TIME_WITH_TIME_ZONE -> TypeKind.TIME;
            case TIMESTAMP, DATETIME, TIMESTAMP_WITH_TIME_ZONE, DATETIME_WITH_TIME_ZONE -> TypeKind.TIMESTAMP;
            default -> type.kind();
        };
    }

    /** A column has another name from now on; others may be computed from it. */
    void renamed(Renaming renaming) {
        drafts.replaceAll(draft -> new Draft(renaming.of(draft.column()), draft.source()));
    }

    /** Says which columns are the primary key, apart from the constraint. */
    void keyIs(List<String> key) {
        drafts.replaceAll(draft -> {
            Column<?> column = draft.column();
            boolean now = key.contains(column.name());
            if (now == column.isPrimaryKey()) {
                return draft;
            }
            return new Draft(now ? column.primaryKey() : withoutKey(column), draft.source());
        });
    }

    /** There is no way back from a key but to say the column again. */
    private static Column<?> withoutKey(Column<?> column) {
        Column<?> plain = Column.of(column.name(), column.type())
                .nullable(column.isNullable())
                .autoIncrement(column.autoIncrement())
                .serverDefault(column.serverDefault())
                .computed(column.computed())
                .identity(column.identity())
                .comment(column.comment())
                .quoting(column.quoting());
        for (var check : column.checks()) {
            plain = plain.check(check);
        }
        return plain;
    }

    /** Columns that follow each other from now on. */
    void reorder(List<List<String>> orders) {
        if (!orders.isEmpty()) {
            List<String> names =
                    drafts.stream().map(draft -> draft.column().name()).toList();
            List<String> sorted = Reordering.of(names, orders);
            drafts.sort((one, other) -> Integer.compare(
                    sorted.indexOf(one.column().name()),
                    sorted.indexOf(other.column().name())));
        }
    }

    private int index(String column) {
        for (int index = 0; index < drafts.size(); index++) {
            if (drafts.get(index).column().name().equalsIgnoreCase(column)) {
                return index;
            }
        }
        List<String> names = drafts.stream().map(draft -> draft.column().name()).toList();
        throw new MigrationException(
                ErrorCode.UNSUPPORTED_OPERATION,
                "table '" + table + "' has no column '" + column + "'." + Suggestions.didYouMean(column, names));
    }
}
