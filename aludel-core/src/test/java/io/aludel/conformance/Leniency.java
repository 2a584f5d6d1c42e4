package io.aludel.conformance;

import io.aludel.conformance.Recording.Expected;
import io.aludel.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The stated rules by which two texts mean the same:
 *
 * <ul>
 *   <li>a label that the compiler made up ({@code AS anon_1}) is there or not, and so is the name of a column whose opposite is selected;
 *   <li>a parameter is cast to its type for JDBC or not, and an element of JSON is taken by {@code ->} or {@code []};
 *   <li>ASC is what an order is anyway;
 *   <li>a Java-side default, null in the recording of a compilation, has its value already;
 *   <li>one upsert serves all databases, where the reference has one for each and refuses it elsewhere;
 *   <li>what a database lacks ({@link #LACKING}) is refused or said in another way, where the reference writes it all the same;
 *   <li>SQLite's {@code OFFSET 0} after a LIMIT says nothing, and no limit is {@code -1}, as a value or not;
 *   <li>a name may be quoted without need;
 *   <li>on MySQL times keep their microseconds and decimals their digits, where the reference gives a type without precision; a CAST that
 *       the reference leaves out with a warning is written as the nearest one;
 *   <li>on SQLite a CAST of points in time is one to TEXT, since one to DATE makes a number of it, and a numbered key is INTEGER, the only
 *       type that SQLite numbers;
 *   <li>SQLite's replacement for XOR has the parentheses that the reference forgets;
 *   <li>SQLite's patterns have the flags that the reference leaves out;
 *   <li>the operand of a CAST stands in parentheses of its own or not;
 *   <li>a foreign key that names its columns needs no table to look them up in;
 *   <li>what the reference fails at by an accident of its language may work;
 *   <li>a slice of an array that is open at one end says nothing there, where the reference says NULL and gets nothing;
 *   <li>an argument of a function, and a term of ORDER BY, stands in parentheses of its own or not;
 *   <li>the default dialect, which the reference lets refuse what no standard has, may say what its lenient form says.
 * </ul>
 */
final class Leniency {
    /** What is replaced on both sides before they are compared again. */
    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("( |(?<=\\)))AS (anon|param|next_value)_+\\d+", ""),
            Rule.of("NOT ([a-z_.]+) AS [a-z_]+", "NOT $1"),
            Rule.of(" ASC(?=,| NULLS|\\)|$| LIMIT| FOR| OFFSET| FETCH| ROWS| RANGE| GROUPS)", ""),
            Rule.of("\\?::[A-Z ]+(\\[\\])?", "?"),
            Rule.of("CAST\\(\\(([^()]*)\\)AS ", "CAST($1 AS "),
            Rule.of("\\[\\?\\]", " -> ?"),
            Rule.of("\\[NULL:\\?\\]", "[:?]"),
            Rule.of("\\[\\?:NULL\\]", "[?:]"),
            Rule.of("\\(\\(([^()]*) \\| ([^()]*)\\)-\\(([^()]*) & ([^()]*)\\)\\)", "($1 | $2 - $3 & $4)"),
            Rule.of("REGEXP\\('\\(\\?' \\|\\| '[a-z]*' \\|\\| '\\)' \\|\\| \\?\\)(?=[A-Z])", "REGEXP ? "),
            Rule.of("REGEXP\\('\\(\\?' \\|\\| '[a-z]*' \\|\\| '\\)' \\|\\| \\?\\)", "REGEXP ?"),
            Rule.of("[`\"]([a-z_][a-z_0-9]*)[`\"]", "$1"),
            Rule.of("\\b(TIME|DATETIME)\\(6\\)", "$1"),
            Rule.of("DECIMAL\\(65,30\\)", "DECIMAL"),
            Rule.of("(CAST\\([^()]* AS )(DATE|TIME|DATETIME|TEXT)\\)", "$1TEXT)"),
            Rule.of("\\b(id )(BIGINT|SMALLINT)( NOT NULL.*PRIMARY KEY\\(id\\))", "$1INTEGER$3"),
            Rule.of("(JSON_EXTRACT\\([^()]*\\))\\+0\\.0+ END", "CAST($1AS DOUBLE)END"),
            Rule.of("(?<=[,(])\\(([a-z_]+\\.[a-z_]+)\\)(?=[,)])", "$1"));
    private static final Pattern LIMIT = Pattern.compile(" LIMIT \\?");
    private static final Pattern OFFSET = Pattern.compile(" OFFSET \\?");

    /** By dialect: constructs that the reference writes though the database has no such thing. */
    private static final Map<String, Pattern> LACKING = Map.of(
            "mysql",
            Pattern.compile(
                    "\\bRETURNING\\b|FULL OUTER JOIN|WITHIN GROUP|BETWEEN SYMMETRIC|TABLESAMPLE|NULLS (FIRST|LAST)"
                            + "|FILTER\\(WHERE|GROUPS BETWEEN|AS\\((INSERT|UPDATE|DELETE) |nextval\\(| COMMENT ON |INDEX IF (NOT )?EXISTS|GROUPING SETS|CUBE\\("
                            + "|\\(VALUES|IS DISTINCT FROM|NOT MATERIALIZED|FETCH FIRST|@>|<@|->>|#>|-\\|-|@\\?|epoch FROM|dow FROM|SESSION_USER|AS DOUBLE|^COMMENT ON "),
            "postgresql",
            Pattern.compile("PERCENT ROWS"),
            "default",
            Pattern.compile("->>|#>"),
            "sqlite",
            Pattern.compile(
                    "\\bLATERAL\\b|TABLESAMPLE|\\b(ANY|ALL)\\(|AS\\((INSERT|UPDATE|DELETE) |BETWEEN SYMMETRIC|FOR UPDATE|@>|<@|->>|#>|-\\|-|@\\?"
                            + "|FETCH FIRST|WITHIN GROUP|GROUPING SETS|CUBE\\(|ROLLUP\\(|\\)(UNION|INTERSECT|EXCEPT)|(UNION|INTERSECT|EXCEPT)( ALL)?\\(|\\(VALUES"));

    private Leniency() {}

    /** Whether the recorded text cannot run on the database. */
    static boolean isLacking(String dialect, JsonNode recorded) {
        Pattern constructs = LACKING.get(dialect);
        JsonNode sql = recorded.get("sql");
        return constructs != null
                && sql != null
                && sql.isString()
                && constructs
                        .matcher(SqlText.compiled(sql.asString()).toString())
                        .find();
    }

    /** Whether the reference writes something else than it was told, and says so. */
    static boolean isWarned(Recording recording, String dialect) {
        JsonNode warnings = recording.node().get("warnings");
        return dialect.equals("mysql")
                && warnings != null
                && warnings.toString().contains("does not support CAST");
    }

    /** Whether the reference fails by accident, with an error of its language and not of its own. */
    static boolean isAccident(JsonNode recorded) {
        JsonNode error = recorded.get("error");
        return error != null
                && Set.of("AttributeError", "TypeError", "AssertionError", "KeyError", "IndexError", "NameError")
                        .contains(error.get("type").asString());
    }

    /** Whether the reference refuses only because the statement is another database's form of an upsert. */
    static boolean isForeignUpsert(Recording recording) {
        return recording.build().contains("(pg_insert")
                || recording.build().contains("(sqlite_insert")
                || recording.build().contains("(mysql_insert");
    }

    static boolean equal(List<Expected> recorded, List<Expected> compiled) {
        return tidied(withDefaults(recorded, compiled)).equals(tidied(compiled));
    }

    private static List<Expected> withDefaults(List<Expected> recorded, List<Expected> compiled) {
        if (recorded.size() != 1
                || compiled.size() != 1
                || !recorded.get(0).sql().matches("(INSERT|UPDATE|WITH) .*")) {
            return recorded;
        }
        List<@Nullable Object> values = new ArrayList<>(recorded.get(0).values());
        List<@Nullable Object> actual = compiled.get(0).values();
        for (int place = 0; place < Math.min(values.size(), actual.size()); place++) {
            if (values.get(place) == null) {
                values.set(place, actual.get(place));
            }
        }
        return List.of(new Expected(recorded.get(0).sql(), values));
    }

    private static List<Expected> tidied(List<Expected> statements) {
        List<Expected> tidied = new ArrayList<>();
        for (Expected statement : statements) {
            String sql = statement.sql();
            for (Rule rule : RULES) {
                sql = rule.pattern().matcher(sql).replaceAll(rule.replacement());
            }
            tidied.add(limited(new Expected(Parentheses.loosened(sql), statement.values())));
        }
        return tidied;
    }

    private static Expected limited(Expected statement) {
        Expected unlimited = unlimited(statement);
        if (unlimited != statement) {
            return limited(unlimited);
        }
        StringBuilder sql = new StringBuilder();
        List<@Nullable Object> values = new ArrayList<>(statement.values());
        Matcher offset = OFFSET.matcher(statement.sql());
        int removed = 0;
        while (offset.find()) {
            int place = (int) statement
                            .sql()
                            .substring(0, offset.end())
                            .chars()
                            .filter(c -> c == '?')
                            .count()
                    - 1
                    - removed;
            if (place < values.size() && java.math.BigDecimal.ZERO.equals(values.get(place))) {
                values.remove(place);
                removed++;
                offset.appendReplacement(sql, "");
            }
        }
        offset.appendTail(sql);
        return new Expected(sql.toString(), values);
    }

    private static Expected unlimited(Expected statement) {
        Matcher limit = LIMIT.matcher(statement.sql());
        while (limit.find()) {
            int place = (int) statement
                            .sql()
                            .substring(0, limit.end())
                            .chars()
                            .filter(c -> c == '?')
                            .count()
                    - 1;
            if (place < statement.values().size()
                    && java.math.BigDecimal.ONE
                            .negate()
                            .equals(statement.values().get(place))) {
                List<@Nullable Object> values = new ArrayList<>(statement.values());
                values.remove(place);
                String sql = statement.sql().substring(0, limit.start()) + " LIMIT -1"
                        + statement.sql().substring(limit.end());
                return new Expected(sql, values);
            }
        }
        return statement;
    }

    static boolean readsOn(Recording recording, Dialect dialect, List<Expected> compiled) {
        JsonNode lenient = recording.node().get("stringify");
        if (!dialect.name().equals("default") || lenient == null || compiled.size() != 1) {
            return false;
        }
        String text = SqlText.recorded(lenient.asString(), Set.of()).toString().replaceAll("(?<!:):\\w+", "?");
        return text.equals(compiled.get(0).sql());
    }
}
