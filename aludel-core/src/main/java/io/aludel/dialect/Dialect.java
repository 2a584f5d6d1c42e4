package io.aludel.dialect;

import io.aludel.compile.Compiled;
import io.aludel.compile.Completion;
import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.Numbering;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.Abilities;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Statement;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One database's ways: how it writes SQL and definitions, how values travel through its driver, what it can do, and what its errors
 * mean. Immutable, safe for use by many threads.
 *
 * <pre>{@code
 * Shape shape = Shape.of(statement);
 * Compiled compiled = Dialects.POSTGRESQL.compile(statement, shape, EntityResolver.NONE);
 * }</pre>
 *
 * <p>A dialect is put together from small parts: a {@link Syntax} (tables of operators and functions, clauses, types), a
 * {@link DdlCompiler}, {@link Codecs} and a set of {@link Feature}s. {@link Dialects} finds it by name.
 */
public abstract non-sealed class Dialect extends DialectVariations {
    /**
     * Puts a dialect together.
     *
     * @param syntax how it writes SQL
     * @param definitions how it writes definitions
     * @param codecs how values travel
     * @param features what the database can do
     */
    protected Dialect(Syntax syntax, DdlCompiler definitions, Codecs codecs, Set<Feature> features) {
        super(new DialectParts(syntax, definitions, codecs, features));
    }

    /** The schema that is meant by the one that a table names; null is the default schema. */
    public final @Nullable String meantSchema(@Nullable String named) {
        return syntax().identifiers().schemas().meant(named);
    }

    /** The name, as in a URL's scheme. */
    public final String name() {
        return syntax().dialect();
    }

    /**
     * The name of the dialect that stands for all that share its database's ways: {@code mysql} for MariaDB, too. What is known of a
     * database elsewhere, such as what locks a table in it, is known of the family; a dialect of a database that is like another says so
     * here.
     */
    public String family() {
        return name();
    }

    /**
     * Turns a statement into text.
     *
     * @param statement the statement
     * @param shape the shape of the same statement
     * @param entities knows the tables of entities; {@link EntityResolver#NONE} for statements that name only tables
     * @throws io.aludel.error.CompileException when the database has no such construct, or the statement makes no sense
     */
    public final Compiled compile(Statement statement, Shape shape, EntityResolver entities) {
        return SqlCompiler.compile(syntax(), statement, shape, entities);
    }

    /**
     * Turns a statement that names only tables into text, without a connection.
     *
     * <pre>{@code
     * String sql = Dialects.POSTGRESQL.compile(select(users)).sql();
     * }</pre>
     *
     * @throws io.aludel.error.CompileException when the database has no such construct, or the statement makes no sense
     */
    public final Compiled compile(Executable statement) {
        return compile(complete(statement.statement(), null));
    }

    /**
     * {@link #compile(Executable)} for a statement that changes rows and will be executed with parameters.
     *
     * @param keys the names of the parameters; those of columns get values in the statement
     */
    public final Compiled compile(Executable statement, Collection<String> keys) {
        return compile(complete(statement.statement(), keys));
    }

    /**
     * A statement as one text with its values written as literals, for logs and scripts. Where it can be executed with parameters, do
     * that.
     *
     * @throws io.aludel.error.CompileException when a value cannot be written, or a parameter has none
     */
    public final String literal(Executable statement) {
        return SqlCompiler.definition(syntax(), complete(statement.statement(), null));
    }

    private Compiled compile(Statement complete) {
        return compile(complete, Shape.of(complete), EntityResolver.NONE);
    }

    /**
     * The statement that is compiled and sent: an INSERT or UPDATE of a table with its parameters, with the defaults of its columns,
     * and with RETURNING for keys that this database gives back in that way only. Other statements stay as they are.
     *
     * @param keys the names of the parameters with which it is executed, or null when that is not known; then an INSERT or UPDATE that
     *     says nothing about columns gets a parameter for each
     */
    public final Statement complete(Statement statement, @Nullable Collection<String> keys) {
        return Completion.of(statement, manner(), keys);
    }

    /**
     * The text of a definition, without a connection.
     *
     * <pre>{@code
     * String sql = Dialects.POSTGRESQL.compile(CreateTable.of(users).ifNotExists());
     * }</pre>
     *
     * @throws io.aludel.error.CompileException when the database has no such thing
     */
    public final String compile(DdlElement definition) {
        return definitions().compile(definition);
    }

    /** What the database can do that decides about the order of definitions. */
    public final Abilities abilities() {
        return new DialectAbilities(this);
    }

    /**
     * The statements that make the tables of a circle droppable where constraints cannot be dropped.
     *
     * @return empty when tables can be dropped in any order
     */
    public List<String> releaseCircle(List<Table> circle) {
        return List.of();
    }

    /** How it is found out which types, sequences, functions and the like are there. */
    public PresenceQueries presence() {
        return PresenceQueries.NONE;
    }

    /**
     * The statements after which the database numbers on behind the largest number in a column that it numbers.
     *
     * @param context how names are written
     * @param table the table
     * @param column the column that the database numbers
     * @param next the number that comes next
     * @return empty when the database does so by itself
     */
    public List<String> advanceNumbering(DdlContext context, Table table, Column<?> column, long next) {
        return List.of();
    }

    /**
     * The same as statements that find the number by themselves, for scripts: the one behind all that there are, unless it is to begin
     * further on anyway.
     *
     * @param context how names are written
     * @param table the table
     * @param column the name of a column that the database numbers
     * @param numbering how it counts
     * @return empty when the database does so by itself
     */
    public List<String> continueNumbering(DdlContext context, Table table, String column, Numbering numbering) {
        return List.of();
    }

    /** A query of the number that comes next in a column, behind all that there are in the direction in which it counts. */
    protected static String nextNumber(DdlContext context, Table table, String column, Numbering numbering) {
        Long increment = numbering.increment();
        boolean down = increment != null && increment < 0;
        long usual = down ? -1 : 1;
        Long said = numbering.start() != null ? numbering.start() : down ? numbering.maxValue() : numbering.minValue();
        long start = said == null ? usual : said;
        String name = context.quote(column);
        return "(SELECT " + (down ? "least" : "greatest") + "(coalesce(" + (down ? "min(" : "max(") + name + ") "
                + (down ? "- 1, " : "+ 1, ") + start + "), " + start + ") FROM " + context.table(table) + ")";
    }

    /**
     * The statements after which the database no longer numbers a column, whatever did so until now.
     *
     * @param context how names are written
     * @param table the table
     * @param column the name of the column
     * @return empty where columns cannot be told
     */
    public List<String> stopNumbering(DdlContext context, Table table, String column) {
        return List.of();
    }

    /**
     * What gives the key beforehand that the database would choose, for a table whose statements go without RETURNING
     * ({@link io.aludel.schema.TableOptions#implicitReturning}). Asked only where numbers are asked for by RETURNING
     * ({@link Feature#KEYS_BY_RETURNING}).
     *
     * @return null when nothing does; then the key stays unknown
     */
    @Override
    protected @Nullable Expr keyBefore(Table table, Column<?> column) {
        return null;
    }

    /** Moves values of a type to and from this database's driver. */
    public final <T> Codec<T> codec(SqlType<T> type) {
        return codecs().codec(type.on(name()));
    }

    /** An identifier, quoted where it needs to be. */
    public final String quote(String identifier) {
        return syntax().identifiers().quote(identifier);
    }

    /** How many parameters one statement may have. */
    public abstract int maxParameters();

    /** How the rows of many keys are asked for; as lists, too, where {@link #arrayElement} does not carry the keys. */
    public KeyLookup keyLookup() {
        return KeyLookup.LIST;
    }

    /**
     * The type of the elements of an array that carries many values of a column at once; see {@link ArrayElements}.
     *
     * @return null when values of this type go one by one
     */
    public @Nullable SqlType<?> arrayElement(SqlType<?> column) {
        return null;
    }

    /** How many parameters a statement of many rows best has, unless its pages were given a size. */
    public int parametersOfAPage() {
        return maxParameters();
    }

    /** What kind of failure a driver's exception reports. */
    public abstract ErrorCode classify(SQLException failure);

    /**
     * The constraint that a driver's exception names, or null when it names none. SQLite names the columns of a unique constraint
     * instead, as {@code users.email}.
     */
    public abstract @Nullable String constraintName(SQLException failure);

    /** Whether a driver's exception says that the server has no database of the name in the URL. */
    public boolean isDatabaseMissing(SQLException failure) {
        return "3D000".equals(failure.getSQLState());
    }

    /** Whether a driver's exception says that the transaction takes no more statements, since an earlier one of it failed. */
    public boolean isTransactionAborted(SQLException failure) {
        return false;
    }

    /** What a driver's exception says about the constraint that was violated. */
    public ViolationNames violation(SQLException failure) {
        return ViolationNames.constraint(constraintName(failure));
    }

    /**
     * A way of the database's own to take many rows.
     *
     * @param connection the connection that will be used
     * @param table the table
     * @param columns which of its columns get values
     * @return null when there is none for these columns, so that INSERTs are sent
     */
    public @Nullable BulkLoader bulkLoader(BulkConnection connection, Table table, List<? extends Column<?>> columns)
            throws SQLException {
        return null;
    }

    /** What stands before a statement to ask how the database goes about it: {@code EXPLAIN}; null when it does not say. */
    public @Nullable String explanation() {
        return null;
    }

    /** Statements that are executed before a query whose rows are to be read in portions; they must not end the transaction. */
    public List<String> beforeStreaming() {
        return List.of();
    }

    /** Statements that are executed when such a query has begun to yield rows, to undo {@link #beforeStreaming}. */
    public List<String> afterStreaming() {
        return List.of();
    }

    /** Statements that are executed once on each new connection. */
    public List<String> connectStatements() {
        return List.of();
    }

    /**
     * The statement that makes a schema the default one of a connection.
     *
     * @throws io.aludel.error.CompileException when the database has no such statement
     */
    public String useSchema(String schema) {
        throw syntax().unsupported(
                        "choosing a default schema", "Name the schema in the url, or open another database.");
    }

    /** Functions computed in Java that every new connection gets, if its driver takes such. */
    public List<ScalarFunction> scalarFunctions() {
        return List.of();
    }

    /**
     * Whether this dialect is meant for a server.
     *
     * @param product the name by which the server calls itself
     */
    public boolean isFor(String product) {
        return true;
    }

    /** What its transactions can be told. */
    public TransactionSupport transactions() {
        return TransactionSupport.STANDARD;
    }

    /** What is different behind a pooler that lends connections for one transaction; null where no such pooler is known. */
    public @Nullable PoolerSupport pooler() {
        return null;
    }

    /** How sessions keep each other out, say who they are, and wait. */
    public SessionSupport sessions() {
        return SessionSupport.NONE;
    }

    /** How empty databases come and go. */
    public DatabaseSupport databases() {
        return DatabaseSupport.NONE;
    }

    /** What it takes for the same when a model is compared with it. */
    public Likeness likeness() {
        return Likeness.STANDARD;
    }

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
