package io.aludel.migrate.generate;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Names what is generated. Each method may be overridden by itself; what comes out twice, or cannot be a name, is changed until it can.
 *
 * <pre>{@code
 * EntityNaming naming = new EntityNaming() {
 *     @Override
 *     public String className(Table table) {
 *         return table.name().equals("usr") ? "User" : EntityNaming.super.className(table);
 *     }
 * };
 * }</pre>
 */
public interface EntityNaming {
    /** Singular classes, collections in the plural. */
    EntityNaming SINGULAR = new EntityNaming() {};

    /** Classes are called like their tables, in the words of Java. */
    EntityNaming AS_TABLES = new EntityNaming() {
        @Override
        public String className(Table table) {
            return Words.pascal(Words.of(table.name()));
        }
    };

    /** The class of a table or view: {@code order_lines} is {@code OrderLine}. */
    default String className(Table table) {
        return Words.pascal(Words.singular(Words.of(table.name())));
    }

    /** The attribute of a column: {@code full_name} is {@code fullName}. */
    default String attribute(Table table, Column<?> column) {
        return Words.camel(Words.of(column.name()));
    }

    /**
     * The attribute of a foreign key: {@code author_id} is {@code author}. A column that is called like what it refers to, and keys of several
     * columns, give the name of the class that they lead to; two keys of several columns to one table are told apart by a column of their own.
     *
     * @param targetClass the class of the table that it refers to
     */
    default String toOne(Table table, ForeignKey key, String targetClass) {
        List<String> telling = key.columns().stream()
                .filter(column -> key.columns().size() == 1 || isTelling(table, key, column))
                .toList();
        if (telling.isEmpty()) {
            return Words.camel(Words.of(targetClass));
        }
        int index = key.columns().indexOf(telling.get(0));
        String referred =
                key.referredColumns().isEmpty() ? "id" : key.referredColumns().get(index);
        List<String> words = Words.of(telling.get(0));
        List<String> end = Words.of(referred);
        int shared = words.size() - end.size();
        if (words.equals(end)) {
            boolean id = end.size() > 1 && end.get(end.size() - 1).equals("id");
            return Words.camel(id ? end.subList(0, end.size() - 1) : Words.of(targetClass));
        }
        if (shared > 0 && words.subList(shared, words.size()).equals(end)) {
            return Words.camel(words.subList(0, shared));
        }
        boolean id = words.size() > 1 && words.get(words.size() - 1).equals("id");
        return Words.camel(id ? words.subList(0, words.size() - 1) : words);
    }

    /**
     * The other end of a foreign key.
     *
     * @param sourceClass the class that has the foreign key
     * @param toOne its attribute for it
     * @param many whether it is a collection
     * @param several whether the two classes have more than one relationship, or are the same
     */
    default String otherEnd(
            Table table, ForeignKey key, String sourceClass, String toOne, boolean many, boolean several) {
        List<String> source = Words.of(sourceClass);
        String name = Words.camel(many ? Words.plural(source) : source);
        return several ? name + "By" + Words.capital(toOne) : name;
    }

    /**
     * A collection over a table of links.
     *
     * @param links the table of links
     * @param key its foreign key to the class of the elements
     * @param targetClass that class
     * @param several whether there are more such tables between the two classes, or the classes are the same
     */
    default String links(Table links, ForeignKey key, String targetClass, boolean several) {
        String name = Words.camel(Words.plural(Words.of(targetClass)));
        return several ? name + "By" + Words.capital(toOne(links, key, targetClass)) : name;
    }

    /** The enum of an enumerated type of the database, or of the column that has one without a name. */
    default String enumName(Table table, Column<?> column, String type) {
        return Words.pascal(type.isEmpty() ? enumWords(table, column) : Words.of(type));
    }

    private static boolean isTelling(Table table, ForeignKey key, String column) {
        List<ForeignKey> others = table.foreignKeys().stream()
                .filter(other -> !other.equals(key) && other.referredTable().equals(key.referredTable()))
                .toList();
        return !others.isEmpty()
                && others.stream().noneMatch(other -> other.columns().contains(column));
    }

    private static List<String> enumWords(Table table, Column<?> column) {
        List<String> words = new ArrayList<>(Words.singular(Words.of(table.name())));
        words.addAll(Words.of(column.name()));
        return words;
    }
}
