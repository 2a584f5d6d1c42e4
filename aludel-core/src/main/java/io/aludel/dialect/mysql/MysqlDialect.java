package io.aludel.dialect.mysql;

import io.aludel.compile.ReservedWords;
import io.aludel.compile.Syntax;
import io.aludel.dialect.Feature;
import io.aludel.dialect.UniqueIds;
import io.aludel.reflect.Catalog;
import java.util.Set;

/** MySQL, of which golden SQL is tested. Immutable, safe for use by many threads. */
final class MysqlDialect extends MysqlFamily {
    private static final Syntax SYNTAX = MysqlSyntax.of(
            "mysql",
            ReservedWords.mysql(),
            MysqlOperators.mysql(),
            MysqlSyntax.FUNCTIONS,
            new MysqlClauses(),
            MysqlTypeNames.mysql(),
            new MysqlLiterals());

    MysqlDialect() {
        super(
                SYNTAX,
                MysqlDdl.mysql(SYNTAX),
                MysqlCodecs.mysql(),
                Set.of(
                        Feature.MULTI_ROW_INSERT,
                        Feature.DEFAULT_VALUES,
                        Feature.UPSERT,
                        Feature.SAVEPOINTS,
                        Feature.FOR_UPDATE,
                        Feature.SCHEMAS,
                        Feature.ADD_CONSTRAINT,
                        Feature.RESTATED_COLUMNS,
                        Feature.BATCH_KEYS,
                        Feature.NUMBERS_IN_ORDER,
                        Feature.QUERY_TIMEOUT,
                        Feature.REPLACED_VIEWS));
    }

    @Override
    InfileForms infileForms() {
        return new InfileForms(UniqueIds::digits);
    }

    @Override
    public Catalog catalog() {
        return new MysqlCatalog(false);
    }
}
