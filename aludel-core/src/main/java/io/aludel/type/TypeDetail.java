package io.aludel.type;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What some types have besides kind and size. Immutable. */
public sealed interface TypeDetail {
    /**
     * How text compares and is kept.
     *
     * @param collation the collation, or null
     * @param schema the schema of the collation, or null
     * @param charset the character set on MySQL and MariaDB, or null
     */
    record OfText(
            @Nullable String collation,
            @Nullable String schema,
            @Nullable String charset) implements TypeDetail {}

    /**
     * Whole and decimal numbers of MySQL and MariaDB.
     *
     * @param unsigned whether there are no negative ones
     * @param zerofill whether they are shown with leading zeros
     */
    record OfNumber(boolean unsigned, boolean zerofill) implements TypeDetail {}

    /**
     * A fixed list of words.
     *
     * @param name the name of the database's own type; null where none is needed
     * @param schema the schema of that type, or null
     * @param labels the words, in their order
     * @param isNative whether a database with enumerated types uses one, rather than VARCHAR
     * @param isCreated whether creating a table creates the type too
     */
    record OfEnum(
            @Nullable String name, @Nullable String schema, List<String> labels, boolean isNative, boolean isCreated)
            implements TypeDetail {
        public OfEnum {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Arrays.
     *
     * @param element the type of the elements, never an array itself
     * @param dimensions at least 1
     */
    record OfArray(SqlType<?> element, int dimensions) implements TypeDetail {
        public OfArray {
            requireNonNull(element, "element");
        }
    }

    /**
     * Ranges and multiranges.
     *
     * @param bound the type of the bounds
     */
    record OfRange(SqlType<?> bound) implements TypeDetail {
        public OfRange {
            requireNonNull(bound, "bound");
        }
    }

    /**
     * Intervals.
     *
     * @param fields such as {@code DAY TO SECOND}, or null
     */
    record OfInterval(@Nullable String fields) implements TypeDetail {}

    /**
     * A domain: a type with a name, made from another.
     *
     * @param name its name
     * @param schema its schema, or null
     * @param base what it is made from
     * @param collation its collation, or null
     * @param check the condition on its {@code VALUE} as SQL, or null
     * @param checkName the name of that constraint, or null
     * @param notNull whether it refuses NULL
     * @param defaultSql its default as SQL, or null
     * @param isCreated whether creating a table creates the domain too
     */
    record OfDomain(
            String name,
            @Nullable String schema,
            SqlType<?> base,
            @Nullable String collation,
            @Nullable String check,
            @Nullable String checkName,
            boolean notNull,
            @Nullable String defaultSql,
            boolean isCreated)
            implements TypeDetail {
        public OfDomain {
            requireNonNull(name, "name");
            requireNonNull(base, "base");
        }
    }
}
