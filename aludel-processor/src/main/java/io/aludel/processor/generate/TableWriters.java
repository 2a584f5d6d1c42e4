package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From where the rows of an entity come: further tables, with the attributes that stand there, views and queries. */
final class TableWriters {

    static final FactWriter<AttributeModel> ATTRIBUTE = TableWriters::table;

    static final FactWriter<EntityModel> SECONDARY = TableWriters::secondaryTables;

    static final FactWriter<EntityModel> ROWS = TableWriters::rows;

    static final FactWriter<EntityModel> GIVEN = TableWriters::given;

    static final FactWriter<EntityModel> FLUSH_RULES = TableWriters::flushRules;

    private TableWriters() {}

    /** The table that an attribute's columns name, or the empty string. */
    private static @Nullable CodeBlock table(AttributeModel attribute) {
        List<Annotation> columns = new ArrayList<>(attribute.annotations().repeated("JoinColumn", "JoinColumns"));
        Annotation own = attribute.annotations().find("Column");
        if (own != null) {
            columns.add(own);
        }
        for (Annotation column : columns) {
            String table = column.string("table", "");
            if (!table.isEmpty()) {
                return CodeBlock.of("new $T($S)", FactWriters.fact("TableFact"), table);
            }
        }
        return null;
    }

    private static @Nullable CodeBlock secondaryTables(EntityModel entity) {
        List<CodeBlock> tables = entity.annotations().repeated("SecondaryTable", "SecondaryTables").stream()
                .map(TableWriters::secondaryTable)
                .toList();
        return tables.isEmpty()
                ? null
                : CodeBlock.of(
                        "new $T($T.of($L))",
                        FactWriters.fact("SecondaryTablesFact"),
                        List.class,
                        CodeBlock.join(tables, ", "));
    }

    private static @Nullable CodeBlock flushRules(EntityModel entity) {
        Annotation defaults = entity.annotations().find("EagerDefaults");
        Annotation deletes = entity.annotations().find("ConfirmDeletedRows");
        return defaults == null && deletes == null
                ? null
                : CodeBlock.of(
                        "new $T($S, $L)",
                        FactWriters.fact("FlushRulesFact"),
                        defaults == null ? "AUTO" : defaults.constantName("value", "ALWAYS"),
                        deletes == null || deletes.flag("value", true));
    }

    private static @Nullable CodeBlock given(EntityModel entity) {
        List<MethodModel> methods = entity.methodsWith("FromTable");
        return methods.isEmpty()
                ? null
                : CodeBlock.of(
                        "new $T(() -> $T.$N())",
                        FactWriters.fact("GivenTableFact"),
                        entity.name(),
                        methods.get(0).name());
    }

    private static @Nullable CodeBlock rows(EntityModel entity) {
        Annotation view = entity.annotations().find("View");
        List<MethodModel> queries = entity.methodsWith("FromSelect");
        if (view == null && queries.isEmpty()) {
            return null;
        }
        CodeBlock reads = view == null
                ? CodeBlock.of("")
                : view.classes("reads").stream()
                        .map(read -> CodeBlock.of("$T.class", read))
                        .collect(CodeBlock.joining(", "));
        CodeBlock query = queries.isEmpty()
                ? CodeBlock.of("null")
                : CodeBlock.of("() -> $T.$N()", entity.name(), queries.get(0).name());
        return CodeBlock.of(
                "new $T($L, $T.of($L), $L)", FactWriters.fact("RowsFact"), view != null, List.class, reads, query);
    }

    private static CodeBlock secondaryTable(Annotation table) {
        return CodeBlock.of(
                "new $T($S, $S, $L, $T.of($L), $T.of($L))",
                FactWriters.fact("SecondaryTablesFact").nestedClass("Further"),
                table.string("name", ""),
                table.string("schema", ""),
                InheritanceWriters.keyJoin(table.annotations("pkJoinColumns")),
                List.class,
                uniques(table),
                List.class,
                indexes(table));
    }

    /** The unique constraints of a table, with commas between. */
    static CodeBlock uniques(Annotation table) {
        return table.annotations("uniqueConstraints").stream()
                .map(unique -> CodeBlock.of(
                        "new $T($S, $T.of($L))",
                        FactWriters.fact("EntityDescription").nestedClass("UniqueFacts"),
                        unique.string("name", ""),
                        List.class,
                        AttributeExpression.strings(unique.strings("columnNames"))))
                .collect(CodeBlock.joining(", "));
    }

    /** The indexes of a table, with commas between. */
    static CodeBlock indexes(Annotation table) {
        return table.annotations("indexes").stream()
                .map(index -> CodeBlock.of(
                        "new $T($S, $S, $L)",
                        FactWriters.fact("EntityDescription").nestedClass("IndexFacts"),
                        index.string("name", ""),
                        index.string("columnList", ""),
                        index.flag("unique", false)))
                .collect(CodeBlock.joining(", "));
    }
}
