package io.aludel.orm.load;

import io.aludel.dialect.Dialect;
import io.aludel.sql.ast.Statement;

/** Starts statements of a session on their way. One thread; one for each session. */
public final class QueryRunner {
    private final LoadSession session;
    private final LazyLoader loader;
    private final Dialect dialect;

    /** A runner for a session. */
    public QueryRunner(LoadSession session, LazyLoader loader, Dialect dialect) {
        this.session = session;
        this.loader = loader;
        this.dialect = dialect;
    }

    /** A statement with its plan, not yet executed. */
    public EntityQuery prepare(Statement statement) {
        return new EntityQuery(statement, session, loader, dialect);
    }
}
