package io.aludel.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements that are prepared on one connection and wait for their next use. One thread at a time.
 *
 * <p>A statement is taken out while it is in use, so that a second use of the same text meanwhile prepares its own.
 */
final class StatementCache {
    private static final int LONGEST = 8_192;

    private final int capacity;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    StatementCache(int capacity) {
        this.capacity = capacity;
    }

    /** For connections that others prepare on as well. */
    static StatementCache none() {
        return new StatementCache(0);
    }

    @Nullable
    PreparedStatement take(String key) {
        return idle.remove(key);
    }

    /** Keeps a statement, or closes it; the one that waited longest makes room. */
    void giveBack(String key, PreparedStatement statement) throws SQLException {
        if (capacity == 0 || key.length() > LONGEST || idle.putIfAbsent(key, statement) != null) {
            statement.close();
            return;
        }
        if (idle.size() > capacity) {
            Map.Entry<String, PreparedStatement> eldest =
                    idle.entrySet().iterator().next();
            idle.remove(eldest.getKey());
            eldest.getValue().close();
        }
    }

    /** Closes all, since what they were prepared against has changed. */
    void clear() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }
}
