package io.aludel.dialect.sqlite;

import io.aludel.compile.Identifiers;
import io.aludel.compile.ReservedWords;
import io.aludel.compile.Syntax;
import io.aludel.dialect.DatabaseSupport;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.dialect.Likeness;
import io.aludel.dialect.PresenceQueries;
import io.aludel.dialect.ScalarFunction;
import io.aludel.dialect.SessionSupport;
import io.aludel.dialect.TransactionSupport;
import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import io.aludel.reflect.Catalog;
import io.aludel.reflect.Catalogued;
import io.aludel.schema.Table;
import io.aludel.sql.IsolationLevel;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SQLite. Immutable, safe for use by many threads. */
final class SqliteDialect extends Dialect implements Catalogued {
    private static final int MAX_PARAMETERS = 32_766;
    private static final int PARAMETERS_OF_A_PAGE = 1_200;

    private static final PresenceQueries PRESENCE = new PresenceQueries(
            null, null, "SELECT 'main', type, name, tbl_name, 1 FROM sqlite_master WHERE type = 'trigger'");

    private static final Syntax SYNTAX = new Syntax(
            "sqlite",
            Identifiers.quoting('"', ReservedWords.sqlite()),
            SqliteOperators.table(),
            SqliteFunctions.table(),
            new SqliteClauses(),
            new SqliteTypeNames(),
            new SqliteLiterals());

    SqliteDialect() {
        super(
                SYNTAX,
                SqliteDdl.compiler(SYNTAX),
                new SqliteCodecs(),
                Set.of(
                        Feature.RETURNING,
                        Feature.INSERT_RETURNING,
                        Feature.MULTI_ROW_INSERT,
                        Feature.DEFAULT_VALUES,
                        Feature.NUMBERS_IN_ORDER,
                        Feature.UPSERT,
                        Feature.DEFERRABLE_CONSTRAINTS,
                        Feature.SAVEPOINTS,
                        Feature.TRANSACTIONAL_DDL,
                        Feature.FULL_JOIN,
                        Feature.INDEX_IF_NOT_EXISTS,
                        Feature.REFERENCES_WITH_ADDED_COLUMNS,
                        Feature.KEPT_TEXTS));
    }

    @Override
    public int maxParameters() {
        return MAX_PARAMETERS;
    }

    /** A long statement is read and bound more slowly than several shorter ones. */
    @Override
    public int parametersOfAPage() {
        return PARAMETERS_OF_A_PAGE;
    }

    @Override
    public Likeness likeness() {
        return SqliteLikeness.INSTANCE;
    }

    @Override
    public PresenceQueries presence() {
        return PRESENCE;
    }

    @Override
    public ErrorCode classify(SQLException failure) {
        return SqliteFailures.classify(failure);
    }

    @Override
    public ViolationNames violation(SQLException failure) {
        return SqliteFailures.violation(failure);
    }

    @Override
    public @Nullable String constraintName(SQLException failure) {
        return SqliteFailures.constraintName(failure);
    }

    /** The type of a value belongs to the value; what was declared for its column says little about it. */
    @Override
    public SqlType<?> typeOf(int jdbcType, String typeName) {
        return SqlTypes.UNKNOWN;
    }

    /** Its read-only sessions are those that refuse to write; the driver cannot change them once they are open. */
    @Override
    public TransactionSupport transactions() {
        return TransactionSupport.of(EnumSet.of(
                        IsolationLevel.AUTOCOMMIT, IsolationLevel.READ_UNCOMMITTED, IsolationLevel.SERIALIZABLE))
                .withReadOnly("PRAGMA query_only = ON", "PRAGMA query_only = OFF")
                .withLockAtBegin("BEGIN IMMEDIATE", "BEGIN");
    }

    /** The default is the driver's, three seconds. */
    @Override
    public SessionSupport sessions() {
        return new SessionSupport(
                null,
                true,
                null,
                null,
                new SessionSupport.Limit(
                        List.of("PRAGMA busy_timeout = %s"),
                        Duration.ofMillis(1),
                        List.of("PRAGMA busy_timeout = 3000")));
    }

    @Override
    public String explanation() {
        return "EXPLAIN QUERY PLAN";
    }

    @Override
    public DatabaseSupport databases() {
        return new DatabaseSupport("sqlite::memory:", null, null, false);
    }

    /** Nothing can be dropped but whole tables, and those only when no row refers to them: the rows that close the circle go first. */
    @Override
    public List<ScalarFunction> scalarFunctions() {
        return List.of(RegularExpressions.REGEXP);
    }

    @Override
    public List<String> releaseCircle(List<Table> circle) {
        List<String> statements = new ArrayList<>();
        statements.add("PRAGMA defer_foreign_keys = ON");
        circle.forEach(
                table -> statements.add("DELETE FROM " + definitions().context().table(table)));
        return statements;
    }

    @Override
    public Catalog catalog() {
        return new SqliteCatalog();
    }
}
