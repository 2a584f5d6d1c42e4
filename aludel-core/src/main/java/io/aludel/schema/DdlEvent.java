package io.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables that are about to be created or dropped, or just were. Immutable, valid during the call of the listener.
 *
 * @param moment when it happens
 * @param metadata the collection
 * @param table the table, or null when the collection as a whole is meant
 * @param tables the tables of this operation that are not left alone
 * @param dialect the name of the dialect
 * @param target where more definitions can be executed, within the same transaction; a script when there is no connection
 */
public record DdlEvent(
        DdlMoment moment,
        MetaData metadata,
        @Nullable Table table,
        List<Table> tables,
        String dialect,
        DdlTarget target) {
    public DdlEvent {
        tables = List.copyOf(tables);
    }
}
