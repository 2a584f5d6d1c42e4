package io.aludel.migrate.script;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes what the file of a revision says of it, and leaves everything else as somebody wrote it. */
public final class RevisionText {
    private static final Pattern ANNOTATION = Pattern.compile("@Revision\\s*\\((?<body>(?:[^()\"]|\"(?:\\\\.|[^\"])*\")*)\\)");
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
        return REVISION.matcher(text).find() ? sql(text, down) : java(text, down, origin);
    }

    private static String sql(String text, List<String> down) {
        String without = FOLLOWS.matcher(text).replaceAll("");
        String line = down.isEmpty() ? "" : "-- aludel: follows " + String.join(", ", down) + "\n";
        return REVISION.matcher(without).replaceFirst(found -> Matcher.quoteReplacement(found.group() + line));
    }

    private static String java(String text, List<String> down, String origin) {
        Matcher annotation = ANNOTATION.matcher(text);
        int from = 0;
        while (annotation.find(from)) {
            Matcher id = ID.matcher(annotation.group("body"));
            if (id.find()) {
                return text.substring(0, annotation.start("body"))
                        + body(annotation.group("body"), down)
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
        return ID.matcher(without)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group() + ", down = " + value));
    }
}
