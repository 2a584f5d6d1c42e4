package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a table with its constraints, indexes and comments. Immutable.
 *
 * @param table the name
 * @param schema the schema, or null for the default one
 * @param elements columns, constraints, indexes, and what is said of the table as a whole
 * @param ifNotExists whether a table that exists is left alone
 */
public record CreateTable(String table, @Nullable String schema, List<TableElement> elements, boolean ifNotExists)
        implements TableOp {
    public CreateTable {
        requireNonNull(table, "table");
        elements = List.copyOf(elements);
    }

    /** Creates a table of the default schema. */
    public static CreateTable of(String table, TableElement... elements) {
        return new CreateTable(table, null, List.of(elements), false);
    }

    /** Creates a table as it is declared. */
    public static CreateTable of(Table declared) {
        return new CreateTable(declared.name(), declared.schema(), declared.elements(), false);
    }

    /** The same; a table that exists is left alone. */
    public CreateTable unlessExists() {
        return new CreateTable(table, schema, elements, true);
    }

    /** The columns in their order. */
    public List<Column<?>> columns() {
        return elements.stream()
                .<Column<?>>map(element -> element instanceof Column<?> column ? column : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The indexes that are created with it. */
    public List<Index> indexes() {
        return elements.stream()
                .filter(Index.class::isInstance)
                .map(Index.class::cast)
                .toList();
    }

    /** What is said of the table as a whole. */
    public TableOptions options() {
        return elements.stream()
                .filter(TableOptions.class::isInstance)
                .map(TableOptions.class::cast)
                .findFirst()
                .orElse(TableOptions.NONE);
    }

    /** The table as a declaration of its own, which knows no other tables. */
    public Table toTable(NamingConvention convention) {
        return Table.of(new MetaData(convention), schema, table, null, elements);
    }

    @Override
    public DropTable reverse() {
        return new DropTable(table, schema, this, ifNotExists);
    }

    @Override
    public String describe() {
        return "add table " + Names.quoted(schema, table);
    }
}
