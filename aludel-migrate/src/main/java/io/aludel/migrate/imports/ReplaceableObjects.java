package io.aludel.migrate.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows how views and routines that are created again and again are taken away. */
final class ReplaceableObjects {
    private static final Pattern CREATION = Pattern.compile(
            "(?is)^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TEMP(?:ORARY)?\\s+)?"
                    + "((?:MATERIALIZED\\s+)?VIEW|FUNCTION|PROCEDURE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?([^\\s(]+).*");
    private static final Pattern DROP =
            Pattern.compile("(?is)^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*DROP\\s.*\\sIF\\s+EXISTS\\s.*");

    private ReplaceableObjects() {}

    /** What drops the objects that statements create, the last one first; null when they do something else too. */
    static @Nullable List<String> drops(List<String> statements) {
        List<String> drops = new ArrayList<>();
        for (String statement : statements) {
            Matcher creation = CREATION.matcher(statement);
            if (creation.matches()) {
                drops.add(
                        0,
                        "DROP " + creation.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ") + " "
                                + creation.group(2));
            } else if (!DROP.matcher(statement).matches()) {
                return null;
            }
        }
        return drops;
    }
}
