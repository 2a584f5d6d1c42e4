package io.aludel.migrate.safe;

import io.aludel.dialect.SessionSupport.Limit;
import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.OperationContext;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.Safely.Patience;
import io.aludel.migrate.op.TableOp;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlText;
import io.aludel.type.SqlTypes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The surroundings of a safe form: each of its statements waits for locks no longer than is said, and is tried again. One thread.
 *
 * @param context where statements go
 * @param step what is done
 * @param patience how long and how often
 */
record SafeForm(OperationContext context, TableOp step, Patience patience) {
    private static final Logger LOG = LoggerFactory.getLogger(SafeForm.class);
    private static final long LONGEST_PAUSE = 30_000;

    /** What the catalog of the database knows; nothing in a script. */
    Optional<Catalog> catalog() {
        return context.target().connection().map(connection -> new Catalog(connection, tableText()));
    }

    /** The table in the words of the dialect. */
    String tableText() {
        return context.dialect().definitions().context().table(table(List.of()));
    }

    String quoted(String name) {
        return context.dialect().definitions().context().quote(name);
    }

    /** The table with some of its columns. */
    Table table(Collection<String> columns) {
        return context.table(
                step.schema(),
                step.table(),
                columns.stream()
                        .distinct()
                        .<Column<?>>map(name -> Column.of(name, SqlTypes.UNKNOWN))
                        .toList());
    }

    /** A statement that takes a moment once it has its lock, for which others wait behind it: it gives way, and tries again. */
    void briefly(MigrationOp op) {
        patiently(patience.lockTimeout(), () -> context.invoke(op));
    }

    /** A statement that takes long, and keeps nobody waiting meanwhile: it waits longer for others. */
    void atLength(Runnable work) {
        patiently(patience.lockTimeout().multipliedBy(30), work);
    }

    /** Does something with a limit for waits, which is afterwards what it was, as often as is said. */
    private void patiently(Duration lockTimeout, Runnable work) {
        Limit limit = context.dialect().sessions().lockLimit();
        Connection connection = context.target().connection().orElse(null);
        if (limit == null) {
            work.run();
        } else if (connection == null) {
            limit.of(lockTimeout).forEach(context::execute);
            work.run();
            limit.reset().forEach(context::execute);
        } else {
            String before = Catalog.setting(connection, "lock_timeout");
            String statements = Catalog.setting(connection, "statement_timeout");
            limit.of(lockTimeout).forEach(sql -> connection.define(DdlText.of(sql)));
            connection.define(DdlText.of("SET statement_timeout = 0"));
            try {
                repeatedly(work);
            } finally {
                connection.define(DdlText.of("SET lock_timeout = '" + before + "'"));
                connection.define(DdlText.of("SET statement_timeout = '" + statements + "'"));
            }
        }
    }

    private void repeatedly(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (AludelException e) {
                if (e.code() != ErrorCode.SERIALIZATION_FAILURE || attempt >= patience.attempts()) {
                    throw e;
                }
                LOG.info("{}: others are in the way, attempt {}: {}", step.describe(), attempt, e.getMessage());
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE, 250L << Math.min(attempt - 1, 10)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException(
                    ErrorCode.MIGRATION_FAILED, "the wait for another attempt was interrupted.", e);
        }
    }
}
