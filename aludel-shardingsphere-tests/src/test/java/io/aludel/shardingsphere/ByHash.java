package io.aludel.shardingsphere;

import java.util.Collection;
import org.apache.shardingsphere.sharding.api.sharding.standard.PreciseShardingValue;
import org.apache.shardingsphere.sharding.api.sharding.standard.RangeShardingValue;
import org.apache.shardingsphere.sharding.api.sharding.standard.StandardShardingAlgorithm;

/** Sends numbers to the servers in turn, and all else by its hash. Safe for use by many threads. */
public final class ByHash implements StandardShardingAlgorithm<Comparable<?>> {
    /** Made by ShardingSphere. */
    public ByHash() {}

    @Override
    public String doSharding(Collection<String> servers, PreciseShardingValue<Comparable<?>> value) {
        Object key = value.getValue();
        long hash = key instanceof Number number ? number.longValue() : spread(key.toString());
        return "ds_" + Math.floorMod(hash, 2);
    }

    /** The hashes of words that differ in their last letter only would do as well; of UUIDs the last digit is by chance. */
    private static int spread(String key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }

    @Override
    public Collection<String> doSharding(Collection<String> servers, RangeShardingValue<Comparable<?>> value) {
        return servers;
    }
}
