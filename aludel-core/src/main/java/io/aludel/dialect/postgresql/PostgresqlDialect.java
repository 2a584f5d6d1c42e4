package io.aludel.dialect.postgresql;

import io.aludel.compile.Identifiers;
import io.aludel.compile.ReservedWords;
import io.aludel.compile.SchemaNames;
import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.dialect.ArrayElements;
import io.aludel.dialect.BulkConnection;
import io.aludel.dialect.BulkLoader;
import io.aludel.dialect.DatabaseSupport;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.dialect.KeyLookup;
import io.aludel.dialect.Likeness;
import io.aludel.dialect.PoolerSupport;
import io.aludel.dialect.PresenceQueries;
import io.aludel.dialect.SessionSupport;
import io.aludel.dialect.TransactionSupport;
import io.aludel.dialect.TwoPhaseSupport;
import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import io.aludel.reflect.Catalog;
import io.aludel.reflect.Catalogued;
import io.aludel.schema.Column;
import io.aludel.schema.Numbering;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.TextFragment;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. Immutable, safe for use by many threads. */
final class PostgresqlDialect extends Dialect implements Catalogued {
    /** How pgjdbc calls itself. Others are not asked for COPY, and its classes may be missing with them. */
    private static final String DRIVER = "PostgreSQL JDBC Driver";

    private static final int MAX_PARAMETERS = 65_535;

    private static final ArrayElements ELEMENTS = new ArrayElements(
            SqlTypes.TEXT,
            EnumSet.of(
                    TypeKind.BOOLEAN,
                    TypeKind.SMALLINT,
                    TypeKind.INTEGER,
                    TypeKind.BIGINT,
                    TypeKind.REAL,
                    TypeKind.DOUBLE,
                    TypeKind.NUMERIC,
                    TypeKind.VARCHAR,
                    TypeKind.TEXT,
                    TypeKind.DATE,
                    TypeKind.TIMESTAMP,
                    TypeKind.TIMESTAMP_WITH_TIME_ZONE,
                    TypeKind.UUID));

    private static final Syntax SYNTAX = new Syntax(
            "postgresql",
            Identifiers.quoting('"', ReservedWords.postgresql()).withLongestLabel(PostgresqlDdl.LONGEST_NAME),
            PostgresqlOperators.table(),
            PostgresqlFunctions.table(),
            new PostgresqlClauses(),
            new PostgresqlTypeNames(),
            new PostgresqlLiterals());

    PostgresqlDialect() {
        super(
                SYNTAX,
                PostgresqlDdl.compiler(SYNTAX),
                new PostgresqlCodecs(),
                Set.of(
                        Feature.RETURNING,
                        Feature.INSERT_RETURNING,
                        Feature.MULTI_ROW_INSERT,
                        Feature.DEFAULT_VALUES,
                        Feature.ROWS_FROM_ARRAYS,
                        Feature.UPSERT,
                        Feature.SEQUENCES,
                        Feature.OPTIONAL_SEQUENCES,
                        Feature.COMMENT_STATEMENTS,
                        Feature.CONSTRAINT_COMMENTS,
                        Feature.ARRAY_PARAMETERS,
                        Feature.DEFERRABLE_CONSTRAINTS,
                        Feature.SAVEPOINTS,
                        Feature.TRANSACTIONAL_DDL,
                        Feature.HELD_ROUTINES,
                        Feature.CONCURRENT_DEFINITIONS,
                        Feature.FOR_UPDATE,
                        Feature.MATERIALIZED_VIEWS,
                        Feature.ROW_SECURITY,
                        Feature.SCHEMAS,
                        Feature.ADD_CONSTRAINT,
                        Feature.FULL_JOIN,
                        Feature.BATCH_KEYS,
                        Feature.KEYS_BY_RETURNING,
                        Feature.NUMBERS_IN_ORDER,
                        Feature.PAGES_BEFORE_BATCHES,
                        Feature.QUERY_TIMEOUT,
                        Feature.INDEX_IF_NOT_EXISTS,
                        Feature.COLUMN_IF_NOT_EXISTS,
                        Feature.REFERENCES_WITH_ADDED_COLUMNS,
                        Feature.REPLACED_VIEWS,
                        Feature.REPLACED_VIEWS_ONLY_GROW));
    }

    @Override
    public int maxParameters() {
        return MAX_PARAMETERS;
    }

    @Override
    public KeyLookup keyLookup() {
        return has(Feature.ARRAY_PARAMETERS) ? KeyLookup.ARRAY : KeyLookup.LIST;
    }

    @Override
    public @Nullable SqlType<?> arrayElement(SqlType<?> column) {
        return ELEMENTS.of(column);
    }

    @Override
    public Likeness likeness() {
        return PostgresqlLikeness.INSTANCE;
    }

    @Override
    public PresenceQueries presence() {
        return PostgresqlObjects.PRESENCE;
    }

    @Override
    public ErrorCode classify(SQLException failure) {
        return PostgresqlFailures.classify(failure);
    }

    @Override
    public boolean isTransactionAborted(SQLException failure) {
        return PostgresqlFailures.isTransactionAborted(failure);
    }

    @Override
    public ViolationNames violation(SQLException failure) {
        return PostgresqlFailures.violation(failure);
    }

    @Override
    public @Nullable String constraintName(SQLException failure) {
        return PostgresqlFailures.constraintName(failure);
    }

    @Override
    public TransactionSupport transactions() {
        return TransactionSupport.STANDARD
                .withReadOnly(
                        "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
                        "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE")
                .withDeferrable(
                        "SET SESSION CHARACTERISTICS AS TRANSACTION DEFERRABLE",
                        "SET SESSION CHARACTERISTICS AS TRANSACTION NOT DEFERRABLE")
                .withTwoPhase(TwoPhaseSupport.PREPARE_TRANSACTION)
                .withSetting("SELECT set_config(:name, :value, true)");
    }

    @Override
    public PoolerSupport pooler() {
        return PostgresqlSessions.PGBOUNCER;
    }

    @Override
    public SessionSupport sessions() {
        return PostgresqlSessions.SUPPORT;
    }

    @Override
    public String explanation() {
        return "EXPLAIN";
    }

    @Override
    public DatabaseSupport databases() {
        return new DatabaseSupport(null, "CREATE DATABASE %s", "DROP DATABASE %s WITH (FORCE)", true);
    }

    @Override
    public SqlType<?> typeOf(int jdbcType, String typeName) {
        SqlType<?> known = PostgresqlDriverTypes.of(jdbcType, typeName);
        return known == null ? super.typeOf(jdbcType, typeName) : known;
    }

    @Override
    public @Nullable BulkLoader bulkLoader(BulkConnection connection, Table table, List<? extends Column<?>> columns)
            throws SQLException {
        boolean knownDriver = connection.driverName().equals(DRIVER);
        return knownDriver && BinaryCopy.isOpen(connection) ? BinaryCopy.of(this, connection, table, columns) : null;
    }

    @Override
    public List<String> advanceNumbering(DdlContext context, Table table, Column<?> column, long next) {
        return PostgresqlNumbering.advanced(context, table, column.name(), String.valueOf(next));
    }

    @Override
    public List<String> continueNumbering(DdlContext context, Table table, String column, Numbering numbering) {
        return PostgresqlNumbering.advanced(context, table, column, nextNumber(context, table, column, numbering));
    }

    @Override
    public List<String> stopNumbering(DdlContext context, Table table, String column) {
        return PostgresqlNumbering.stopped(context, table, column);
    }

    /** A number comes from the sequence behind the column, anything else from the column's default. */
    @Override
    protected @Nullable Expr keyBefore(Table table, Column<?> column) {
        if (column == table.autoIncrementColumn()) {
            boolean refused = column.identity() != null && column.identity().generatedAlways();
            return refused ? null : nextNumber(table, column);
        }
        String standard = definitions().context().serverDefault(column);
        return standard == null ? null : new TextFragment(List.of(standard), column.type());
    }

    private Expr nextNumber(Table table, Column<?> column) {
        String name = syntax().identifiers().qualified(table.schema(), table.name());
        String sequence = "pg_get_serial_sequence(" + SchemaNames.literal(name) + ", "
                + definitions().context().text(column.name()) + ")";
        return new TextFragment(List.of("nextval(" + sequence + ")"), SqlTypes.BIGINT);
    }

    @Override
    public String useSchema(String schema) {
        return "SET search_path TO " + quote(schema);
    }

    @Override
    public Catalog catalog() {
        return new PostgresqlCatalog();
    }
}
