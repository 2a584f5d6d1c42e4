package io.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables, or one type, sequence, index or view, that are about to be created or dropped, or just were. Immutable, valid during the
 * call of the listener.
 *
 * @param moment when it happens
 * @param metadata the collection
 * @param table the table, or null when the collection as a whole, or what belongs to no table, is meant
 * @param tables the tables of this operation that are not left alone
 * @param dialect the name of the dialect
 * @param element the type, {@link Sequence}, {@link Index} or {@link View}; null when a table or the collection is meant
 * @param target where more definitions can be executed, within the same transaction; a script when there is no connection
 */
public record DdlEvent(
        DdlMoment moment,
        MetaData metadata,
        @Nullable Table table,
        List<Table> tables,
        String dialect,
        @Nullable Object element,
        DdlTarget target) {
    public DdlEvent {
        tables = List.copyOf(tables);
    }

    /** A table or a whole collection. */
    public DdlEvent(
            DdlMoment moment,
            MetaData metadata,
            @Nullable Table table,
            List<Table> tables,
            String dialect,
            DdlTarget target) {
        this(moment, metadata, table, tables, dialect, null, target);
    }
}
