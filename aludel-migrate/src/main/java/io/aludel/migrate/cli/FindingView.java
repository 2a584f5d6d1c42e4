package io.aludel.migrate.cli;

import io.aludel.migrate.lint.Finding;
import io.aludel.migrate.lint.Linter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the linter has found.
 *
 * @param revision the revision
 * @param origin its class or file
 * @param step which step of it
 * @param text the operation or statement
 * @param code the rule
 * @param name the rule in words
 * @param severity advice, warning or error
 * @param table the table
 * @param happens what happens
 * @param remedy what to do
 */
public record FindingView(
        String revision,
        String origin,
        int step,
        String text,
        String code,
        String name,
        String severity,
        @Nullable String table,
        String happens,
        String remedy) {
    static FindingView of(Finding finding) {
        return new FindingView(
                finding.revision(),
                finding.origin(),
                finding.step(),
                finding.text(),
                finding.rule().code(),
                finding.rule().name(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.table() == null ? null : finding.table().toString(),
                finding.happens(),
                finding.remedy());
    }

    boolean isError() {
        return severity.equals("error");
    }

    void print(Output output) {
        String first = severity + " " + code + " " + name + ":";
        String coloured = isError()
                ? output.bad(first)
                : severity.equals("warning") ? output.warning(first) : output.strong(first);
        output.line(coloured + " " + named() + ", step " + step + ": " + text);
        output.line("    " + happens);
        remedy.lines().forEach(line -> output.line("    " + output.faint(line)));
    }

    /** A line that GitHub shows beside the file. */
    String annotation() {
        String kind = isError() ? "error" : severity.equals("warning") ? "warning" : "notice";
        String file = origin.endsWith(".sql") ? "file=" + origin + "," : "";
        return "::" + kind + " " + file + "title=" + code + " " + name + "::"
                + escaped(named() + ", step " + step + ": " + text + "\n" + happens + "\n" + remedy);
    }

    /** One that is about to be written has no id yet. */
    private String named() {
        return revision.equals(Linter.NEW) ? "the new revision" : "revision " + revision;
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
