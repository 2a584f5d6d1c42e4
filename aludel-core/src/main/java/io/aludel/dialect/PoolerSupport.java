package io.aludel.dialect;

import java.util.Map;
import java.util.Set;

/**
 * What is different behind a pooler that gives each transaction another connection of the server, on which nothing may be left. Immutable.
 *
 * @param driver what the driver is told unless the application says something else
 * @param kept settings of the driver that would be left on the server's connection
 * @param characteristics how a transaction that has just begun is told its isolation level and what else it is; {@code %s} stands for them
 * @param port where such poolers usually listen
 */
public record PoolerSupport(Map<String, String> driver, Set<String> kept, String characteristics, int port) {
    public PoolerSupport {
        driver = Map.copyOf(driver);
        kept = Set.copyOf(kept);
    }
}
