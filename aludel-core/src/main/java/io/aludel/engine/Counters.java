package io.aludel.engine;

import java.util.concurrent.atomic.LongAdder;

/** Counts what an engine's connections do. Safe for use by many threads. */
final class Counters {
    final LongAdder statements = new LongAdder();
    final LongAdder executions = new LongAdder();
    final LongAdder failures = new LongAdder();
    final LongAdder nanos = new LongAdder();
    final LongAdder transactions = new LongAdder();
    final LongAdder commits = new LongAdder();
    final LongAdder rollbacks = new LongAdder();
    final LongAdder opened = new LongAdder();
    final LongAdder lent = new LongAdder();

    void statement(int batchSize, long elapsed, boolean failed) {
        statements.increment();
        executions.add(Math.max(1, batchSize));
        nanos.add(elapsed);
        if (failed) {
            failures.increment();
        }
    }

    void transaction(TransactionEvent.Kind kind) {
        switch (kind) {
            case BEGIN, BEGIN_TWO_PHASE -> transactions.increment();
            case COMMIT, COMMIT_PREPARED -> commits.increment();
            case ROLLBACK, ROLLBACK_PREPARED -> rollbacks.increment();
            default -> {
                // Savepoints are parts of a transaction.
            }
        }
    }

    EngineStatistics snapshot(PlanCache plans, PoolStatus pool) {
        return new EngineStatistics(
                statements.sum(),
                executions.sum(),
                failures.sum(),
                java.time.Duration.ofNanos(nanos.sum()),
                transactions.sum(),
                commits.sum(),
                rollbacks.sum(),
                opened.sum(),
                lent.sum(),
                pool,
                plans.statistics());
    }
}
