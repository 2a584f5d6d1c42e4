package io.aludel.migrate.generate;

import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A class while it is being planned. One thread. */
final class EntityDraft {
    private final Table table;
    private final String className;
    private final List<String> key;
    private final boolean view;
    private final boolean declared;
    private final List<Attribute> attributes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    /**
     * A class.
     *
     * @param key the columns that tell rows apart
     * @param view whether rows come from a view
     * @param declared whether annotations cannot say all of the table, so that it is declared in the words of Core
     */
    EntityDraft(Table table, String className, List<String> key, boolean view, boolean declared) {
        this.table = table;
        this.className = className;
        this.key = List.copyOf(key);
        this.view = view;
        this.declared = declared;
    }

    Table table() {
        return table;
    }

    String className() {
        return className;
    }

    List<String> key() {
        return key;
    }

    boolean isView() {
        return view;
    }

    boolean isDeclared() {
        return declared;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** The columns that no attribute can hold. */
    List<String> missing() {
        return missing;
    }

    /** A name that no other attribute has. */
    String free(String wanted) {
        String start = Words.identifier(wanted);
        String name = start;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = start + number;
        }
        return name;
    }

    /** Whether rows refer to the primary key of this table by these columns. */
    boolean isKey(List<String> columns) {
        List<String> primary =
                table.primaryKeyColumns().stream().map(column -> column.name()).toList();
        return !primary.isEmpty() && primary.size() == columns.size() && primary.containsAll(columns);
    }
}
