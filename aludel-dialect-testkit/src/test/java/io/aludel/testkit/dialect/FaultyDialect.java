package io.aludel.testkit.dialect;

import io.aludel.compile.Syntax;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.dialect.SqlStates;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.reflect.Catalog;
import io.aludel.reflect.Catalogued;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link LedgerDialect} with a mistake in it. */
class FaultyDialect extends Dialect implements Catalogued {
    FaultyDialect(Syntax syntax, Feature... claimed) {
        super(syntax, LedgerDialect.ledger(), new LedgerDialect.Values(), with(claimed));
    }

    private static Set<Feature> with(Feature... claimed) {
        Set<Feature> all = new HashSet<>(LedgerDialect.FEATURES);
        all.addAll(Set.of(claimed));
        return all;
    }

    Engine open(String database) {
        return Engine.builder("jdbc:h2:mem:" + database + ";DATABASE_TO_UPPER=FALSE")
                .dialect(this)
                .build();
    }

    @Override
    public int maxParameters() {
        return 1_000;
    }

    @Override
    public ErrorCode classify(SQLException failure) {
        return "23506".equals(failure.getSQLState()) ? ErrorCode.FOREIGN_KEY_VIOLATION : SqlStates.classify(failure);
    }

    @Override
    public @Nullable String constraintName(SQLException failure) {
        return null;
    }

    @Override
    public Catalog catalog() {
        return new LedgerCatalog();
    }
}
