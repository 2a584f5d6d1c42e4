package io.aludel.orm.flush;

import io.aludel.compile.EntityResolver;
import io.aludel.engine.Connection;
import io.aludel.orm.event.ObjectTeller;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flush needs of its session, and what it tells it. */
public interface FlushSession {
    /** The connection of the session's transaction. */
    Connection connection();

    /** Finds the columns of attributes in expressions that were set instead of values. */
    EntityResolver resolver();

    /** The tenant as the value of an attribute; null only where the session works for all of them and has none itself. */
    default @Nullable Object tenant(BasicMapping attribute) {
        return null;
    }

    /** Whether the session works for all tenants now. */
    default boolean isCrossTenant() {
        return false;
    }

    /** Whether there is a row that the session sees for an object; looked up when the object came without being loaded. */
    default boolean isProven(InstanceState state) {
        return true;
    }

    /** Which of some keys of an entity are those of rows that the session sees, deleted ones among them; looked up. */
    default Set<Object> seen(EntityMapping mapping, Collection<Object> keys) {
        return Set.copyOf(keys);
    }

    /** Whether the row of an object that is deleted stays, marked. */
    default boolean keepsRow(InstanceState state) {
        return false;
    }

    /** Whether tables may be in several databases, so that {@link #connection(Table)} has to be asked. */
    default boolean isRouted() {
        return false;
    }

    /** The connection to the database of a table. */
    default Connection connection(Table table) {
        return connection();
    }

    /** What stands for the database of a table: the same object for all connections to it. */
    default Object database(Table table) {
        return this;
    }

    /** The next key of an entity whose rows a sequence numbers; null when the database does it. */
    default @Nullable Object nextKey(EntityMapping mapping) {
        return null;
    }

    /** The mappings. */
    Mappings mappings();

    /** The persistent object with a key, when it is in the session. */
    default @Nullable ManagedEntity present(EntityMapping mapping, Object key) {
        return null;
    }

    /** All persistent objects of the session. */
    default List<ManagedEntity> persistentObjects() {
        return List.of();
    }

    /** Reads to which key a to-one of an object refers, unless it is known; the object at the other end is not read. */
    default void knowForeignKey(InstanceState state, ReferenceMapping reference) {}

    /** Objects without a row, in the order in which they were added. */
    List<InstanceState> pending();

    /** Persistent objects with changes, in the order of their first change. */
    List<InstanceState> modified();

    /** Persistent objects marked for deletion; cascades were followed when they were marked. */
    Collection<InstanceState> deleted();

    /** Marks an object for deletion in this flush, cascades included: it lost its last parent. */
    void deleteOrphan(InstanceState state);

    /** Makes a pending object transient again: it lost its parent before it had a row. */
    void expunge(InstanceState state);

    /** Tells those who listen to rows; null when nobody does. */
    default @Nullable ObjectTeller rowTeller() {
        return null;
    }

    /** Everything was sent; objects are still in the states that they had. */
    default void sent() {}

    /** A pending object has a row now; its key is set. */
    void persisted(InstanceState state);

    /** The row of an object is gone. */
    void removed(InstanceState state);

    /** The key of an object has changed in the database. */
    void rekeyed(InstanceState state, Object oldKey);

    /** The objects with rows that are in the session. */
    default List<InstanceState> held() {
        return List.of();
    }
}
