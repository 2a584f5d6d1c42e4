package io.aludel.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prints times of Aludel, and of others where they were measured, beside those of hand-written JDBC or of jOOQ, from a result that JMH wrote as JSON. Times are medians of iterations;
 * the last column is the multiple of the bytes allocated.
 *
 * <p>Reads the few facts it needs, in the order in which JMH writes them, rather than JSON in general.
 */
public final class RatioTable {
    private static final Pattern RUN = Pattern.compile(
            "\"benchmark\" : \"[\\w.]*?(\\w+)\\.(\\w+)\".*?"
                    + "\"database\" : \"(\\w+)\".*?"
                    + "\"scorePercentiles\" : \\{.*?\"50\\.0\" : ([-+.\\dE]+).*?"
                    + "\"scoreUnit\" : \"(\\w+)/op\"",
            Pattern.DOTALL);
    /** The parameter that says whose work was measured, where one benchmark measures several libraries. */
    private static final Pattern LIBRARY = Pattern.compile("\"library\" : \"(\\w+)\"");

    private static final Pattern BYTES =
            Pattern.compile("gc\\.alloc\\.rate\\.norm\" : \\{.*?\"50\\.0\" : ([-+.\\dE]+)", Pattern.DOTALL);
    /** What each result of JMH begins with. */
    private static final String RESULT = "\"jmhVersion\"";

    private static final Map<String, String> WORKLOADS = Map.of(
            "w1LoadByKey", "W1 load by key",
            "w2LoadPosts", "W2 load 10,000",
            "w3aLoadFlat", "W3a load 100,000 flat",
            "w4LoadGraph", "W4 load a graph of 41,000",
            "w5aInsertPosts", "W5a insert 10,000",
            "w6ChangePosts", "W6 change 1,000 of 10,000",
            "ReadFlat", "W3b read 100,000 flat",
            "InsertFlat", "W5b insert 10,000",
            "BuildQuery", "W7 build a query",
            "BulkInsert", "W8 bulk insert 100,000");
    /** What Aludel is compared with: hand-written JDBC, or jOOQ where nothing is executed. */
    private static final List<String> BASES = List.of("jdbc", "jooq");

    private RatioTable() {}

    /** Takes the path of JMH's result. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give the path of a result that JMH wrote with -rf json");
        }
        System.out.print(of(Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8)));
    }

    /** The table, a line for each workload and database. */
    static String of(String json) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String result : json.split(RESULT)) {
            Matcher run = RUN.matcher(result);
            if (!run.find()) {
                continue;
            }
            Matcher library = LIBRARY.matcher(result);
            boolean several = library.find();
            String name = several ? run.group(2) : run.group(1);
            String way = several ? library.group(1) : run.group(2);
            String workload = WORKLOADS.getOrDefault(name, name);
            Line line = lines.computeIfAbsent(
                    workload + run.group(3), key -> new Line(workload, run.group(3), run.group(5)));
            line.times.put(way, Double.parseDouble(run.group(4)));
            Matcher bytes = BYTES.matcher(result);
            if (bytes.find()) {
                line.bytes.put(way, Double.parseDouble(bytes.group(1)));
            }
        }
        StringBuilder table = new StringBuilder();
        table.append(row("workload", "database", "beside", "measured", "ratio", "bytes"));
        table.append(row("---", "---", "---:", "---:", "---:", "---:"));
        lines.values().forEach(line -> table.append(line.text()));
        return table.toString();
    }

    private static String row(
            String workload, String database, String jdbc, String aludel, String ratio, String bytes) {
        return String.format(
                "| %-34s | %-10s | %12s | %12s | %6s | %6s |%n", workload, database, jdbc, aludel, ratio, bytes);
    }

    private record Line(
            String workload, String database, String unit, Map<String, Double> times, Map<String, Double> bytes) {
        Line(String workload, String database, String unit) {
            this(workload, database, unit, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        /** A line for each way Aludel did it. */
        String text() {
            Double base = base(times);
            StringBuilder text = new StringBuilder();
            times.forEach((way, time) -> {
                if (!BASES.contains(way)) {
                    String other = way.startsWith("aludel") ? way.substring("aludel".length()) : way;
                    String name = other.isEmpty() ? workload : workload + ", " + other;
                    String allocated = ratio(bytes.get(way), base(bytes));
                    text.append(row(name, database, time(base), time(time), ratio(time, base), allocated));
                }
            });
            return text.toString();
        }

        private static @Nullable Double base(Map<String, Double> numbers) {
            return BASES.stream()
                    .map(numbers::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private static String ratio(@Nullable Double value, @Nullable Double base) {
            return value == null || base == null ? "" : String.format(Locale.ROOT, "%.2f", value / base);
        }

        private String time(@Nullable Double value) {
            return value == null ? "" : String.format(Locale.ROOT, "%.2f %s", value, unit);
        }
    }
}
