package io.aludel.migrate.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import io.aludel.dialect.Dialect;
import io.aludel.schema.Sequence;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables and what they are made of as Java that declares them, in the words of Core. For one source file; not thread-safe. */
public final class SchemaSource {
    private final Imports imports = new Imports();
    private final ElementSource elements;

    /**
     * For a file.
     *
     * @param dialect writes fragments of SQL that are expressions
     * @param items decides how single elements and types are written
     */
    public SchemaSource(Dialect dialect, ItemRenderer items) {
        this.elements = new ElementSource(dialect, imports, items);
    }

    /** A column, constraint, index or the options of a table; nothing for what says nothing. */
    public Optional<CodeBlock> element(TableElement element) {
        return elements.of(element);
    }

    /** A sequence. */
    public CodeBlock sequence(Sequence sequence) {
        return new ObjectSource(elements).sequence(sequence);
    }

    /** SQL as it stands. */
    public String sql(SqlFragment fragment) {
        return elements.sql(fragment);
    }

    /**
     * A table, declared in a collection.
     *
     * @param metadata the expression of the collection
     */
    public CodeBlock table(Table table, CodeBlock metadata) {
        List<CodeBlock> parts = new ArrayList<>();
        for (TableElement element : table.elements()) {
            element(element).ifPresent(parts::add);
        }
        CodeBlock all = CodeBlock.join(parts, ",\n");
        return table.schema() == null
                ? CodeBlock.of("$T.of(\n$>$>$S,\n$L,\n$L)$<$<", Table.class, table.name(), metadata, all)
                : CodeBlock.of(
                        "$T.of(\n$>$>$L,\n$S,\n$S,\nnull,\n$T.of(\n$>$>$L))$<$<$<$<",
                        Table.class,
                        metadata,
                        table.schema(),
                        table.name(),
                        List.class,
                        all);
    }

    /** Imports what was written so far. */
    public void into(JavaFile.Builder file) {
        imports.into(file);
    }
}
