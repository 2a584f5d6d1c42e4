package io.aludel.migrate.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where a command prints for people. Lines may be coloured; the colours are left out where nobody sees them. One thread.
 *
 * <pre>{@code
 * output.line(output.revision("27c6a30d7c24") + ", add biographies");
 * }</pre>
 */
public final class Output {
    private final PrintWriter writer;
    private final boolean coloured;
    private final boolean quiet;
    private final boolean verbose;

    Output(PrintWriter writer, boolean coloured, boolean quiet, boolean verbose) {
        this.writer = writer;
        this.coloured = coloured;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /** A line of the result; left out with {@code --quiet}. */
    public void line(String text) {
        if (!quiet) {
            writer.println(text);
        }
    }

    /** An empty line. */
    public void line() {
        line("");
    }

    /** Text that the command was asked for, such as a script; there with {@code --quiet} too. */
    public void script(String text) {
        writer.print(text);
        writer.flush();
    }

    /** Whether {@code --verbose} was said. */
    public boolean verbose() {
        return verbose;
    }

    /** The id of a revision. */
    public String revision(String id) {
        return styled(id, Style.fg_yellow);
    }

    /** Something that is as it should be. */
    public String good(String text) {
        return styled(text, Style.fg_green);
    }

    /** Something to think about. */
    public String warning(String text) {
        return styled(text, Style.fg_yellow, Style.bold);
    }

    /** Something wrong. */
    public String bad(String text) {
        return styled(text, Style.fg_red, Style.bold);
    }

    /** Something beside the point. */
    public String faint(String text) {
        return styled(text, Style.faint);
    }

    /** A heading. */
    public String strong(String text) {
        return styled(text, Style.bold);
    }

    private String styled(String text, IStyle... styles) {
        return coloured && !text.isEmpty() ? Style.on(styles) + text + Style.reset.on() : text;
    }
}
