package io.aludel.devpage;

import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.Collection;

/** What the schema's page says of tables, and the same as text for Mermaid. Immutable. */
final class SchemaTexts {
    private final Dialect dialect;

    SchemaTexts(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The type as the database is told of it. */
    String type(Column<?> column) {
        return dialect.syntax().types().type(dialect.syntax(), column.type());
    }

    static boolean isReferring(Table table, Column<?> column) {
        return table.foreignKeys().stream()
                .anyMatch(key ->
                        key.columns().contains(column.key()) || key.columns().contains(column.name()));
    }

    /** {@code users (id)}. */
    static String target(ForeignKey key) {
        String schema = key.referredSchema() == null ? "" : key.referredSchema() + ".";
        return schema + key.referredTable() + " (" + String.join(", ", key.referredColumns()) + ")";
    }

    /** An ER diagram as pages of Git hosts show it. Whatever is no letter, digit or underscore becomes one in names. */
    String mermaid(Collection<Table> tables) {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (Table table : tables) {
            text.append("    ").append(word(table.fullName())).append(" {\n");
            for (Column<?> column : table.columns()) {
                text.append("        ")
                        .append(word(type(column)))
                        .append(' ')
                        .append(word(column.name()))
                        .append(keys(table, column))
                        .append('\n');
            }
            text.append("    }\n");
        }
        for (Table table : tables) {
            for (ForeignKey key : table.foreignKeys()) {
                table.findReferredTable(key)
                        .ifPresent(referred -> text.append("    ")
                                .append(word(referred.fullName()))
                                .append(isOptional(table, key) ? " |o--" : " ||--")
                                .append(SchemaLayout.isUnique(table, key) ? "o| " : "o{ ")
                                .append(word(table.fullName()))
                                .append(" : ")
                                .append(word(String.join("_", key.columns())))
                                .append('\n'));
            }
        }
        return text.toString();
    }

    private static String keys(Table table, Column<?> column) {
        boolean primary = table.primaryKeyColumns().contains(column);
        boolean referring = isReferring(table, column);
        return (primary ? " PK" : "") + (primary && referring ? "," : "") + (referring ? " FK" : "");
    }

    private static boolean isOptional(Table table, ForeignKey key) {
        return key.columns().stream().map(table::column).anyMatch(Column::isNullable);
    }

    private static String word(String name) {
        String word = name.replaceAll("[^\\p{L}\\p{N}_]+", "_");
        return word.isEmpty() ? "_" : word;
    }
}
