package io.aludel.migrate.team;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQL that nobody has taken apart touches, by the words before names. It may find too much, never too little: where no word tells,
 * nobody knows.
 */
final class MentionedTables {
    private static final Pattern NAME = Pattern.compile(
            "\\b(FROM|JOIN|INTO|UPDATE|TABLE|ON|REFERENCES|VIEW|TRUNCATE)\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?(?:ONLY\\s+)?"
                    + "([\\w.\"`\\[\\]]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN = Pattern.compile(
            "ALTER\\s+TABLE\\s+(?:ONLY\\s+)?([\\w.\"`]+)\\s+(?:ADD|DROP)\\s+COLUMN\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?([\\w\"`]+)"
                    + "(?!.*\\b(?:ADD|DROP|ALTER|REFERENCES)\\s).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Set<String> OF_ROWS =
            Set.of("INSERT", "UPDATE", "DELETE", "SELECT", "MERGE", "WITH", "REPLACE");

    private MentionedTables() {}

    static Set<Touch> of(String sql) {
        String text = COMMENT.matcher(sql).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return Set.of();
        }
        Matcher column = COLUMN.matcher(text);
        if (column.matches()) {
            return Set.of(Touch.column(unquoted(column.group(1)), unquoted(column.group(2))));
        }
        boolean rows = OF_ROWS.contains(text.split("\\s+", 2)[0].toUpperCase(Locale.ROOT));
        Set<Touch> found = new LinkedHashSet<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            String table = unquoted(name.group(2));
            found.add(rows ? Touch.rows(table) : Touch.table(table));
        }
        return found.isEmpty() ? Set.of(Touch.unknown(text.lines().findFirst().orElse(text))) : found;
    }

    private static String unquoted(String name) {
        return name.replaceAll("[\"`\\[\\]]", "");
    }
}
