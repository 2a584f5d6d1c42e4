package io.aludel.migrate.cli;

import io.aludel.error.AludelException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Prints the result of a command, or its error, as one JSON document: records by the names of their components, names of enums in small
 * letters, paths as text. Loaded only with {@code --json}.
 */
final class JsonOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .addModule(new SimpleModule("aludel").addSerializer(Path.class, new ToStringSerializer(Path.class)))
            .build();

    private JsonOutput() {}

    static void print(@Nullable Object result, PrintWriter writer) {
        writer.println(MAPPER.writeValueAsString(result));
    }

    /** An error with its code, so that programs need not read the message. */
    static Map<String, Object> error(Throwable failure, ExitCode exit, boolean withStack) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put(
                "code", failure instanceof AludelException known ? known.code().code() : null);
        error.put("message", Failures.message(failure));
        error.put("exit", exit);
        error.put("exitCode", exit.number());
        if (withStack) {
            StringWriter stack = new StringWriter();
            failure.printStackTrace(new PrintWriter(stack, true));
            error.put("stack", stack.toString());
        }
        return Map.of("error", error);
    }
}
