package io.aludel.compile;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes CREATE, ALTER and DROP for tables, constraints and indexes. Immutable, safe for use by many threads.
 *
 * <p>The methods a dialect may override are the parts in which databases differ: how a column counts up by itself, where comments
 * stand, what an index can do.
 */
public class DdlCompiler implements Cloneable {
    /** Never changes; not final for the sake of {@link #with}. */
    private Syntax syntax;

    /** A compiler for a dialect's way of writing. */
    public DdlCompiler(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The same with another way of writing, whatever the dialect's subclass is. */
    public final DdlCompiler with(Syntax changed) {
        try {
            DdlCompiler copy = (DdlCompiler) clone();
            copy.syntax = changed;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** The dialect's way of writing. */
    protected final Syntax syntax() {
        return syntax;
    }

    /**
     * The statements that create a table, without its indexes.
     *
     * @param later tables that are created afterwards; foreign keys to them are left to {@link #addForeignKeys}
     */
    public List<String> createTable(Table table, Set<Table> later) {
        List<String> lines = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            lines.add(column(table, column));
        }
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            lines.add(constraintName(key.name()) + "PRIMARY KEY (" + names(key.columns()) + ")");
        }
        for (ForeignKey foreignKey : table.foreignKeys()) {
            if (!waits(table, foreignKey, later)) {
                lines.add(constraintName(foreignKey.name()) + foreignKey(table, foreignKey));
            }
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            lines.add(constraintName(unique.name()) + "UNIQUE (" + names(unique.columns()) + ")");
        }
        for (CheckConstraint check : table.checkConstraints()) {
            lines.add(constraintName(check.name()) + "CHECK (" + fragment(check.condition()) + ")");
        }
        List<String> statements = new ArrayList<>();
        statements.add(
                "CREATE TABLE " + name(table) + " (\n    " + String.join(",\n    ", lines) + "\n)" + options(table));
        statements.addAll(comments(table));
        return statements;
    }

    /** The statements that create the indexes of a table. */
    public List<String> createIndexes(Table table) {
        return table.indexes().stream().map(index -> createIndex(table, index)).toList();
    }

    /** The statement that creates an index. */
    protected String createIndex(Table table, Index index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + quote(table.indexName(index)) + " ON "
                + name(table) + " (" + parts(index) + ")" + where(index);
    }

    /** What is indexed, with commas between. */
    protected final String parts(Index index) {
        return index.parts().stream()
                .map(part -> part(part) + (part.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
    }

    private String part(Index.Part part) {
        if (part.column() != null) {
            return quote(part.column());
        }
        return indexedExpression(fragment(Objects.requireNonNull(part.expression())));
    }

    /** An expression within an index. */
    protected String indexedExpression(String expression) {
        return "(" + expression + ")";
    }

    /** The WHERE of a partial index, with a blank before. */
    protected String where(Index index) {
        return index.where() == null ? "" : " WHERE " + fragment(index.where());
    }

    /** The statements that add the foreign keys that {@link #createTable} left out. */
    public List<String> addForeignKeys(Table table, Set<Table> later) {
        return table.foreignKeys().stream()
                .filter(key -> waits(table, key, later))
                .map(key -> "ALTER TABLE " + name(table) + " ADD CONSTRAINT " + quote(circularName(table, key)) + " "
                        + foreignKey(table, key))
                .toList();
    }

    /** The statements that drop the foreign keys to tables of a circle, before the tables are dropped. */
    public List<String> dropForeignKeys(Table table, Set<Table> later) {
        return table.foreignKeys().stream()
                .filter(key -> waits(table, key, later))
                .map(key -> "ALTER TABLE " + name(table) + " " + dropForeignKeyWords() + " "
                        + quote(circularName(table, key)))
                .toList();
    }

    /** What ALTER TABLE says before the name of a foreign key that goes. */
    protected String dropForeignKeyWords() {
        return "DROP CONSTRAINT";
    }

    /** The statement that drops a table. */
    public String dropTable(Table table) {
        return "DROP TABLE " + name(table);
    }

    /** A key that is dropped by itself needs a name that can be known. */
    private static String circularName(Table table, ForeignKey key) {
        return key.name() != null ? key.name() : "fk_" + table.name() + "_" + String.join("_", key.columns());
    }

    private static boolean waits(Table table, ForeignKey key, Set<Table> later) {
        return later.stream().anyMatch(other -> other != table && refersTo(table, key, other));
    }

    private static boolean refersTo(Table table, ForeignKey key, Table other) {
        String schema = key.referredSchema() == null ? table.schema() : key.referredSchema();
        return other.name().equals(key.referredTable()) && Objects.equals(other.schema(), schema);
    }

    /** A column with its type, default and NOT NULL. */
    protected String column(Table table, Column<?> column) {
        return quote(column.name()) + " " + type(table, column) + serverDefault(column)
                + (column.isNullable() ? "" : " NOT NULL");
    }

    /** The type of a column; columns that count up by themselves may have another. */
    protected String type(Table table, Column<?> column) {
        return syntax.types().type(syntax, column.type());
    }

    /** DEFAULT with its value and a blank before; empty when there is none. */
    protected final String serverDefault(Column<?> column) {
        SqlFragment value = column.serverDefault();
        if (value == null) {
            return "";
        }
        boolean plain = value instanceof RawSql || value instanceof Bind || value instanceof Constant;
        return " DEFAULT " + (plain ? fragment(value) : defaultExpression(fragment(value)));
    }

    /** An expression as a default. */
    protected String defaultExpression(String expression) {
        return expression;
    }

    /** What follows the parentheses of CREATE TABLE, with a blank before. */
    protected String options(Table table) {
        return "";
    }

    /** The statements that attach comments to a table that exists. */
    protected List<String> comments(Table table) {
        return List.of();
    }

    /** Comments as statements of their own. */
    protected final List<String> commentStatements(Table table) {
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add("COMMENT ON TABLE " + name(table) + " IS " + text(table.comment()));
        }
        for (Column<?> column : table.columns()) {
            if (column.comment() != null) {
                statements.add("COMMENT ON COLUMN " + name(table) + "." + quote(column.name()) + " IS "
                        + text(column.comment()));
            }
        }
        return statements;
    }

    private String foreignKey(Table table, ForeignKey key) {
        StringBuilder sql = new StringBuilder("FOREIGN KEY(")
                .append(names(key.columns()))
                .append(") REFERENCES ")
                .append(syntax.identifiers()
                        .qualified(
                                key.referredSchema() == null ? table.schema() : key.referredSchema(),
                                key.referredTable()));
        List<String> referred = referredColumns(table, key);
        if (!referred.isEmpty()) {
            sql.append(" (").append(names(referred)).append(")");
        }
        action(sql, " ON DELETE ", key.onDelete());
        action(sql, " ON UPDATE ", key.onUpdate());
        if (key.deferrable()) {
            sql.append(deferrable(key));
        }
        return sql.toString();
    }

    /** What a foreign key says that can wait for the end of the transaction, with a blank before. */
    protected String deferrable(ForeignKey key) {
        return " DEFERRABLE" + (key.initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    }

    private static List<String> referredColumns(Table table, ForeignKey key) {
        if (!key.referredColumns().isEmpty()) {
            return key.referredColumns();
        }
        List<String> names = new ArrayList<>();
        table.referredColumns(key).forEach(column -> names.add(column.name()));
        return names;
    }

    private static void action(StringBuilder sql, String words, ReferentialAction action) {
        if (action != ReferentialAction.UNSTATED) {
            sql.append(words).append(action.sql());
        }
    }

    private String constraintName(@Nullable String name) {
        return name == null ? "" : "CONSTRAINT " + quote(name) + " ";
    }

    private String fragment(SqlFragment fragment) {
        return fragment instanceof RawSql raw ? raw.sql() : SqlCompiler.definition(syntax, (Expr) fragment);
    }

    /** The name of a table with its schema. */
    protected final String name(Table table) {
        return syntax.identifiers().qualified(table.schema(), table.name());
    }

    /** An identifier, quoted where needed. */
    protected final String quote(String name) {
        return syntax.identifiers().quote(name);
    }

    /** A text as a literal. */
    protected final String text(String value) {
        return syntax.literals().literal(value, SqlTypes.VARCHAR);
    }

    private String names(List<String> columns) {
        return columns.stream().map(this::quote).collect(Collectors.joining(", "));
    }
}
