package io.aludel.shardingsphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the tables of both servers, past ShardingSphere. For one class of tests, one thread at a time. */
final class ServerComparison {
    private static final String EXISTING = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";

    private final ShardedDatabase database;
    private final Layout layout;
    /** Tables that are spread, as {@code table on server}, once there were rows. */
    private final Set<String> filled = new TreeSet<>();

    ServerComparison(ShardedDatabase database, Layout layout) {
        this.database = database;
        this.layout = layout;
    }

    /** Fails unless the tables that are on both servers have the same rows there; takes note of where there are rows of the others. */
    void compare() {
        Set<String> existing = Set.copyOf(database.rows(0, EXISTING));
        List<String> both =
                layout.broadcast().stream().filter(existing::contains).toList();
        if (!both.isEmpty() && !digests(0, both).equals(digests(1, both))) {
            for (String table : both) {
                assertThat(rows(1, table))
                        .as("the rows of the table %s, which is on both servers, on the second one", table)
                        .isEqualTo(rows(0, table));
            }
        }
        for (String table : layout.spread()) {
            for (int server = 0; server < 2 && existing.contains(table); server++) {
                if (!database.rows(server, "SELECT 1 FROM \"" + table + "\" LIMIT 1")
                        .isEmpty()) {
                    filled.add(table + " on server " + server);
                }
            }
        }
    }

    private List<String> digests(int server, List<String> tables) {
        return database.rows(
                server,
                tables.stream()
                        .map(table ->
                                "SELECT '" + table + "' || coalesce(md5(string_agg(t::text, ';' ORDER BY t::text)), '')"
                                        + " FROM \"" + table + "\" t")
                        .collect(Collectors.joining(" UNION ALL ")));
    }

    private List<String> rows(int server, String table) {
        return database.rows(server, "SELECT t::text FROM \"" + table + "\" t ORDER BY 1");
    }

    /** Fails unless each table that is spread had rows on both servers after some test. */
    void requireSpreadRows() {
        assertThat(filled)
                .containsExactlyElementsOf(layout.spread().stream()
                        .flatMap(table -> Stream.of(table + " on server 0", table + " on server 1"))
                        .sorted()
                        .toList());
    }
}
