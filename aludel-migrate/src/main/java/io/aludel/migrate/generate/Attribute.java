package io.aludel.migrate.generate;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.List;

/** An attribute that is going to be written. */
sealed interface Attribute {
    /** Its name in the class. */
    String name();

    /**
     * A column.
     *
     * @param id whether it is of the key
     * @param numbered whether the database numbers it
     */
    record Value(String name, Column<?> column, ColumnType type, boolean id, boolean numbered) implements Attribute {}

    /**
     * A foreign key.
     *
     * @param target the class that it refers to
     * @param role how it stands to the key
     * @param unique whether no two rows refer to the same
     * @param overlapping the names of others that write a column of this one
     */
    record ToOne(String name, ForeignKey key, EntityDraft target, Role role, boolean unique, List<String> overlapping)
            implements Attribute {
        public ToOne {
            overlapping = List.copyOf(overlapping);
        }
    }

    /** How a foreign key stands to the primary key. */
    enum Role {
        /** It is no part of it, or its columns are attributes of the key by themselves. */
        BESIDE,
        /** It is a part of it. */
        ID,
        /** It is the key of the other object, which has an attribute by itself. */
        SHARED
    }

    /**
     * The other end of a foreign key.
     *
     * @param source the class that has the foreign key
     * @param mappedBy its attribute
     */
    record OtherEnd(String name, EntityDraft source, String mappedBy, boolean many) implements Attribute {}

    /** A collection that writes a table of links. */
    record Links(String name, EntityDraft target, Table table, ForeignKey own, ForeignKey other) implements Attribute {}

    /** The other end of such a collection. */
    record OtherLinks(String name, EntityDraft target, String mappedBy) implements Attribute {}
}
