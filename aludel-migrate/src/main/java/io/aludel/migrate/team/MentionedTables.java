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
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Set<String> OF_ROWS = Set.of("INSERT", "UPDATE", "DELETE", "SELECT", "MERGE", "WITH", "REPLACE");

    private MentionedTables() {}

    static Set<Touch> of(String sql) {
        String text = COMMENT.matcher(sql).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return Set.of();
        }
        boolean rows = OF_ROWS.contains(text.split("\\s+", 2)[0].toUpperCase(Locale.ROOT));
        Set<Touch> found = new LinkedHashSet<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            String table = name.group(2).replaceAll("[\"`\\[\\]]", "");
            found.add(rows ? Touch.rows(table) : Touch.table(table));
        }
        return found.isEmpty() ? Set.of(Touch.unknown(text.lines().findFirst().orElse(text))) : found;
    }
}
