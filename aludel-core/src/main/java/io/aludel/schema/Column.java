package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final Options options;

    /** What the methods change: copied, changed once, then shared and left alone. */
    private static final class Options {
        private boolean nullable = true;
        private boolean primaryKey;
        private boolean unique;
        private boolean indexed;
        private AutoIncrement autoIncrement = AutoIncrement.AUTO;
        private @Nullable SqlFragment serverDefault;
        private @Nullable ColumnDefault insertDefault;
        private @Nullable ColumnDefault updateDefault;
        private @Nullable ForeignKey foreignKey;
        private @Nullable String comment;

        private Options copy() {
            Options copy = new Options();
            copy.nullable = nullable;
            copy.primaryKey = primaryKey;
            copy.unique = unique;
            copy.indexed = indexed;
            copy.autoIncrement = autoIncrement;
            copy.serverDefault = serverDefault;
            copy.insertDefault = insertDefault;
            copy.updateDefault = updateDefault;
            copy.foreignKey = foreignKey;
            copy.comment = comment;
            return copy;
        }
    }

    /** Whether the database numbers the rows by this column. */
    public enum AutoIncrement {
        /** When it is the only column of the primary key, a whole number, and neither a foreign key nor given a default. */
        AUTO,
        ALWAYS,
        NEVER
    }

    private Column(String name, SqlType<T> type, Options options) {
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
        return new Column<>(name, type, new Options());
    }

    /** The name in the database. */
    public String name() {
        return name;
    }

    /** The type of the values. */
    public SqlType<T> type() {
        return type;
    }

    /** Whether NULL is allowed; never for a column of the primary key. */
    public boolean isNullable() {
        return options.nullable && !options.primaryKey;
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

    /** What an INSERT sends for this column when it is given no value, or null. */
    public @Nullable ColumnDefault insertDefault() {
        return options.insertDefault;
    }

    /** What an UPDATE sets this column to when it is given no value, or null. */
    public @Nullable ColumnDefault updateDefault() {
        return options.updateDefault;
    }

    /** The foreign key declared on this column, or null. */
    public @Nullable ForeignKey foreignKey() {
        return options.foreignKey;
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

    /** Adds an index {@code ix_<table>_<column>} over this column alone. */
    public Column<T> indexed() {
        return with(changed -> changed.indexed = true);
    }

    /** Says who numbers the rows. */
    public Column<T> autoIncrement(AutoIncrement autoIncrement) {
        return with(changed -> changed.autoIncrement = autoIncrement);
    }

    /** Gives the database a default to fill in; null takes it away. */
    public Column<T> serverDefault(@Nullable SqlFragment serverDefault) {
        return with(changed -> changed.serverDefault = serverDefault);
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
        return insertDefault(new ColumnDefault.Sql(expression));
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
        return updateDefault(new ColumnDefault.Sql(expression));
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
        return with(changed -> changed.foreignKey = foreignKey);
    }

    /** Attaches a comment that the database keeps; null takes it away. */
    public Column<T> comment(@Nullable String comment) {
        return with(changed -> changed.comment = comment);
    }

    private Column<T> with(Consumer<Options> change) {
        Options changed = options.copy();
        change.accept(changed);
        return new Column<>(name, type, changed);
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
