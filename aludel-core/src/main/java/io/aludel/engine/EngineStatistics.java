package io.aludel.engine;

import java.time.Duration;

/**
 * What an engine has done since it was made; a snapshot. Immutable.
 *
 * <pre>{@code
 * EngineStatistics statistics = engine.statistics();
 * double share = statistics.plans().hitRatio();
 * }</pre>
 *
 * @param statements how many statements were sent; a batch counts once
 * @param executions how many executions they made
 * @param failures how many statements failed
 * @param elapsed how long the database took to answer; the reading of rows is left out
 * @param transactions how many transactions began
 * @param commits how many were committed
 * @param rollbacks how many were rolled back
 * @param opened how many connections were opened
 * @param lent how many times a connection was lent
 * @param pool how busy the connections are
 * @param plans how the compiled statements are used
 */
public record EngineStatistics(
        long statements,
        long executions,
        long failures,
        Duration elapsed,
        long transactions,
        long commits,
        long rollbacks,
        long opened,
        long lent,
        PoolStatus pool,
        PlanStatistics plans) {}
