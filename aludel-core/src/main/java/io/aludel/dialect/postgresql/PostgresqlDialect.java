package io.aludel.dialect.postgresql;

import io.aludel.compile.Identifiers;
import io.aludel.compile.ReservedWords;
import io.aludel.compile.Syntax;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.dialect.TransactionSupport;
import io.aludel.dialect.TwoPhaseSupport;
import io.aludel.dialect.ViolationNames;
import io.aludel.error.ErrorCode;
import io.aludel.type.SqlType;
import java.sql.SQLException;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. Immutable, safe for use by many threads. */
final class PostgresqlDialect extends Dialect {
    private static final int MAX_PARAMETERS = 65_535;

    private static final Syntax SYNTAX = new Syntax(
            "postgresql",
            Identifiers.quoting('"', ReservedWords.postgresql()),
            PostgresqlOperators.table(),
            PostgresqlFunctions.table(),
            new PostgresqlClauses(),
            new PostgresqlTypeNames(),
            new PostgresqlLiterals());

    PostgresqlDialect() {
        super(SYNTAX, new PostgresqlDdl(SYNTAX), new PostgresqlCodecs(), EnumSet.allOf(Feature.class));
    }

    @Override
    public int maxParameters() {
        return MAX_PARAMETERS;
    }

    @Override
    public ErrorCode classify(SQLException failure) {
        return PostgresqlFailures.classify(failure);
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
                .withTwoPhase(TwoPhaseSupport.PREPARE_TRANSACTION);
    }

    @Override
    public SqlType<?> typeOf(int jdbcType, String typeName) {
        SqlType<?> known = PostgresqlDriverTypes.of(jdbcType, typeName);
        return known == null ? super.typeOf(jdbcType, typeName) : known;
    }
}
