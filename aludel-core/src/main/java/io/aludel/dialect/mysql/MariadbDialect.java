package io.aludel.dialect.mysql;

import io.aludel.compile.ReservedWords;
import io.aludel.compile.Syntax;
import io.aludel.dialect.Feature;
import io.aludel.dialect.PresenceQueries;
import io.aludel.reflect.Catalog;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** MariaDB. Immutable, safe for use by many threads. */
final class MariadbDialect extends MysqlFamily {
    private static final PresenceQueries PRESENCE = MysqlObjects.PRESENCE.withSequences(
            "SELECT table_schema, table_name, table_schema = database() FROM information_schema.tables"
                    + " WHERE table_type = 'SEQUENCE'");

    private static final Syntax SYNTAX = MysqlSyntax.of(
            "mariadb",
            ReservedWords.mariadb(),
            MysqlOperators.mariadb(),
            MysqlSyntax.mariadbFunctions(),
            new MariadbClauses(),
            MysqlTypeNames.mariadb(),
            new MariadbLiterals());

    MariadbDialect() {
        super(
                SYNTAX,
                MysqlDdl.mariadb(SYNTAX),
                MysqlCodecs.mariadb(),
                Set.of(
                        Feature.INSERT_RETURNING,
                        Feature.MULTI_ROW_INSERT,
                        Feature.DEFAULT_VALUES,
                        Feature.UPSERT,
                        Feature.SEQUENCES,
                        Feature.SAVEPOINTS,
                        Feature.FOR_UPDATE,
                        Feature.SCHEMAS,
                        Feature.ADD_CONSTRAINT,
                        Feature.RESTATED_COLUMNS,
                        Feature.BATCH_KEYS,
                        Feature.NUMBERS_IN_ORDER,
                        Feature.QUERY_TIMEOUT,
                        Feature.INDEX_IF_NOT_EXISTS,
                        Feature.COLUMN_IF_NOT_EXISTS,
                        Feature.REFERENCES_WITH_ADDED_COLUMNS,
                        Feature.REPLACED_VIEWS));
    }

    @Override
    public PresenceQueries presence() {
        return PRESENCE;
    }

    @Override
    InfileForms infileForms() {
        return new InfileForms(UUID::toString);
    }

    /** Its driver talks to MySQL as well, whose SQL is another. */
    @Override
    public boolean isFor(String product) {
        return product.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    @Override
    public Catalog catalog() {
        return new MysqlCatalog(true);
    }
}
