package io.aludel.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts processes that read one row, by JDBC over a pool, by jOOQ over the same, and by sessions over 50 entities, in turns, and prints
 * the medians of their times in milliseconds, for each database. Takes the number of runs; 9 when nothing is said.
 */
public final class ColdStart {
    private static final int RUNS = 9;
    private static final double MILLION = 1_000_000;

    private ColdStart() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int runs = arguments.length == 0 ? RUNS : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("aludel-cold-start");
        String libraries = File.pathSeparator + System.getProperty("java.class.path");
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("jdbc", new Program(JdbcStart.class.getName(), System.getProperty("java.class.path")));
        programs.put("aludel", new Program(StartModel.ALUDEL, StartModel.aludel(folder) + libraries));
        programs.put("hibernate", new Program(StartModel.HIBERNATE, StartModel.hibernate(folder) + libraries));
        programs.put("jooq", new Program(JooqStart.class.getName(), System.getProperty("java.class.path")));
        for (StartDatabase database : StartDatabase.all(folder)) {
            print(database, times(programs, database, runs));
        }
    }

    private static Map<String, List<Double>> times(Map<String, Program> programs, StartDatabase database, int runs)
            throws IOException, InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int run = 0; run < runs + 1; run++) {
            for (Map.Entry<String, Program> program : programs.entrySet()) {
                double time = time(program.getValue(), database);
                // The first run fills the caches of the system.
                if (run > 0) {
                    times.computeIfAbsent(program.getKey(), name -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        return times;
    }

    private static void print(StartDatabase database, Map<String, List<Double>> times) {
        System.out.println("W9 start of a process to the first row, " + database.name() + ", 50 entities");
        double base = median(times.get("jdbc"));
        times.forEach((name, all) ->
                System.out.printf(Locale.ROOT, "%-9s %7.0f ms  %.2f%n", name, median(all), median(all) / base));
    }

    private record Program(String mainClass, String classPath) {}

    private static double time(Program program, StartDatabase database) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                program.classPath,
                program.mainClass));
        command.addAll(database.arguments());
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program.mainClass + " failed");
        }
        return (System.nanoTime() - begin) / MILLION;
    }

    private static double median(List<Double> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
    }
}
