package io.aludel.benchmarks;

import io.aludel.benchmarks.start.ColdStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/**
 * All workloads by all libraries on all databases, in one table: times, bytes and statements. Each library has a process of its own on
 * each database. Takes the seconds for each workload; 4 when nothing is said.
 */
public final class Comparison {
    private static final List<String> LIBRARIES = List.of("jdbc", "aludel", "hibernate", "jooq");
    private static final List<String> DATABASES = List.of("postgresql", "sqlite", "h2");
    private static final String[] BUILD_QUERY =
            "BuildQuery -p database=h2 -f 1 -wi 3 -i 3 -w 1s -r 1s -v SILENT".split(" ");
    private static final double KILO = 1000;

    private Comparison() {}

    private record Result(double micros, double bytes, long statements) {
        static Result of(String[] fields) {
            return new Result(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), Long.parseLong(fields[3]));
        }
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException, CommandLineOptionException, RunnerException {
        String seconds = arguments.length == 0 ? "4" : arguments[0];
        System.out.println("Multiples of hand-written JDBC: time, bytes allocated; and what is sent.");
        System.out.print(row("workload", "database", LIBRARIES));
        System.out.print(
                row("---", "---", LIBRARIES.stream().map(library -> "---:").toList()));
        for (String database : DATABASES) {
            Map<String, Map<String, Result>> results = new LinkedHashMap<>();
            for (String library : LIBRARIES) {
                results.put(library, run(library, database, seconds));
            }
            for (Workload workload : Workload.values()) {
                Result base = results.getOrDefault("jdbc", Map.of()).get(workload.name());
                List<String> cells = results.entrySet().stream()
                        .map(entry -> cell(entry.getKey(), entry.getValue().get(workload.name()), base))
                        .toList();
                System.out.print(row(workload.title, database, cells));
            }
        }
        System.out.println();
        ColdStart.main(new String[0]);
        System.out.println();
        Benchmarks.main(BUILD_QUERY);
    }

    /** What a process prints; what it could not do is missing. */
    private static Map<String, Result> run(String library, String database, String seconds)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Contestant.class.getName(),
                        library,
                        database,
                        seconds)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Result> results = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t");
                if (fields.length == 4) {
                    results.put(fields[0], Result.of(fields));
                }
            }
        }
        if (process.waitFor() != 0) {
            System.err.println(library + " on " + database + " ended early");
        }
        return results;
    }

    private static String cell(String library, @Nullable Result result, @Nullable Result base) {
        if (result == null || base == null) {
            return "-";
        }
        return library.equals("jdbc")
                ? String.format(
                        Locale.ROOT, "%.0f us, %.0f kB, %d", result.micros, result.bytes / KILO, result.statements)
                : String.format(
                        Locale.ROOT,
                        "%.2f, %.2f, %d",
                        result.micros / base.micros,
                        result.bytes / base.bytes,
                        result.statements);
    }

    private static String row(String workload, String database, List<String> cells) {
        StringBuilder text = new StringBuilder(String.format("| %-28s | %-10s |", workload, database));
        cells.forEach(cell -> text.append(String.format(" %24s |", cell)));
        return text.append(System.lineSeparator()).toString();
    }
}
