package io.aludel.dialect;

import io.aludel.compile.Compiled;
import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Statement;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One database's ways. Immutable, safe for use by many threads. */
public abstract class Dialect {
    /** The name, as in a URL's scheme. */
    public abstract String name();

    /** Turns a statement into text. */
    public abstract Compiled compile(Statement statement, Shape shape, EntityResolver entities);

    /** The statements that create a table without its indexes; foreign keys to {@code later} tables are left out. */
    public abstract List<String> createTable(Table table, java.util.Set<Table> later);

    /** The statements that create the indexes of a table. */
    public abstract List<String> createIndexes(Table table);

    /** The statements that add the foreign keys that {@link #createTable} left out. */
    public abstract List<String> addForeignKeys(Table table, java.util.Set<Table> later);

    /** The statement that drops a table. */
    public abstract String dropTable(Table table);

    /** The statements that drop the foreign keys of a circle before its tables are dropped. */
    public abstract List<String> dropForeignKeys(Table table, java.util.Set<Table> later);

    /** Moves values of a type to and from this database's driver. */
    public abstract <T> Codec<T> codec(SqlType<T> type);

    /** Whether the database can do something. */
    public abstract boolean has(Feature feature);

    /** How many parameters one statement may have. */
    public abstract int maxParameters();

    /** An identifier, quoted where it needs to be. */
    public abstract String quote(String identifier);

    /** What kind of failure a driver's exception reports. */
    public abstract ErrorCode classify(SQLException failure);

    /** The constraint that a driver's exception names, or null when it names none. */
    public abstract @Nullable String constraintName(SQLException failure);

    /** Statements that are executed once on each new connection. */
    public abstract List<String> connectStatements();

    /** A name of the model as the database's catalogue stores it; some databases turn names that are not quoted into upper case. */
    public String storedName(String name) {
        return name;
    }

    /** A name from the database's catalogue as the model writes it: the opposite of {@link #storedName}. */
    public String modelName(String storedName) {
        return storedName;
    }

    /**
     * How values of a column are read about which only the driver knows.
     *
     * @param jdbcType a constant of {@link java.sql.Types}
     * @param typeName the database's own name of the type
     */
    public SqlType<?> typeOf(int jdbcType, String typeName) {
        return JdbcTypes.of(jdbcType, typeName);
    }

    @Override
    public String toString() {
        return name();
    }
}
