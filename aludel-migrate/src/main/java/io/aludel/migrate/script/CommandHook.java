package io.aludel.migrate.script;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program on each new revision. Immutable.
 *
 * <pre>{@code
 * CommandHook.parse("format", "google-java-format --aosp -i ${file}")
 * }</pre>
 *
 * @param name what it is called in messages
 * @param command the program and its arguments, in which <code>${file}</code> stands for the file; it comes last where none has it
 * @param folder where the program runs
 */
public record CommandHook(String name, List<String> command, Path folder) implements PostWriteHook {
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    public CommandHook {
        requireNonNull(name, "name");
        command = List.copyOf(command);
        requireNonNull(folder, "folder");
    }

    /** A command as it is typed, with quotes around what has blanks; it runs where the program runs. */
    public static CommandHook parse(String name, String line) {
        List<String> command = new ArrayList<>();
        Matcher arguments = ARGUMENT.matcher(line);
        while (arguments.find()) {
            for (int group = 1; group <= 3; group++) {
                if (arguments.group(group) != null) {
                    command.add(arguments.group(group));
                }
            }
        }
        if (command.isEmpty()) {
            throw new MigrationException(ErrorCode.HOOK_FAILED, "the hook '" + name + "' names no program.");
        }
        return new CommandHook(name, command, Path.of(""));
    }

    /** The same in another folder. */
    public CommandHook in(Path changed) {
        return new CommandHook(name, command, changed);
    }

    @Override
    public void written(Path file) {
        List<String> words = arguments(file.toAbsolutePath());
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw failed(file, "ended with " + code + (output.isBlank() ? "." : ":\n" + output.strip()), null);
            }
        } catch (IOException e) {
            throw failed(file, "could not be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(file, "was interrupted.", e);
        }
    }

    private List<String> arguments(Path file) {
        List<String> words = new ArrayList<>();
        boolean named = false;
        for (String word : command) {
            named |= word.contains("${file}");
            words.add(TextTemplate.of(word, "the hook '" + name + "'").inline(Map.of("file", file.toString())));
        }
        if (!named) {
            words.add(file.toString());
        }
        return words;
    }

    private MigrationException failed(Path file, String what, @Nullable Throwable cause) {
        return new MigrationException(
                ErrorCode.HOOK_FAILED,
                "the hook '" + name + "' (" + String.join(" ", command) + ") " + what + "\n  " + file
                        + " was written and stays; hooks behind this one were not run.",
                cause);
    }
}
