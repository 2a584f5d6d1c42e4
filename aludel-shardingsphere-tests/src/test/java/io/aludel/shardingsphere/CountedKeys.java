package io.aludel.shardingsphere;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.shardingsphere.infra.algorithm.core.context.AlgorithmSQLContext;
import org.apache.shardingsphere.infra.algorithm.keygen.core.KeyGenerateAlgorithm;

/**
 * Gives keys as a column that counts would, but over both servers: 1, 2, 3. Suites that expect such numbers run over it; an application
 * would take {@code SNOWFLAKE}. Safe for use by many threads.
 */
public final class CountedKeys implements KeyGenerateAlgorithm {
    private static final Map<String, AtomicLong> COUNTERS = new ConcurrentHashMap<>();

    /** Made by {@link java.util.ServiceLoader}. */
    public CountedKeys() {}

    /** From one on again. */
    static void reset() {
        COUNTERS.clear();
    }

    @Override
    public Collection<Long> generateKeys(AlgorithmSQLContext context, int count) {
        AtomicLong counter = COUNTERS.computeIfAbsent(context.getTableName(), table -> new AtomicLong());
        List<Long> keys = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            keys.add(counter.incrementAndGet());
        }
        return keys;
    }

    @Override
    public String getType() {
        return "COUNTED";
    }
}
