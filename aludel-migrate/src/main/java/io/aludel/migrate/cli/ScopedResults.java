package io.aludel.migrate.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The results of a command that works on several databases or schemas: each below its name, or all in one JSON document. */
final class ScopedResults {
    private final CommonOptions options;
    private final PrintWriter writer;
    private final List<Map<String, @Nullable Object>> all = new ArrayList<>();
    private String name = "";
    private ExitCode worst = ExitCode.OK;

    ScopedResults(CommonOptions options, PrintWriter writer) {
        this.options = options;
        this.writer = writer;
    }

    void begin(Scope scope) {
        name = scope.name();
        if (!options.json()) {
            Output output = options.output(writer);
            output.line(output.strong("[" + name + "]"));
        }
    }

    void end(@Nullable Object result, ExitCode exit, Consumer<Output> print) {
        if (exit.number() > worst.number()) {
            worst = exit;
        }
        if (options.json()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("name", name);
            entry.put("result", result);
            all.add(entry);
        } else {
            print.accept(options.output(writer));
            writer.flush();
        }
    }

    int finish() {
        if (options.json()) {
            JsonOutput.print(Map.of("databases", all), writer);
        }
        writer.flush();
        return worst.number();
    }

    int failed(Exception failure, PrintWriter err) {
        if (options.json()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("name", name);
            entry.putAll(JsonOutput.error(failure, ExitCode.of(failure), options.raising()));
            all.add(entry);
            finish();
            return ExitCode.of(failure).number();
        }
        writer.flush();
        return Failures.report(failure, options, writer, err).number();
    }
}
