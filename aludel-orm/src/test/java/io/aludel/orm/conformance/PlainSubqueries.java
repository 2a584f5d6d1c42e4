package io.aludel.orm.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens subqueries in FROM that do nothing but join tables: {@code (SELECT a.x AS a_x FROM a LEFT OUTER JOIN b ON ..) AS anon_1}. */
final class PlainSubqueries {
    private static final Pattern PLAIN = Pattern.compile(
            "\\(SELECT ((?:\\w+\\.\\w+(?: AS \\w+)?(?:, )?)+) FROM ([^()]* JOIN [^()]*)\\) AS ([a-z]\\w*)");
    private static final Pattern COLUMN = Pattern.compile("(\\w+\\.(\\w+))(?: AS (\\w+))?");
    private static final Pattern ALONE =
            Pattern.compile(" FROM \\(([^()]* JOIN [^()]*)\\)(?= (?:WHERE|ORDER|LIMIT)\\b|$)");

    private PlainSubqueries() {}

    static String opened(String sql) {
        String text = sql;
        Matcher plain = PLAIN.matcher(text);
        while (plain.find()) {
            String source = plain.group(2);
            if (Pattern.compile("\\b(WHERE|GROUP|ORDER|LIMIT|UNION|DISTINCT|HAVING)\\b")
                    .matcher(source)
                    .find()) {
                return text;
            }
            Map<String, String> meanings = new LinkedHashMap<>();
            Matcher column = COLUMN.matcher(plain.group(1));
            while (column.find()) {
                meanings.put(column.group(3) == null ? column.group(2) : column.group(3), column.group(1));
            }
            String name = plain.group(3);
            text = text.substring(0, plain.start()) + "(" + source + ")" + text.substring(plain.end());
            for (Map.Entry<String, String> meaning : meanings.entrySet()) {
                text = text.replaceAll("\\b" + name + "\\." + meaning.getKey() + "\\b", meaning.getValue());
            }
            plain = PLAIN.matcher(text);
        }
        return ALONE.matcher(text).replaceAll(" FROM $1");
    }
}
