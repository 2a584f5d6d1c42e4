package io.aludel.dialect.standard;

import io.aludel.compile.FunctionTable;
import io.aludel.compile.Identifiers;
import io.aludel.compile.OperatorTable;
import io.aludel.compile.Syntax;
import io.aludel.compile.TypeCompiler;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.DdlParts;
import io.aludel.compile.ddl.NameLimits;
import io.aludel.dialect.BooleanLiterals;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.dialect.SqlStates;
import io.aludel.error.ErrorCode;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plain standard SQL for databases that Aludel does not know. Good enough for reading from them; every name is quoted, since what is
 * reserved and how case is folded is unknown. Immutable, safe for use by many threads.
 */
final class GenericDialect extends Dialect {
    private static final int MAX_PARAMETERS = 999;

    private static final Syntax SYNTAX = new Syntax(
            "generic",
            Identifiers.quotingAlways('"'),
            OperatorTable.STANDARD,
            FunctionTable.STANDARD.withWords("now", "CURRENT_TIMESTAMP"),
            new GenericClauses(),
            new TypeCompiler(),
            new BooleanLiterals());

    GenericDialect() {
        super(
                SYNTAX,
                new DdlCompiler(DdlParts.standard(), DdlContext.of(SYNTAX, NameLimits.NONE)),
                new GenericCodecs(),
                Set.of(
                        Feature.SAVEPOINTS,
                        Feature.SCHEMAS,
                        Feature.INDEX_IF_NOT_EXISTS,
                        Feature.COLUMN_IF_NOT_EXISTS,
                        Feature.REFERENCES_WITH_ADDED_COLUMNS,
                        Feature.REPLACED_VIEWS));
    }

    @Override
    public int maxParameters() {
        return MAX_PARAMETERS;
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
