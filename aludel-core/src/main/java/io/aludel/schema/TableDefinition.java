package io.aludel.schema;

import io.aludel.event.ListenerOption;
import io.aludel.event.Registration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Table} comes into a database and goes: its definitions, those that stand in their place, and who is told of it. Safe for use
 * by many threads.
 */
abstract sealed class TableDefinition permits Table {
    private final DdlListeners listeners = new DdlListeners();
    private volatile @Nullable DdlStatement creator;
    private volatile @Nullable DdlStatement dropper;

    abstract Table table();

    /**
     * Calls a listener whenever this table is created or dropped.
     *
     * @return takes the listener away again
     */
    public Registration on(DdlMoment moment, DdlListener listener, ListenerOption... options) {
        return listeners.add(moment, listener, options);
    }

    /** Executes a definition whenever this table is created or dropped. */
    public Registration on(DdlMoment moment, DdlStatement statement, ListenerOption... options) {
        return on(moment, event -> event.target().define(statement), options);
    }

    /** Calls the listeners of this table; for what creates and drops tables. */
    public void tell(DdlEvent event) {
        listeners.tell(event);
    }

    /** Creates this table with its indexes; one that exists raises. */
    public void create(SchemaTarget target) {
        create(target, CheckFirst.NONE);
    }

    /**
     * Creates this table with its indexes, types and sequences.
     *
     * @param check what is looked up first and left alone when it exists
     */
    public void create(SchemaTarget target, Set<CheckFirst> check) {
        target.create(SchemaChange.of(table(), check));
    }

    /**
     * Drops this table; a missing one raises. Enumerated types and domains stay, since other tables may have them: see {@link
     * MetaData#dropAll}.
     */
    public void drop(SchemaTarget target) {
        drop(target, CheckFirst.NONE);
    }

    /**
     * Drops this table.
     *
     * @param check what is looked up first and left alone when it is missing
     */
    public void drop(SchemaTarget target, Set<CheckFirst> check) {
        target.drop(SchemaChange.of(table(), check));
    }

    /**
     * Creates one index of this table.
     *
     * <pre>{@code
     * users.createIndex(engine, users.index("ix_users_email"), CheckFirst.ALL);
     * }</pre>
     *
     * @param index an index, whether or not this table was declared with it
     * @param check with {@link CheckFirst#INDEXES} one that exists is left alone
     */
    public void createIndex(SchemaTarget target, Index index, Set<CheckFirst> check) {
        target.create(SchemaChange.of(table(), table().named(index), check));
    }

    /**
     * Drops one index of this table.
     *
     * @param check with {@link CheckFirst#INDEXES} a missing one is left alone
     */
    public void dropIndex(SchemaTarget target, Index index, Set<CheckFirst> check) {
        target.drop(SchemaChange.of(table(), table().named(index), check));
    }

    /**
     * Puts a definition of the application's own in the place of CREATE TABLE; null goes back to the usual one. Indexes and comments are
     * made as ever, and listeners are called. Copies of this table do not take it over.
     */
    public void createdBy(@Nullable DdlStatement statement) {
        creator = statement;
    }

    /** Puts a definition of the application's own in the place of DROP TABLE; null goes back to the usual one. */
    public void droppedBy(@Nullable DdlStatement statement) {
        dropper = statement;
    }

    /** What stands in the place of CREATE TABLE, or null. */
    public @Nullable DdlStatement creator() {
        return creator;
    }

    /** What stands in the place of DROP TABLE, or null. */
    public @Nullable DdlStatement dropper() {
        return dropper;
    }
}
