package io.aludel.migrate.cli;

import io.aludel.error.AludelException;
import java.io.PrintWriter;

/** Says what went wrong: in words, with the stack, or as JSON. */
final class Failures {
    private Failures() {}

    /** What happened, without the code at the beginning. */
    static String message(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String code = failure instanceof AludelException known ? known.code().code() + ": " : "";
        return message.startsWith(code) ? message.substring(code.length()) : message;
    }

    static ExitCode report(Throwable failure, CommonOptions options, PrintWriter out, PrintWriter err) {
        ExitCode exit = ExitCode.of(failure);
        if (options.json()) {
            JsonOutput.print(JsonOutput.error(failure, exit, options.raising()), out);
        } else if (options.raising()) {
            failure.printStackTrace(err);
        } else {
            Output errors = options.output(err);
            String code =
                    failure instanceof AludelException known ? known.code().code() + ": " : "";
            err.println(errors.bad("FAILED:") + " " + code + message(failure));
        }
        return exit;
    }
}
