package io.aludel.migrate.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Dml;
import io.aludel.sql.Executable;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.sql.Query;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes operations over a connection, which neither begins nor ends a transaction by itself. Not thread-safe. */
public class ConnectionTarget implements OperationTarget {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionTarget.class);

    private final Connection connection;
    private final NamingConvention namingConvention;

    /**
     * Executes over a connection.
     *
     * @param connection the connection; stays open
     * @param namingConvention how constraints and indexes are named that have no name
     */
    public ConnectionTarget(Connection connection, NamingConvention namingConvention) {
        this.connection = requireNonNull(connection, "connection");
        this.namingConvention = requireNonNull(namingConvention, "namingConvention");
    }

    @Override
    public Dialect dialect() {
        return connection.dialect();
    }

    @Override
    public NamingConvention namingConvention() {
        return namingConvention;
    }

    @Override
    public Optional<Connection> connection() {
        return Optional.of(connection);
    }

    @Override
    public void define(DdlElement element) {
        connection.define(element);
    }

    @Override
    public void execute(String sql) {
        connection.define(DdlText.of(sql));
    }

    @Override
    public void execute(Executable statement) {
        if (statement instanceof Dml dml) {
            connection.execute(dml);
        } else if (statement instanceof Query<?> query) {
            connection.execute(query).close();
        } else {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "a statement of " + statement.getClass().getName() + " cannot be executed here."
                            + "\n  Use an INSERT, UPDATE, DELETE, a query, or text(..).");
        }
    }

    @Override
    public void comment(String text) {
        LOG.info("{}", text);
    }

    /** Commits, which fails when the transaction is another's to end; work is done with each statement kept at once. */
    @Override
    public void outsideTransaction(Runnable work) {
        connection.commit();
        IsolationLevel level = connection.driver().isolationLevel();
        connection.commit();
        connection.option(ExecutionOptions.ISOLATION_LEVEL, IsolationLevel.AUTOCOMMIT);
        try {
            work.run();
        } finally {
            connection.commit();
            connection.option(ExecutionOptions.ISOLATION_LEVEL, level);
        }
    }
}
