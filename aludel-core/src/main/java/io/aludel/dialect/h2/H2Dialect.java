package io.aludel.dialect.h2;

import io.aludel.compile.Identifiers;
import io.aludel.compile.ReservedWords;
import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.dialect.ArrayElements;
import io.aludel.dialect.DatabaseSupport;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.dialect.KeyLookup;
import io.aludel.dialect.Likeness;
import io.aludel.dialect.PresenceQueries;
import io.aludel.dialect.SessionSupport;
import io.aludel.dialect.TransactionSupport;
import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import io.aludel.reflect.Catalog;
import io.aludel.reflect.Catalogued;
import io.aludel.schema.Column;
import io.aludel.schema.Numbering;
import io.aludel.schema.Table;
import io.aludel.sql.IsolationLevel;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2 2.x in its regular mode. Immutable, safe for use by many threads. */
final class H2Dialect extends Dialect implements Catalogued {
    private static final int MAX_PARAMETERS = 100_000;

    private static final ArrayElements ELEMENTS = new ArrayElements(
            SqlTypes.VARCHAR,
            EnumSet.of(
                    TypeKind.SMALLINT,
                    TypeKind.INTEGER,
                    TypeKind.BIGINT,
                    TypeKind.VARCHAR,
                    TypeKind.TEXT,
                    TypeKind.UUID));

    private static final PresenceQueries PRESENCE = PresenceQueries.NONE.withSequences(
            "SELECT sequence_schema, sequence_name, CASE WHEN sequence_schema = SCHEMA() THEN 1 ELSE 0 END"
                    + " FROM information_schema.sequences");

    private static final Syntax SYNTAX = new Syntax(
            "h2",
            Identifiers.quoting('"', ReservedWords.h2()).withLongestLabel(H2Ddl.LONGEST_NAME),
            H2Operators.table(),
            H2Functions.table(),
            new H2Clauses(),
            new H2TypeNames(),
            new H2Literals());

    H2Dialect() {
        super(
                SYNTAX,
                H2Ddl.compiler(SYNTAX),
                new H2Codecs(),
                Set.of(
                        Feature.RETURNING,
                        Feature.INSERT_RETURNING,
                        Feature.MULTI_ROW_INSERT,
                        Feature.DEFAULT_VALUES,
                        Feature.UPSERT,
                        Feature.SEQUENCES,
                        Feature.OPTIONAL_SEQUENCES,
                        Feature.COMMENT_STATEMENTS,
                        Feature.ARRAY_PARAMETERS,
                        Feature.SAVEPOINTS,
                        Feature.FOR_UPDATE,
                        Feature.SCHEMAS,
                        Feature.ADD_CONSTRAINT,
                        Feature.BATCH_KEYS,
                        Feature.NUMBERS_IN_ORDER,
                        Feature.QUERY_TIMEOUT,
                        Feature.INDEX_IF_NOT_EXISTS,
                        Feature.COLUMN_IF_NOT_EXISTS,
                        Feature.REFERENCES_WITH_ADDED_COLUMNS,
                        Feature.REPLACED_VIEWS));
    }

    @Override
    public int maxParameters() {
        return MAX_PARAMETERS;
    }

    /** What needs no quotes is turned into upper case. */
    @Override
    public String storedName(String name) {
        return quote(name).equals(name) ? name.toUpperCase(Locale.ROOT) : name;
    }

    @Override
    public String modelName(String storedName) {
        String lower = storedName.toLowerCase(Locale.ROOT);
        return storedName(lower).equals(storedName) ? lower : storedName;
    }

    @Override
    public PresenceQueries presence() {
        return PRESENCE;
    }

    @Override
    public KeyLookup keyLookup() {
        return has(Feature.ARRAY_PARAMETERS) ? KeyLookup.JOINED_ARRAY : KeyLookup.LIST;
    }

    @Override
    public @Nullable SqlType<?> arrayElement(SqlType<?> column) {
        return ELEMENTS.of(column);
    }

    @Override
    public Likeness likeness() {
        return H2Likeness.INSTANCE;
    }

    @Override
    public ErrorCode classify(SQLException failure) {
        return H2Failures.classify(failure);
    }

    @Override
    public ViolationNames violation(SQLException failure) {
        return H2Failures.violation(failure);
    }

    @Override
    public @Nullable String constraintName(SQLException failure) {
        return H2Failures.constraintName(failure);
    }

    /** It knows read-only databases, and no read-only sessions. */
    @Override
    public TransactionSupport transactions() {
        return TransactionSupport.of(EnumSet.allOf(IsolationLevel.class));
    }

    @Override
    public SessionSupport sessions() {
        return new SessionSupport(
                null,
                false,
                "SELECT SESSION_ID()",
                "CALL ABORT_SESSION(%s)",
                new SessionSupport.Limit(
                        List.of("SET LOCK_TIMEOUT %s"), Duration.ofMillis(1), List.of("SET LOCK_TIMEOUT 2000")));
    }

    @Override
    public String explanation() {
        return "EXPLAIN";
    }

    @Override
    public DatabaseSupport databases() {
        return new DatabaseSupport("h2:mem:%s", null, null, true);
    }

    /** H2 keeps whole results in memory unless it is told to work row by row. */
    @Override
    public List<String> beforeStreaming() {
        return List.of("SET LAZY_QUERY_EXECUTION TRUE");
    }

    @Override
    public List<String> afterStreaming() {
        return List.of("SET LAZY_QUERY_EXECUTION FALSE");
    }

    @Override
    public SqlType<?> typeOf(int jdbcType, String typeName) {
        SqlType<?> known = H2DriverTypes.of(typeName);
        return known == null ? super.typeOf(jdbcType, typeName) : known;
    }

    @Override
    public List<String> advanceNumbering(DdlContext context, Table table, Column<?> column, long next) {
        return List.of("ALTER TABLE " + context.table(table) + " ALTER COLUMN " + context.column(column)
                + " RESTART WITH " + next);
    }

    @Override
    public List<String> continueNumbering(DdlContext context, Table table, String column, Numbering numbering) {
        return List.of("ALTER TABLE " + context.table(table) + " ALTER COLUMN " + context.quote(column)
                + " RESTART WITH " + nextNumber(context, table, column, numbering));
    }

    @Override
    public List<String> stopNumbering(DdlContext context, Table table, String column) {
        return List.of(
                "ALTER TABLE " + context.table(table) + " ALTER COLUMN " + context.quote(column) + " DROP IDENTITY");
    }

    @Override
    public String useSchema(String schema) {
        return "SET SCHEMA " + quote(schema);
    }

    @Override
    public Catalog catalog() {
        return new H2Catalog();
    }
}
