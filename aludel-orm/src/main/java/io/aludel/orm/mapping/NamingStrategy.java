package io.aludel.orm.mapping;

import io.aludel.schema.NamingConvention;
import java.util.Locale;

/**
 * Names tables, columns, constraints and indexes that the annotations do not name. Stateless, safe for use by many threads.
 *
 * <p>The default writes {@code fullName} as {@code full_name}, names a table after its entity, a foreign key column after its
 * attribute and the key it refers to ({@code author_id}), and a table of links after both entities.
 */
public interface NamingStrategy {
    /** Snake case throughout. */
    NamingStrategy SNAKE_CASE = new NamingStrategy() {};

    /** The table of an entity. */
    default String table(String entityName) {
        return snakeCase(entityName);
    }

    /** The column of a basic attribute. */
    default String column(String attribute) {
        return snakeCase(attribute);
    }

    /** The foreign key column of a to-one. */
    default String joinColumn(String attribute, String referredColumn) {
        return snakeCase(attribute) + "_" + referredColumn;
    }

    /** The table of links of a to-many. */
    default String linkTable(String ownerTable, String targetTable) {
        return ownerTable + "_" + targetTable;
    }

    /** The column of a table of links that refers to an entity. */
    default String linkColumn(String entityName, String referredColumn) {
        return snakeCase(entityName) + "_" + referredColumn;
    }

    /** The column that says of which class a row of a hierarchy is. */
    default String discriminatorColumn() {
        return "dtype";
    }

    /**
     * The names of constraints and indexes; without an own convention indexes alone have one.
     *
     * <pre>{@code
     * Registry.of(
     *         new NamingStrategy() {
     *             @Override
     *             public NamingConvention constraints() {
     *                 return NamingConvention.of(Map.of("fk", "fk_%(table_name)s_%(column_0_name)s"));
     *             }
     *         },
     *         Order.class);
     * }</pre>
     */
    default NamingConvention constraints() {
        return NamingConvention.DEFAULT;
    }

    /** Words of camel case, in lower case with underscores between. */
    static String snakeCase(String camelCase) {
        StringBuilder result = new StringBuilder(camelCase.length() + 4);
        for (int index = 0; index < camelCase.length(); index++) {
            char current = camelCase.charAt(index);
            boolean upper = Character.isUpperCase(current);
            boolean afterLower = index > 0 && !Character.isUpperCase(camelCase.charAt(index - 1));
            boolean beforeLower = index + 1 < camelCase.length() && Character.isLowerCase(camelCase.charAt(index + 1));
            if (upper && index > 0 && (afterLower || beforeLower) && camelCase.charAt(index - 1) != '_') {
                result.append('_');
            }
            result.append(current);
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }
}
