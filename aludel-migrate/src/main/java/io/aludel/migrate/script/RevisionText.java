package io.aludel.migrate.script;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes what the file of a revision says of it, and leaves everything else as somebody wrote it. */
public final class RevisionText {
    private static final Pattern ANNOTATION =
            Pattern.compile("@Revision\\s*\\((?<body>(?:[^()\"]|\"(?:\\\\.|[^\"])*\")*)\\)");
    private static final Pattern DOWN =
            Pattern.compile("\\bdown\\s*=\\s*(?:\"(?:\\\\.|[^\"])*\"|\\{[^}]*\\})\\s*,?\\s*");
    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*\"[^\"]*\"");
    private static final Pattern FOLLOWS = Pattern.compile("(?m)^-- aludel: follows[^\\n]*\\n");
    private static final Pattern REVISION = Pattern.compile("(?m)^-- aludel: revision[^\\n]*\\n");

    private RevisionText() {}

    /**
     * The text of a revision that follows others from now on.
     *
     * @param text Java with one annotation, or SQL
     * @param down what it follows
     * @param origin the file, for messages
     */
    public static String following(String text, List<String> down, String origin) {
        return REVISION.matcher(text).find() ? sql(text, down) : annotated(text, body -> body(body, down), origin);
    }

    /** The text of a revision that stands for others. */
    public static String replacing(String text, List<String> replaced, String origin) {
        if (REVISION.matcher(text).find()) {
            String line = "-- aludel: replaces " + String.join(", ", replaced) + "\n";
            return REVISION.matcher(text).replaceFirst(found -> Matcher.quoteReplacement(found.group() + line));
        }
        String names = replaced.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        return annotated(
                text,
                body -> ID.matcher(body)
                        .replaceFirst(
                                found -> Matcher.quoteReplacement(found.group() + ", replaces = {" + names + "}")),
                origin);
    }

    private static String sql(String text, List<String> down) {
        String without = FOLLOWS.matcher(text).replaceAll("");
        String line = down.isEmpty() ? "" : "-- aludel: follows " + String.join(", ", down) + "\n";
        return REVISION.matcher(without).replaceFirst(found -> Matcher.quoteReplacement(found.group() + line));
    }

    private static String annotated(String text, UnaryOperator<String> change, String origin) {
        Matcher annotation = ANNOTATION.matcher(text);
        int from = 0;
        while (annotation.find(from)) {
            Matcher id = ID.matcher(annotation.group("body"));
            if (id.find()) {
                return text.substring(0, annotation.start("body"))
                        + change.apply(annotation.group("body"))
                        + text.substring(annotation.end("body"));
            }
            from = annotation.end();
        }
        throw new MigrationException(
                ErrorCode.INVALID_REVISION, origin + " has no @Revision(id = \"..\") that could be changed.");
    }

    private static String body(String body, List<String> down) {
        String without = DOWN.matcher(body).replaceFirst("");
        if (down.isEmpty()) {
            return without;
        }
        String names = down.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        String value = down.size() == 1 ? names : "{" + names + "}";
        return ID.matcher(without).replaceFirst(found -> Matcher.quoteReplacement(found.group() + ", down = " + value));
    }
}
