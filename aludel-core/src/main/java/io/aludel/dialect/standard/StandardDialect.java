package io.aludel.dialect.standard;

import io.aludel.compile.FunctionTable;
import io.aludel.compile.Identifiers;
import io.aludel.compile.LiteralRenderer;
import io.aludel.compile.OperatorTable;
import io.aludel.compile.ReservedWords;
import io.aludel.compile.Syntax;
import io.aludel.compile.TypeCompiler;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.DdlParts;
import io.aludel.compile.ddl.NameLimits;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.dialect.SqlStates;
import io.aludel.error.ErrorCode;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reference dialect: how statements read when no database is asked. Immutable, safe for use by many threads. */
final class StandardDialect extends Dialect {
    private static final Syntax SYNTAX = new Syntax(
            "default",
            Identifiers.quoting('"', ReservedWords.standard()),
            OperatorTable.STANDARD,
            FunctionTable.STANDARD,
            new StandardClauses(),
            new TypeCompiler(),
            new LiteralRenderer());

    StandardDialect() {
        super(
                SYNTAX,
                new DdlCompiler(DdlParts.standard(), DdlContext.of(SYNTAX, NameLimits.NONE)),
                new GenericCodecs(),
                Set.of(
                        Feature.RETURNING,
                        Feature.ORDERED_RETURNING,
                        Feature.MULTI_ROW_INSERT,
                        Feature.DEFAULT_VALUES,
                        Feature.UPSERT,
                        Feature.OPTIONAL_SEQUENCES,
                        Feature.ARRAY_PARAMETERS,
                        Feature.DEFERRABLE_CONSTRAINTS,
                        Feature.SAVEPOINTS,
                        Feature.TRANSACTIONAL_DDL,
                        Feature.FOR_UPDATE,
                        Feature.SCHEMAS,
                        Feature.ADD_CONSTRAINT,
                        Feature.FULL_JOIN,
                        Feature.BATCH_KEYS,
                        Feature.QUERY_TIMEOUT,
                        Feature.INDEX_IF_NOT_EXISTS,
                        Feature.COLUMN_IF_NOT_EXISTS,
                        Feature.REFERENCES_WITH_ADDED_COLUMNS,
                        Feature.REPLACED_VIEWS));
    }

    @Override
    public int maxParameters() {
        return Integer.MAX_VALUE;
    }

    @Override
    public ErrorCode classify(SQLException failure) {
        return SqlStates.classify(failure);
    }

    @Override
    public @Nullable String constraintName(SQLException failure) {
        return null;
    }
}
