package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. Immutable; each of the methods below returns a changed copy, until the column is handed to
 * {@link Table#of}, which keeps it.
 *
 * <pre>{@code
 * column("id", BIGINT).primaryKey()
 * column("name", VARCHAR(50)).notNull().unique()
 * column("customer_id", BIGINT).references("customers.id")
 * }</pre>
 *
 * @param <T> the Java type of the values
 */
public final class Column<T> implements TableElement {
    private final String name;
    private final SqlType<T> type;
    private final ColumnOptions options;

    /** Whether the database numbers the rows by this column. */
    public enum AutoIncrement {
        /** When it is the only column of the primary key, a whole number, and neither a foreign key nor given a default. */
        AUTO,
        /** In any case; at most one column of a table. */
        ALWAYS,
        /** In no case. */
        NEVER,
        /** As {@link #AUTO}, even though it is a foreign key. */
        IGNORE_FOREIGN_KEY
    }

    private Column(String name, SqlType<T> type, ColumnOptions options) {
        this.name = requireNonNull(name, "name");
        this.type = requireNonNull(type, "type");
        this.options = options;
    }

    /**
     * A column that takes NULL and has no default.
     *
     * @param name as it stands in the database; quoted by the dialect where that is needed
     * @param type the type of its values
     */
    public static <T> Column<T> of(String name, SqlType<T> type) {
        return new Column<>(name, type, new ColumnOptions());
    }

    /** The name in the database. */
    public String name() {
        return name;
    }

    /** The type of the values. */
    public SqlType<T> type() {
        return type;
    }

    /** The name by which Java code finds the column in its table; the name in the database unless {@link #key(String)} was called. */
    public String key() {
        return options.key == null ? name : options.key;
    }

    /** Whether NULL is allowed; unless it was said, not in the primary key and not in an identity column. */
    public boolean isNullable() {
        Boolean stated = options.nullable;
        return stated != null ? stated : !options.primaryKey && options.identity == null;
    }

    /** Whether it was said that NULL is allowed or not. */
    public boolean isNullableStated() {
        return options.nullable != null;
    }

    /** Whether this column was declared as (part of) the primary key. */
    public boolean isPrimaryKey() {
        return options.primaryKey;
    }

    /** Whether {@link #unique()} was called. */
    public boolean isUnique() {
        return options.unique;
    }

    /** Whether {@link #indexed()} was called. */
    public boolean isIndexed() {
        return options.indexed;
    }

    /** Who numbers the rows; {@link Table#autoIncrementColumn()} has the answer for a whole table. */
    public AutoIncrement autoIncrement() {
        return options.autoIncrement;
    }

    /** The default that the database fills in, or null. */
    public @Nullable SqlFragment serverDefault() {
        return options.serverDefault;
    }

    /** Says that the database changes the value with each UPDATE; null when it does not. */
    public @Nullable SqlFragment serverOnUpdate() {
        return options.serverOnUpdate;
    }

    /** What an INSERT sends for this column when it is given no value, or null. */
    public @Nullable ColumnDefault insertDefault() {
        return options.insertDefault;
    }

    /** What an UPDATE sets this column to when it is given no value, or null. */
    public @Nullable ColumnDefault updateDefault() {
        return options.updateDefault;
    }

    /** How the database numbers the column, or null. */
    public @Nullable Identity identity() {
        return options.identity;
    }

    /** What the database computes, or null. */
    public @Nullable Computed computed() {
        return options.computed;
    }

    /** The first foreign key declared on this column, or null. */
    public @Nullable ForeignKey foreignKey() {
        return options.foreignKeys.isEmpty() ? null : options.foreignKeys.get(0);
    }

    /** The foreign keys declared on this column. */
    public List<ForeignKey> foreignKeys() {
        return options.foreignKeys;
    }

    /** The CHECK constraints written with this column. */
    public List<CheckConstraint> checks() {
        return options.checks;
    }

    /** Whether the values that the database makes for the rows of one statement grow from row to row. */
    public boolean isMonotonic() {
        return options.monotonic;
    }

    /** Whether the numbers that the database gives the rows of one statement fall from row to row. */
    public boolean isCountedDown() {
        Identity identity = identity();
        Long step = identity != null
                ? identity.numbering().increment()
                : insertDefault() instanceof ColumnDefault.Next next
                        ? next.sequence().numbering().increment()
                        : null;
        return step != null && step < 0;
    }

    /** Whether the database has the column by itself, so that CREATE TABLE leaves it out. */
    public boolean isSystem() {
        return options.system;
    }

    /** Whether the name is quoted. */
    public Quoting quoting() {
        return options.quoting;
    }

    /** Settings of single databases. */
    public List<DialectOption> options() {
        return options.dialect;
    }

    /** What the application keeps here. */
    public Map<String, Object> info() {
        return options.info;
    }

    /** What the column was called before, the last name first. */
    public List<String> formerNames() {
        return options.formerNames;
    }

    /** The comment kept by the database, or null. */
    public @Nullable String comment() {
        return options.comment;
    }

    /** Makes this column (part of) the primary key. */
    public Column<T> primaryKey() {
        return with(changed -> changed.primaryKey = true);
    }

    /** Forbids NULL. */
    public Column<T> notNull() {
        return nullable(false);
    }

    /** Allows or forbids NULL. */
    public Column<T> nullable(boolean nullable) {
        return with(changed -> changed.nullable = nullable);
    }

    /** Adds a unique constraint over this column alone. */
    public Column<T> unique() {
        return with(changed -> changed.unique = true);
    }

    /** Adds an index {@code ix_<table>_<column>} over this column alone; a unique one after {@link #unique()}. */
    public Column<T> indexed() {
        return with(changed -> changed.indexed = true);
    }

    /** Says who numbers the rows. */
    public Column<T> autoIncrement(AutoIncrement autoIncrement) {
        return with(changed -> changed.autoIncrement = autoIncrement);
    }

    /** Gives the database a default to fill in; null takes it away. */
    public Column<T> serverDefault(@Nullable SqlFragment serverDefault) {
        return with(changed -> changed.serverDefault = node(serverDefault));
    }

    /**
     * Adds a foreign key from this column.
     *
     * @param target {@code table.column} or {@code schema.table.column}
     */
    public Column<T> references(String target) {
        return references(ForeignKeys.parse(name, target));
    }

    /** Adds a foreign key from this column. */
    public Column<T> references(ForeignKey foreignKey) {
        return with(changed -> changed.foreignKeys = added(changed.foreignKeys, foreignKey));
    }

    /** Adds a CHECK constraint, written with the column. */
    public Column<T> check(CheckConstraint check) {
        return with(changed -> changed.checks = added(changed.checks, check));
    }

    /** Says that the database changes the value with each UPDATE, by a trigger or by its type; null takes it back. */
    public Column<T> serverOnUpdate(@Nullable SqlFragment marker) {
        return with(changed -> changed.serverOnUpdate = node(marker));
    }

    /** Says what an INSERT sends when it is given no value; null takes it away. */
    public Column<T> insertDefault(@Nullable ColumnDefault insertDefault) {
        return with(changed -> changed.insertDefault = insertDefault);
    }

    /** Lets an INSERT that gives no value send this one. */
    public Column<T> defaultValue(T value) {
        return insertDefault(new ColumnDefault.Value(value));
    }

    /** Lets an INSERT that gives no value send one that is made for each row. */
    public Column<T> defaultValue(Supplier<? extends T> supplier) {
        return insertDefault(new ColumnDefault.Computed(context -> supplier.get()));
    }

    /** Lets an INSERT that gives no value send one that is made from the other values of the row. */
    public Column<T> defaultValue(Function<? super ColumnDefault.Context, ? extends T> function) {
        return insertDefault(new ColumnDefault.Computed(function));
    }

    /** Lets an INSERT that gives no value send an SQL expression. */
    public Column<T> defaultValue(SqlFragment expression) {
        return insertDefault(new ColumnDefault.Sql(expression.node()));
    }

    /** Lets an INSERT that gives no value take the next number of a sequence, which is created with the table. */
    public Column<T> defaultValue(Sequence sequence) {
        return insertDefault(new ColumnDefault.Next(sequence));
    }

    /** Says what an UPDATE sets this column to when it is given no value; null takes it away. */
    public Column<T> updateDefault(@Nullable ColumnDefault updateDefault) {
        return with(changed -> changed.updateDefault = updateDefault);
    }

    /** Lets an UPDATE that gives no value set this one. */
    public Column<T> onUpdate(T value) {
        return updateDefault(new ColumnDefault.Value(value));
    }

    /** Lets an UPDATE that gives no value set one that is made for each execution. */
    public Column<T> onUpdate(Supplier<? extends T> supplier) {
        return updateDefault(new ColumnDefault.Computed(context -> supplier.get()));
    }

    /** Lets an UPDATE that gives no value set one that is made from the other values. */
    public Column<T> onUpdate(Function<? super ColumnDefault.Context, ? extends T> function) {
        return updateDefault(new ColumnDefault.Computed(function));
    }

    /** Lets an UPDATE that gives no value set an SQL expression. */
    public Column<T> onUpdate(SqlFragment expression) {
        return updateDefault(new ColumnDefault.Sql(expression.node()));
    }

    /** Lets the database number the column. */
    public Column<T> identity(@Nullable Identity identity) {
        return with(changed -> changed.identity = identity);
    }

    /** Lets the database compute the column. */
    public Column<T> computed(@Nullable Computed computed) {
        return with(changed -> changed.computed = computed);
    }

    /** Gives the column another name in Java code. */
    public Column<T> key(String key) {
        return with(changed -> changed.key = key);
    }

    /**
     * Says that the values that the database makes for this primary key, as {@code uuidv7()} does, grow from row to row of one statement.
     * Then many rows whose order matters go in one INSERT, and are told apart by their keys.
     *
     * <pre>{@code
     * column("id", UUID).primaryKey().serverDefault(new RawSql("uuidv7()")).monotonic()
     * }</pre>
     */
    public Column<T> monotonic() {
        return with(changed -> changed.monotonic = true);
    }

    /** Says that the database has the column by itself, so that CREATE TABLE leaves it out. */
    public Column<T> system() {
        return with(changed -> changed.system = true);
    }

    /** Says whether the name is quoted. */
    public Column<T> quoting(Quoting quoting) {
        return with(changed -> changed.quoting = quoting);
    }

    /** Adds settings of single databases. */
    public Column<T> options(DialectOption... added) {
        return with(changed -> changed.dialect = DialectOptions.with(changed.dialect, added));
    }

    /** Keeps something for the application. */
    public Column<T> info(String entry, Object value) {
        return with(changed -> {
            Map<String, Object> more = new LinkedHashMap<>(changed.info);
            more.put(entry, value);
            changed.info = Collections.unmodifiableMap(more);
        });
    }

    /**
     * Says what the column was called before, so that migrations rename it and keep its values. A name that no database has any more does
     * no harm.
     */
    public Column<T> renamedFrom(String... names) {
        return with(changed -> changed.formerNames = List.of(names));
    }

    /** The same column under another name. */
    public Column<T> named(String changed) {
        return new Column<>(changed, type, options);
    }

    /** The same column with values of another type. */
    public <U> Column<U> typed(SqlType<U> changed) {
        return new Column<>(name, changed, options);
    }

    Column<T> renamingChecks(UnaryOperator<CheckConstraint> change) {
        return with(
                changed -> changed.checks = changed.checks.stream().map(change).toList());
    }

    /** The same column with other foreign keys. */
    public Column<T> foreignKeys(List<ForeignKey> foreignKeys) {
        return with(changed -> changed.foreignKeys = List.copyOf(foreignKeys));
    }

    /** Gives the database a text to fill in; it is written as a literal, which most databases turn into other types. */
    public Column<T> serverDefault(String literal) {
        return serverDefault(new TextLiteral(literal));
    }

    /** The same column without what its table has made constraints and indexes of. */
    Column<T> withoutFlags() {
        return with(changed -> {
            changed.unique = false;
            changed.indexed = false;
        });
    }

    /** Attaches a comment that the database keeps; null takes it away. */
    public Column<T> comment(@Nullable String comment) {
        return with(changed -> changed.comment = comment);
    }

    private static @Nullable SqlFragment node(@Nullable SqlFragment fragment) {
        return fragment == null ? null : fragment.node();
    }

    private static <E> List<E> added(List<E> list, E element) {
        List<E> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    private Column<T> with(Consumer<ColumnOptions> change) {
        ColumnOptions changed = options.copy();
        change.accept(changed);
        return new Column<>(name, type, changed);
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
