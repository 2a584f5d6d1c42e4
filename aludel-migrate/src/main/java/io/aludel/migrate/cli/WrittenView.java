package io.aludel.migrate.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that a command has written.
 *
 * @param written the files, in the order in which they were written
 * @param findings what the linter has to say of them
 */
public record WrittenView(List<Path> written, List<FindingView> findings) {
    public WrittenView {
        written = List.copyOf(written);
        findings = List.copyOf(findings);
    }

    /** Files of which there is nothing to be said. */
    public WrittenView(List<Path> written) {
        this(written, List.of());
    }

    /** A line for each file, and what there is to be said of it. */
    public void print(Output output) {
        written.forEach(file -> output.line("Wrote " + output.strong(file.toString())));
        findings.forEach(finding -> finding.print(output));
    }
}
