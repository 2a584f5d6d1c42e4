package io.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees the tables that are declared in a {@link MetaData}: by the application, by reflection, or as copies.
 *
 * <pre>{@code
 * metadata.onTable(new TableListener() {
 *     public List<TableElement> before(String schema, String name, List<TableElement> elements) {
 *         List<TableElement> all = new ArrayList<>(elements);
 *         all.add(column("changed_at", TIMESTAMP));
 *         return all;
 *     }
 * });
 * }</pre>
 */
public interface TableListener {
    /**
     * What the table is made of, before it is. What is thrown here refuses the table.
     *
     * @param schema its schema, or null for the default one
     * @param name its name
     * @param elements columns, constraints, indexes and options, as they were declared
     * @return the elements to be taken
     */
    default List<? extends TableElement> before(@Nullable String schema, String name, List<TableElement> elements) {
        return elements;
    }

    /** The table is declared. Listeners are called one after the other. */
    default void after(Table table) {}
}
