package io.aludel.shardingsphere;

import io.aludel.orm.Registry;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Which tables of a class of tests are spread over the servers, and which are on both. {@code spread.properties} names those that are
 * spread: {@code Class = table(column), ..}; each row is where the hash of the column sends it. Immutable.
 *
 * @param rules in the YAML of ShardingSphere
 * @param spread the tables whose rows are on one server each
 * @param broadcast the tables whose rows are on both
 */
record Layout(String rules, List<String> spread, List<String> broadcast) {
    private static final String PROPS = """
            props:
              system-schema-metadata-assembly-enabled: false
            """;
    private static final String SINGLE = """
            - !SINGLE
              tables: ["*.*.*"]
              defaultDataSource: ds_0
            """;
    private static final String TABLE = """
                %1$s:
                  actualDataNodes: ds_${0..1}.%1$s
                  databaseStrategy:
                    standard:
                      shardingColumn: %2$s
                      shardingAlgorithmName: by_hash
            """;
    private static final String KEYS = """
                  keyGenerateStrategy:
                    column: %s
                    keyGeneratorName: counted
            """;
    private static final String ALGORITHMS = """
              shardingAlgorithms:
                by_hash:
                  type: CLASS_BASED
                  props:
                    strategy: STANDARD
                    algorithmClassName: io.aludel.shardingsphere.ByHash
              keyGenerators:
                counted:
                  type: COUNTED
            """;
    private static final Properties SPREAD = read();

    private static Properties read() {
        Properties spread = new Properties();
        try (InputStream file = Layout.class.getResourceAsStream("/spread.properties")) {
            spread.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return spread;
    }

    /** What a test says itself. */
    static Layout given(String rules) {
        return new Layout(rules, List.of(), List.of());
    }

    /** For a class of tests that knows nothing of shards. */
    static Layout of(Class<?> test, List<Registry> models) {
        Map<String, Table> tables = new LinkedHashMap<>();
        models.forEach(model -> model.metadata().tables().forEach(table -> tables.putIfAbsent(table.name(), table)));
        Map<String, String> spread = spread(test);
        List<String> broadcast = tables.keySet().stream()
                .filter(name -> !spread.containsKey(name))
                .toList();
        StringBuilder rules = new StringBuilder("databaseName: suite\nrules:\n");
        if (!spread.isEmpty()) {
            rules.append("- !SHARDING\n  tables:\n");
            spread.forEach((name, column) -> rules.append(rule(tables.get(name), column)));
            if (spread.size() > 1) {
                rules.append("  bindingTables:\n    - " + String.join(", ", spread.keySet()) + "\n");
            }
            rules.append(ALGORITHMS);
        }
        if (!broadcast.isEmpty()) {
            rules.append("- !BROADCAST\n  tables: [" + String.join(", ", broadcast) + "]\n");
        }
        rules.append(SINGLE).append(PROPS);
        return new Layout(rules.toString(), List.copyOf(spread.keySet()), broadcast);
    }

    private static String rule(Table table, String column) {
        Column<?> counted = table.autoIncrementColumn();
        return TABLE.formatted(table.name(), column) + (counted == null ? "" : KEYS.formatted(counted.name()));
    }

    private static Map<String, String> spread(Class<?> test) {
        String listed = SPREAD.getProperty(test.getSimpleName(), "");
        return Arrays.stream(listed.split("\\s*,\\s*"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split("[()]"))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> parts[1], (one, other) -> one, LinkedHashMap::new));
    }
}
