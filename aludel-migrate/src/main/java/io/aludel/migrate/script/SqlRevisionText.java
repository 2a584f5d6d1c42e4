package io.aludel.migrate.script;

import io.aludel.migrate.graph.RevisionSpec;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a revision as the text of a file that {@link SqlRevisions} reads. */
public final class SqlRevisionText {
    private SqlRevisionText() {}

    /**
     * The text of a file.
     *
     * @param spec what the revision says of itself
     * @param transactional whether it wants a transaction
     * @param remarks lines for people, such as where it comes from
     * @param upgrade its statements
     * @param downgrade the statements that take it back; null when nothing does
     */
    public static String of(
            RevisionSpec spec,
            boolean transactional,
            List<String> remarks,
            List<String> upgrade,
            @Nullable List<String> downgrade) {
        StringBuilder text = new StringBuilder(header(spec, transactional));
        remarks.forEach(remark -> text.append("-- ").append(remark).append('\n'));
        part(text, "upgrade", upgrade);
        if (downgrade != null) {
            part(text, "downgrade", downgrade);
        }
        return text.toString();
    }

    /** The lines that say which revision it is. */
    public static String header(RevisionSpec spec, boolean transactional) {
        StringBuilder text = new StringBuilder();
        line(text, "revision " + spec.id());
        setting(text, "follows", spec.down());
        if (!spec.message().isEmpty()) {
            line(text, "message " + spec.message().replaceAll("\\s+", " "));
        }
        setting(text, "labels", spec.labels());
        setting(text, "depends-on", spec.dependsOn());
        setting(text, "replaces", spec.replaces());
        if (!transactional) {
            line(text, "transactional no");
        }
        return text.toString();
    }

    /** Statements as they stand in a part. */
    public static String statements(List<String> statements) {
        return statements.stream().map(SqlStatements::written).collect(Collectors.joining());
    }

    private static void setting(StringBuilder text, String name, List<String> values) {
        if (!values.isEmpty()) {
            line(text, name + " " + String.join(", ", values));
        }
    }

    private static void part(StringBuilder text, String name, List<String> statements) {
        line(text, name);
        text.append(statements(statements));
    }

    private static void line(StringBuilder text, String words) {
        text.append("-- aludel: ").append(words).append('\n');
    }
}
