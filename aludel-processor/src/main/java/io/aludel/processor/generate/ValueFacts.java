package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of annotations that say something about the value in a column, and about who makes it. */
final class ValueFacts {

    static final List<FactWriter<AttributeModel>> WRITERS = List.of(
            FactWriter.ofAttribute("ServerDefault", made -> text("ServerDefaultFact", made.string("value", ""))),
            FactWriter.ofAttribute("MapsId", maps -> text("MapsIdFact", maps.string("value", ""))),
            FactWriter.ofAttribute("Column", ValueFacts::columnText),
            FactWriter.ofAttribute(
                    "Lazy",
                    lazy -> CodeBlock.of(
                            "new $T($S, $L)",
                            FactWriters.fact("LazyFact"),
                            lazy.string("group", ""),
                            lazy.flag("raise", false))),
            FactWriter.ofAttribute(
                    "Computed",
                    computed -> CodeBlock.of(
                            "new $T($S, $L)",
                            FactWriters.fact("ComputedFact"),
                            computed.string("value", ""),
                            computed.flag("stored", false))),
            FactWriter.ofAttribute(
                    "FetchedValue",
                    fetched -> CodeBlock.of(
                            "new $T($L, $L, $L)",
                            FactWriters.fact("FetchedValueFact"),
                            fetched.flag("onInsert", true),
                            fetched.flag("onUpdate", false),
                            fetched.flag("system", false))),
            FactWriter.ofAttribute(
                    "TenantId",
                    tenant -> CodeBlock.of(
                            "new $T($L, $S)",
                            FactWriters.fact("TenantIdFact"),
                            tenant.flag("rowSecurity", false),
                            tenant.string("setting", "aludel.tenant"))));

    private ValueFacts() {}

    private static CodeBlock text(String fact, String value) {
        return CodeBlock.of("new $T($S)", FactWriters.fact(fact), value);
    }

    private static @Nullable CodeBlock columnText(Annotation column) {
        return column.has("comment") || column.has("check")
                ? CodeBlock.of(
                        "new $T($S, $L)",
                        FactWriters.fact("ColumnTextFact"),
                        column.string("comment", ""),
                        FactWriters.checks(column))
                : null;
    }
}
