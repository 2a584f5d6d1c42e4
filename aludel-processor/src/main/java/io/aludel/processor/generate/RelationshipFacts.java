package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of annotations that configure a relationship. */
final class RelationshipFacts {

    private static final ClassName CASCADE = ClassName.get("io.aludel.orm.annotation", "Cascade");
    private static final ClassName LOAD_STRATEGY = ClassName.get("io.aludel.orm.annotation", "LoadStrategy");

    private static final ClassName ACTION =
            ClassName.get("io.aludel.orm.annotation", "References").nestedClass("Action");

    static final List<FactWriter<AttributeModel>> WRITERS = List.of(
            FactWriter.ofAttribute("Cascades", RelationshipFacts::cascades),
            FactWriter.ofAttribute("PassiveDeletes", passive -> flag("PassiveDeletesFact", passive.flag("all", false))),
            FactWriter.ofAttribute("PassiveUpdates", rule -> flag("PassiveUpdatesFact", rule.flag("value", true))),
            FactWriter.ofAttribute("LateUpdate", late -> mark("LateUpdateFact")),
            FactWriter.ofAttribute("ViewOnly", view -> mark("ViewOnlyFact")),
            FactWriter.ofAttribute("SingleParent", single -> mark("SingleParentFact")),
            FactWriter.ofAttribute("InnerJoin", inner -> flag("InnerJoinFact", inner.flag("unnested", false))),
            FactWriter.ofAttribute("JoinTable", RelationshipFacts::joinTable),
            RelationshipFacts::linkTable,
            RelationshipFacts::constraint,
            FactWriter.ofAttribute("MapKey", key -> text("MapKeyFact", key.string("name", ""))),
            FactWriter.ofAttribute("MapKeyColumn", key -> text("MapKeyFact", key.string("name", ""))),
            FactWriter.ofAttribute("OrderColumn", position -> text("OrderColumnFact", position.string("name", ""))),
            FactWriter.ofAttribute("ActiveHistory", active -> mark("ActiveHistoryFact")),
            FactWriter.ofAttribute(
                    "LoadedBy",
                    loaded -> CodeBlock.of(
                            "new $T($T.$L, $L)",
                            FactWriters.fact("LoadedByFact"),
                            LOAD_STRATEGY,
                            loaded.constantName("value", "SELECT"),
                            loaded.number("depth", 0))));

    private RelationshipFacts() {}

    private static CodeBlock cascades(Annotation annotation) {
        CodeBlock operations = annotation.constantNames("value").stream()
                .map(name -> CodeBlock.of("$T.$L", CASCADE, name))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", FactWriters.fact("CascadesFact"), operations);
    }

    private static CodeBlock joinTable(Annotation table) {
        return CodeBlock.of(
                "new $T($S, $S, $L, $L)",
                FactWriters.fact("JoinTableFact"),
                table.string("name", ""),
                table.string("schema", ""),
                linkColumns(table, "joinColumns"),
                linkColumns(table, "inverseJoinColumns"));
    }

    private static CodeBlock linkColumns(Annotation table, String member) {
        CodeBlock columns = table.annotations(member).stream()
                .map(column -> CodeBlock.of(
                        "new $T($S, $S)",
                        FactWriters.fact("JoinTableFact").nestedClass("LinkColumn"),
                        column.string("name", ""),
                        column.string("referencedColumnName", "")))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", List.class, columns);
    }

    /** What {@code @JoinTable} says of its table beyond the columns. */
    private static @Nullable CodeBlock linkTable(AttributeModel attribute) {
        Annotation table = attribute.annotations().find("JoinTable");
        if (table == null
                || (table.annotations("uniqueConstraints").isEmpty()
                        && table.annotations("indexes").isEmpty())) {
            return null;
        }
        return CodeBlock.of(
                "new $T($T.of($L), $T.of($L))",
                FactWriters.fact("LinkTableFact"),
                List.class,
                TableWriters.uniques(table),
                List.class,
                TableWriters.indexes(table));
    }

    /** What {@code @References} says of the foreign key, or else what the join column does. */
    private static @Nullable CodeBlock constraint(AttributeModel attribute) {
        Annotation references = attribute.annotations().find("References");
        if (references != null) {
            return CodeBlock.of(
                    "new $T($S, $T.$L, $T.$L, $L, $L)",
                    FactWriters.fact("ReferencesFact"),
                    references.string("name", ""),
                    ACTION,
                    references.constantName("onDelete", "UNSTATED"),
                    ACTION,
                    references.constantName("onUpdate", "UNSTATED"),
                    references.flag("addedByAlter", false),
                    references.flag("constrained", true));
        }
        Annotation key = foreignKey(attribute);
        return key == null
                ? null
                : CodeBlock.of(
                        "new $T($S, $T.UNSTATED, $T.UNSTATED, false, $L)",
                        FactWriters.fact("ReferencesFact"),
                        key.string("name", ""),
                        ACTION,
                        ACTION,
                        !key.constantName("value", "").equals("NO_CONSTRAINT"));
    }

    /** {@code @JoinColumn(foreignKey = ..)} or {@code @JoinColumns(foreignKey = ..)}; the first that is there. */
    private static @Nullable Annotation foreignKey(AttributeModel attribute) {
        Annotation several = attribute.annotations().find("JoinColumns");
        List<Annotation> said = new ArrayList<>();
        if (several != null) {
            said.addAll(several.annotations("foreignKey"));
            several.annotations("value").forEach(column -> said.addAll(column.annotations("foreignKey")));
        }
        Annotation single = attribute.annotations().find("JoinColumn");
        if (single != null) {
            said.addAll(single.annotations("foreignKey"));
        }
        return said.isEmpty() ? null : said.get(0);
    }

    private static CodeBlock mark(String fact) {
        return CodeBlock.of("new $T()", FactWriters.fact(fact));
    }

    private static CodeBlock text(String fact, String value) {
        return CodeBlock.of("new $T($S)", FactWriters.fact(fact), value);
    }

    private static CodeBlock flag(String fact, boolean value) {
        return CodeBlock.of("new $T($L)", FactWriters.fact(fact), value);
    }
}
