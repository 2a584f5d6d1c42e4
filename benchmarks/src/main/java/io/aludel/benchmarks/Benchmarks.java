package io.aludel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the workloads and prints Aludel's time as a multiple of hand-written JDBC's. Takes the options of JMH, such as
 * {@code Entities.w1 -p database=sqlite}.
 */
public final class Benchmarks {
    private static final Path RESULT = Path.of("target", "jmh-result.json");

    private Benchmarks() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, IOException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        if (given.shouldHelp()) {
            given.showHelp();
            return;
        }
        Path result = Path.of(given.getResult().orElse(RESULT.toString()));
        if (result.getParent() != null) {
            Files.createDirectories(result.getParent());
        }
        new Runner(new OptionsBuilder()
                        .parent(given)
                        .addProfiler(GCProfiler.class)
                        .verbosity(given.verbosity().orElse(VerboseMode.NORMAL))
                        .shouldFailOnError(true)
                        .resultFormat(ResultFormatType.JSON)
                        .result(result.toString())
                        .build())
                .run();
        System.out.println();
        RatioTable.main(new String[] {result.toString()});
    }
}
