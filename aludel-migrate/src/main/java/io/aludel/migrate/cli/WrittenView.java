package io.aludel.migrate.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that a command has written.
 *
 * @param written the files, in the order in which they were written
 */
public record WrittenView(List<Path> written) {
    public WrittenView {
        written = List.copyOf(written);
    }

    /** A line for each file. */
    public void print(Output output) {
        written.forEach(file -> output.line("Wrote " + output.strong(file.toString())));
    }
}
