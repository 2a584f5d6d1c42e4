package io.aludel.reflect;

import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Everything about tables as texts, one a line, to be compared. */
final class Described {
    private Described() {}

    static List<String> of(Collection<ReflectedTable> tables) {
        List<String> lines = new ArrayList<>();
        tables.forEach(table -> lines.addAll(of(table)));
        return lines;
    }

    static List<String> of(ReflectedTable table) {
        List<String> lines = new ArrayList<>();
        String prefix = table.relation().name() + ": ";
        lines.add(prefix + table.relation().kind() + " " + table.options());
        for (Column<?> column : table.columns()) {
            lines.add(prefix + "column " + column.name() + " " + column.type() + " "
                    + column.type().kind() + " "
                    + column.type().detail() + " nullable=" + column.isNullable() + " default="
                    + column.serverDefault() + " onUpdate=" + column.serverOnUpdate() + " "
                    + column.autoIncrement() + " " + column.identity() + " " + column.computed() + " "
                    + column.comment() + " " + column.options());
        }
        lines.add(prefix + table.primaryKey());
        sorted(prefix, table.foreignKeys(), lines);
        sorted(prefix, table.uniqueConstraints(), lines);
        sorted(prefix, table.checkConstraints(), lines);
        sorted(prefix, table.excludeConstraints(), lines);
        sorted(prefix, table.indexes(), lines);
        return lines;
    }

    /** The lines that only one of two descriptions has. */
    static String difference(Collection<ReflectedTable> some, Collection<ReflectedTable> others) {
        List<String> first = of(some);
        List<String> second = of(others);
        StringBuilder difference = new StringBuilder();
        first.stream()
                .filter(line -> !second.contains(line))
                .forEach(line -> difference.append("- ").append(line).append('\n'));
        second.stream()
                .filter(line -> !first.contains(line))
                .forEach(line -> difference.append("+ ").append(line).append('\n'));
        return difference
                .toString()
                .replace(
                        "ConstraintOptions[deferrable=null, initially=null, comment=null, finalName=false, dialect=[], condition=null, info={}]",
                        "NONE");
    }

    private static void sorted(String prefix, Collection<?> parts, List<String> lines) {
        TreeSet<String> texts = new TreeSet<>();
        parts.forEach(part -> texts.add(prefix + part));
        lines.addAll(texts);
    }
}
