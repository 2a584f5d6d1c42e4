package io.aludel.migrate.generate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes annotations and comments in a line where they fit. */
final class Layout {
    private static final int WIDTH = 120;
    private static final Pattern BROKEN = Pattern.compile("(?m)^( *)(@[\\w.]+)\\(\\n((?:\\1    [^\\n]*\\n)+)\\1\\)");

    private static final Pattern BLANKS = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|\\{ | }");

    private Layout() {}

    /** Braces without the blanks within, except in texts. */
    private static String closed(String members) {
        return BLANKS.matcher(members)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("\"")
                                ? found.group()
                                : found.group().strip()));
    }

    static String compact(String source) {
        Matcher matcher = BROKEN.matcher(source);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String members = closed(matcher.group(3).strip().replaceAll("\\n *", " "));
            String line = matcher.group(1) + matcher.group(2) + "(" + members + ")";
            matcher.appendReplacement(text, Matcher.quoteReplacement(line.length() <= WIDTH ? line : matcher.group()));
        }
        return matcher.appendTail(text)
                .toString()
                .replaceAll("(?m)^( *)/\\*\\*\\n *\\* ([^\\n]{1,100})\\n *\\*/$", "$1/** $2 */")
                .replaceAll("\\{\\n *\\}", "{}");
    }
}
