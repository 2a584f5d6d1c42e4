package io.aludel.orm.conformance;

import io.aludel.orm.conformance.StatementLog.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the form in which it is compared, its values within the text. The stated rules by which two texts mean the same:
 *
 * <ul>
 *   <li>the columns of a SELECT and of RETURNING, the assignments of an UPDATE, the columns of an INSERT with their values, and
 *       conditions joined by AND have no order; nor have the sides of {@code =};
 *   <li>a column's label says nothing of its own: where an outer query uses the label of an inner one, what it stands for is compared;
 *   <li>the names of aliases that were made up are numbered in the order of their appearance in FROM; the only use of a table needs none, nor
 *       does the one of each EXISTS;
 *   <li>ORDER BY names a label or repeats what it stands for;
 *   <li>a subquery in FROM that does nothing but join tables is the join itself;
 *   <li>a column that the condition fixes to a value need not be read;
 *   <li>an inner join is its tables beside each other and its condition in WHERE, where no outer join is among them;
 *   <li>parentheses around one condition, {@code ASC}, {@code OFFSET 0} and casts of parameters are there or not;
 *   <li>a column of the only table of an UPDATE or DELETE is named with its table or without;
 *   <li>a row that is one of several is one that equals one of them;
 *   <li>a condition that is said twice is said once;
 *   <li>the keys of an IN list have no order, and may be repeated to fill it up; one key is the same as {@code =}; {@code = ANY(array)} is such a list;
 *   <li>how an INSERT gets at the values that the database made (RETURNING, generated keys) and how many rows it takes at once.
 * </ul>
 */
final class SqlShape {
    private static final Pattern ALIAS =
            Pattern.compile(" AS ([a-z]\\w*)(?= (?:ON|JOIN|LEFT|WHERE|ORDER|GROUP|LIMIT|HAVING)\\b|[,)]|$| \\()");
    private static final Pattern ORDER_LABEL = Pattern.compile("([^,]+) AS (anon_\\d+)");

    private SqlShape() {}

    /** The single executions that an entry stands for. */
    static List<String> of(Entry entry) {
        List<List<@Nullable Object>> rows = entry.rows();
        if (rows == null) {
            return List.of(entry.sql().replaceAll("(SAVEPOINT) \\w+$", "$1"));
        }
        List<String> shapes = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            String text = inlined(tidied(entry.sql()), row);
            if (text.startsWith("INSERT ")) {
                shapes.addAll(InsertShape.of(text));
            } else {
                shapes.add(canonical(text));
            }
        }
        return shapes;
    }

    private static String tidied(String sql) {
        return sql.replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\?::[A-Za-z_ ]+(\\[\\])?", "?")
                .replaceAll("[\"`]([a-z_][a-z_0-9]*)[\"`]", "$1");
    }

    private static String inlined(String sql, List<@Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        int place = 0;
        boolean quoted = false;
        for (int index = 0; index < sql.length(); index++) {
            char character = sql.charAt(index);
            quoted ^= character == '\'';
            if (character == '?' && !quoted && place < values.size()) {
                text.append('\u00ab').append(plain(values.get(place++))).append('\u00bb');
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0"; // as databases without truth values get them
        }
        return String.valueOf(value).replace(',', ';').replace('(', '<').replace(')', '>');
    }

    static String canonical(String sql) {
        String text = sql;
        if (text.startsWith("UPDATE ") || text.startsWith("DELETE ")) {
            text = withoutTable(text);
        }
        text = text.replaceAll(" ASC\\b", "")
                .replaceAll(" OFFSET \u00ab0\u00bb", "")
                .replaceAll("LIMIT \u00ab?-1\u00bb? ", "")
                .replaceAll("WHERE \\((EXISTS \\([^()]*\\))\\)(?= ORDER |$)", "WHERE $1")
                .replaceAll("NOT \\(([\\w.]+) IS NULL\\)", "$1 IS NOT NULL")
                .replaceAll("= ?ANY ?\\(\u00ab\\[(.*?)\\]\u00bb\\)", "IN (@$1@)");
        text = lists(text);
        text = RowLists.spelledOut(text);
        text = orderedByLabels(text);
        text = PlainSubqueries.opened(text);
        text = aliases(text);
        text = labels(text);
        text = sorted(text);
        return text;
    }

    /** What the labels in ORDER BY stand for. */
    private static String orderedByLabels(String text) {
        int order = text.lastIndexOf(" ORDER BY ");
        Matcher head = SqlText.SELECT.matcher(text);
        if (order < 0 || !head.lookingAt()) {
            return text;
        }
        String terms = text.substring(order);
        for (String column : SqlText.selectList(text)) {
            Matcher label = ORDER_LABEL.matcher(column);
            if (label.matches()) {
                terms = terms.replaceAll("\\b" + label.group(2) + "\\b", Matcher.quoteReplacement(label.group(1)));
            }
        }
        return text.substring(0, order) + terms;
    }

    private static String withoutTable(String text) {
        Matcher table =
                Pattern.compile("^(?:UPDATE|DELETE FROM) (\\w+)(?: AS (\\w+))?").matcher(text);
        if (!table.find() || text.contains("SELECT ")) {
            return text;
        }
        return text.replaceAll("\\b" + table.group(1) + "\\.(\\w+)", "$1").replaceAll(" ?= ?", " = ");
    }

    /** IN lists as sets. */
    private static String lists(String text) {
        Matcher list = Pattern.compile("IN \\((@|\u00ab)([^()]*?)(@|\u00bb)\\)").matcher(text);
        StringBuilder result = new StringBuilder();
        while (list.find()) {
            TreeSet<String> keys = new TreeSet<>();
            for (String key :
                    list.group(2).replace("\u00ab", "").replace("\u00bb", "").split("[,;]")) {
                keys.add(key.strip());
            }
            String values = String.join("|", keys);
            list.appendReplacement(
                    result,
                    Matcher.quoteReplacement(
                            keys.size() == 1 ? "= \u00ab" + values + "\u00bb" : "IN {" + values + "}"));
        }
        return list.appendTail(result).toString();
    }

    private static String aliases(String text) {
        Matcher alias = ALIAS.matcher(text);
        Map<String, String> names = new LinkedHashMap<>();
        int from = text.indexOf(" FROM ");
        while (alias.find()) {
            if (alias.start() > from
                    && (isMadeUp(alias.group(1)) || isTableOf(text, alias))
                    && !SqlText.isLabel(text, alias.start())) {
                names.putIfAbsent(alias.group(1), "t" + (names.size() + 1));
            }
        }
        String renamed = text;
        for (String name : List.copyOf(names.keySet())) {
            Matcher table = Pattern.compile("\\b(\\w+) AS " + name + "\\b").matcher(text);
            if (table.find()
                    && !table.group(1).isEmpty()
                    && count("\\b" + table.group(1) + "\\b", text)
                            == Math.max(
                                    1,
                                    count("EXISTS \\(SELECT 1 FROM [^()]*?\\b" + table.group(1) + " AS \\w+", text))) {
                renamed =
                        renamed.replace(table.group(), table.group(1)).replaceAll("\\b" + name + "\\b", table.group(1));
                names.remove(name);
            }
        }
        for (Map.Entry<String, String> name : names.entrySet()) {
            renamed = renamed.replaceAll("\\b" + name.getKey() + "\\b", "\u00a7" + name.getValue());
        }
        return renamed;
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    /** {@code employee AS e_employee}: a table of a class that goes by a name. */
    private static boolean isTableOf(String text, Matcher alias) {
        Matcher table = Pattern.compile("(\\w+)$").matcher(text.substring(0, alias.start()));
        return table.find() && alias.group(1).endsWith("_" + table.group(1));
    }

    private static boolean isMadeUp(String name) {
        return name.matches("\\w+_\\d+|pjoin|all_\\w+");
    }

    /** Takes labels away, and has outer queries name what they stand for. */
    private static String labels(String text) {
        String result = text;
        Matcher derived = Pattern.compile("\\)( AS)? (\u00a7?\\w+)").matcher(text);
        int start = 0;
        while (derived.find(start)) {
            int open = SqlText.opening(text, derived.start());
            start = derived.end();
            if (open < 0 || !text.startsWith("SELECT ", open + 1)) {
                continue;
            }
            String inner = text.substring(open + 1, derived.start());
            for (String column : SqlText.selectList(inner)) {
                int as = column.lastIndexOf(" AS ");
                if (as > 0) {
                    String label = column.substring(as + 4);
                    String meaning = column.substring(0, as).replaceAll(".*\\.", "");
                    if (!meaning.matches("\\w+")) {
                        meaning = column.substring(0, as).replaceAll("\\W+", "_");
                    }
                    result = result.replaceAll(
                            Pattern.quote(derived.group(2)) + "\\." + label + "\\b",
                            Matcher.quoteReplacement(derived.group(2) + "." + meaning));
                }
            }
        }
        return result;
    }

    /** Puts what has no order into one, from the inside out. */
    private static String sorted(String text) {
        StringBuilder result = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            if (text.charAt(index) == '(') {
                int close = SqlText.closing(text, index);
                String inner = sorted(text.substring(index + 1, close));
                boolean needless = isCondition(inner) && !followsWord(result);
                result.append(needless ? inner : "(" + inner + ")");
                index = close + 1;
            } else {
                result.append(text.charAt(index++));
            }
        }
        return flat(result.toString());
    }

    private static boolean followsWord(StringBuilder before) {
        return !before.isEmpty()
                && (Character.isLetterOrDigit(before.charAt(before.length() - 1))
                        || before.toString().matches("(?s).*\\b(IN|NOT|EXISTS|VALUES|AS) $"));
    }

    private static boolean isCondition(String inner) {
        return inner.matches("[^()]* (=|!=|<|>|<=|>=|IS|IS NOT|LIKE) [^()]*")
                && !inner.contains(" OR ")
                && !inner.contains("SELECT ")
                && !inner.contains(" JOIN ");
    }

    private static String flat(String text) {
        String result = text;
        Matcher head = SqlText.SELECT.matcher(result);
        if (head.lookingAt()) {
            int from = SqlText.clause(result, head.end(), " FROM ");
            List<String> columns = new ArrayList<>();
            for (String column : SqlText.split(result.substring(head.end(), from), ", ")) {
                columns.add(column.replaceAll(" AS \\w+$", ""));
            }
            withoutFixed(columns, result.substring(from));
            columns.sort(null);
            String distinct = head.group(1) == null ? "" : "DISTINCT ";
            result = "SELECT " + distinct + String.join(", ", columns) + result.substring(from);
        }
        if (result.startsWith("SELECT ")) {
            result = CrossedJoins.of(result);
        }
        if (result.startsWith("UPDATE ")) {
            int set = result.indexOf(" SET ");
            int where = SqlText.clause(result, set + 5, " WHERE ");
            int end = Math.min(where, SqlText.clause(result, set + 5, " RETURNING "));
            List<String> assignments = SqlText.split(result.substring(set + 5, end), ", ");
            assignments.sort(null);
            result = result.substring(0, set + 5) + String.join(", ", assignments) + result.substring(end);
        }
        int returning = SqlText.clause(result, 0, " RETURNING ");
        if (returning < result.length()) {
            String[] columns = result.substring(returning + 11)
                    .replaceAll(" AS \\w+", "")
                    .replaceAll("\\b\\w+\\.", "")
                    .split(", ");
            Arrays.sort(columns);
            result = result.substring(0, returning) + " RETURNING "
                    + String.join(", ", new LinkedHashSet<>(Arrays.asList(columns)));
        }
        return conditions(result);
    }

    /** Leaves out the columns that the condition fixes to a value, unless nothing else is read. */
    private static void withoutFixed(List<String> columns, String rest) {
        List<String> names = new ArrayList<>();
        for (String pattern : List.of("([\\w.]+) = \u00ab[^\u00ab]*\u00bb", "\u00ab[^\u00ab]*\u00bb = ([\\w.]+)")) {
            Matcher fixed = Pattern.compile("(?<=WHERE |AND )" + pattern).matcher(rest);
            while (fixed.find()) {
                names.add(fixed.group(1));
            }
        }
        List<String> others =
                columns.stream().filter(column -> !names.contains(column)).toList();
        if (!others.isEmpty() && !rest.contains(" OR ")) {
            columns.retainAll(others);
        }
    }

    private static String conditions(String text) {
        StringBuilder result = new StringBuilder();
        Matcher clause = Pattern.compile(" (WHERE|ON|HAVING) ").matcher(text);
        int position = 0;
        while (clause.find(position)) {
            result.append(text, position, clause.end());
            int end = text.length();
            for (String next : List.of(
                    " ORDER BY ",
                    " GROUP BY ",
                    " LIMIT ",
                    " WHERE ",
                    " JOIN ",
                    " LEFT OUTER JOIN ",
                    " RETURNING ",
                    " HAVING ",
                    " OFFSET ",
                    " UNION ",
                    " FOR UPDATE",
                    " INTERSECT ",
                    " EXCEPT ",
                    ", ")) {
                end = Math.min(end, SqlText.clause(text, clause.end(), next));
            }
            List<String> alternatives = new ArrayList<>();
            for (String alternative : SqlText.split(text.substring(clause.end(), end), " OR ")) {
                alternatives.add(conjunction(alternative));
            }
            result.append(String.join(" OR ", alternatives));
            position = end;
        }
        return result.append(text.substring(position)).toString();
    }

    private static String conjunction(String text) {
        List<String> terms = new ArrayList<>();
        for (String term : SqlText.split(text, " AND ")) {
            terms.add(equality(term));
        }
        if (terms.stream().noneMatch(term -> term.contains(" OR "))) {
            terms = new ArrayList<>(new TreeSet<>(terms));
        }
        return String.join(" AND ", terms);
    }

    private static String equality(String term) {
        Matcher sides = Pattern.compile("(\\S+) = (\\S+)").matcher(term);
        if (!sides.matches()) {
            return term;
        }
        String left = sides.group(1);
        String right = sides.group(2);
        return left.compareTo(right) <= 0 ? left + " = " + right : right + " = " + left;
    }
}
