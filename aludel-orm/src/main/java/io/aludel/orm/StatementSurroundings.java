package io.aludel.orm;

import io.aludel.engine.Result;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.load.EntityQuery;
import io.aludel.sql.Executable;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.ast.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every statement of a session goes through, whatever it does: listeners, time limits, autoflush, and what session and entity add to
 * it. One session, one thread.
 */
final class StatementSurroundings {
    private final SessionContext session;

    StatementSurroundings(SessionContext session) {
        this.session = session;
    }

    /** Asks those who listen to statements; without any the statement is executed right away. */
    Result<?> run(Executable statement, Map<String, ? extends @Nullable Object> parameters, OrmExecution.Work work) {
        return run(statement, parameters, List.of(), work);
    }

    Result<?> run(
            Executable statement,
            Map<String, ? extends @Nullable Object> parameters,
            List<? extends Map<String, ? extends @Nullable Object>> rows,
            OrmExecution.Work work) {
        session.access().checkUsable();
        if (!session.teller().events().has(EventKind.ORM_EXECUTE)) {
            return surrounded(statement, parameters, work);
        }
        OrmExecution.Work surrounded = (asked, values) -> surrounded(asked, values, work);
        return new OrmExecution(session, OrmExecution.Cause.STATEMENT, statement, parameters, surrounded)
                .withRows(rows)
                .run();
    }

    /** Executes a statement with the options that concern its surroundings: how long it may take, and autoflush. */
    private Result<?> surrounded(
            Executable asked, Map<String, ? extends @Nullable Object> parameters, OrmExecution.Work work) {
        Duration longest =
                asked.executionOptions().get(ExecutionOptions.QUERY_TIMEOUT).orElse(null);
        return longest == null
                ? flushing(asked, parameters, work)
                : session.connections().limited(longest, () -> flushing(asked, parameters, work));
    }

    private Result<?> flushing(
            Executable asked, Map<String, ? extends @Nullable Object> parameters, OrmExecution.Work work) {
        AutoFlush chosen = asked.executionOptions().get(AutoFlush.OPTION).orElse(null);
        if (chosen == null || session.flushing().isRunning()) {
            return work.execute(asked, parameters);
        }
        boolean all = chosen == AutoFlush.ALWAYS || session.options().autoFlush() == AutoFlush.NEVER;
        if (chosen != AutoFlush.NEVER && all) {
            session.flushing().flush();
        }
        if (chosen != AutoFlush.NEVER) {
            return work.execute(asked, parameters);
        }
        return session.flushing().suspended(() -> work.execute(asked, parameters));
    }

    /** The statement with what the session and the entity add. */
    Statement complete(Executable asked) {
        Statement statement = CompositeAssignments.expanded(
                SoftDeletes.marking(asked.statement(), session.mappings()), session.mappings());
        return BulkStatements.strategy(asked) == DmlStrategy.RAW
                ? statement
                : StatementDefaults.added(session.runner().complete(statement), session);
    }

    /** A statement ready to be sent, after what it reads was written. */
    EntityQuery prepare(Statement statement) {
        session.access().checkUsable();
        EntityQuery prepared = session.runner().prepare(statement);
        session.flushing().beforeReading(prepared.tables());
        return prepared;
    }
}
