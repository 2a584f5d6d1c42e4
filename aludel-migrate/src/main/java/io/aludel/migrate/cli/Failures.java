package io.aludel.migrate.cli;

import io.aludel.error.AludelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what went wrong: in words, with the stack, or as JSON. */
final class Failures {
    private Failures() {}

    /** What happened, without the code at the beginning. */
    static String message(Throwable failure) {
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return message(cause);
        }
        if (failure instanceof FileSystemException file) {
            return file(file);
        }
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String code = failure instanceof AludelException known ? known.code().code() + ": " : "";
        return message.startsWith(code) ? message.substring(code.length()) : message;
    }

    /** Their message is the name of the file alone, as often as not. */
    private static String file(FileSystemException failure) {
        String file = failure.getFile() == null ? "a file" : failure.getFile();
        if (failure instanceof AccessDeniedException) {
            return file + " cannot be read or written: access is denied."
                    + "\n  Check the rights of the file and of its folder.";
        }
        if (failure instanceof NoSuchFileException) {
            return file
                    + " cannot be opened: it does not exist, or its folder does not.\n  Check the name, and the folder in which the command runs.";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return file + " is there already.\n  Take another name, or remove it.";
        }
        return file + " cannot be used: " + (failure.getReason() == null ? failure : failure.getReason()) + ".";
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
