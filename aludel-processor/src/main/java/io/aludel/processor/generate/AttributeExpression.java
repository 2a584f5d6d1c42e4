package io.aludel.processor.generate;

import static io.aludel.processor.generate.Names.ATTRIBUTE_DESCRIPTION;
import static io.aludel.processor.generate.Names.COLLECTION_KIND;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.Annotations;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EmbeddedModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Nullness;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.RelationModel.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The description of one attribute, as a chain of builder calls. */
final class AttributeExpression {

    private final CodeBlock.Builder code = CodeBlock.builder();
    private final AttributeModel attribute;
    private final Annotations annotations;

    private AttributeExpression(AttributeModel attribute) {
        this.attribute = attribute;
        this.annotations = attribute.annotations();
    }

    static CodeBlock of(AttributeModel attribute, EntityModel entity) {
        AttributeExpression expression = new AttributeExpression(attribute);
        if (attribute instanceof BasicModel basic) {
            expression.basic(basic);
        } else if (attribute instanceof EmbeddedModel embedded) {
            expression.embedded(embedded, entity, embedded.overridden());
        } else if (attribute instanceof RelationModel relation) {
            expression.relation(relation);
        }
        FactWriters.write(attribute, entity, expression.code);
        return expression.code.build();
    }

    private void basic(BasicModel basic) {
        code.add("$T.basic($S, $L)", ATTRIBUTE_DESCRIPTION, basic.name(), SqlTypeExpression.of(basic));
        identifier();
        if (basic.version()) {
            code.add(".version()");
        }
        if (basic.tracked()) {
            code.add(".tracked()");
        }
        if (basic.primitive()) {
            code.add(".primitive()");
        }
        Annotation fetch = annotations.find("Basic");
        boolean lazy = fetch != null && fetch.constantName("fetch", "EAGER").equals("LAZY");
        if (lazy || annotations.has("Lazy")) {
            code.add(".lazy()");
        }
        boolean optional = fetch == null || fetch.flag("optional", true);
        column(annotations.find("Column"), optional && !mustBeThere(basic));
    }

    /** An embedded value some of whose components have columns of their own. */
    static CodeBlock of(EmbeddedModel embedded, EntityModel entity, Map<String, BasicModel> overridden) {
        AttributeExpression expression = new AttributeExpression(embedded);
        expression.embedded(embedded, entity, overridden);
        FactWriters.write(embedded, entity, expression.code);
        return expression.code.build();
    }

    private void embedded(EmbeddedModel embedded, EntityModel entity, Map<String, BasicModel> overridden) {
        code.add(
                "$T.embedded($S, $T::embeddable)",
                ATTRIBUTE_DESCRIPTION,
                embedded.name(),
                embedded.embeddable().description());
        identifier();
        if (embedded.field().nullness() != Nullness.NULLABLE) {
            code.add(".optional(false)");
        }
        if (!overridden.isEmpty()) {
            CodeBlock entries = overridden.entrySet().stream()
                    .map(override -> CodeBlock.of(
                            "$T.entry($S, $L)", Map.class, override.getKey(), of(override.getValue(), entity)))
                    .collect(CodeBlock.joining(", "));
            code.add(".with(new $T($T.ofEntries($L)))", FactWriters.fact("OverridesFact"), Map.class, entries);
        }
    }

    /** What null-marked code says of the field; {@code @Column(nullable = ..)} says more. */
    private static boolean mustBeThere(BasicModel basic) {
        Annotation column = basic.annotations().find("Column");
        return basic.field().nullness() == Nullness.NON_NULL
                && !basic.primitive()
                && (column == null || !column.has("nullable"))
                && basic.annotations().findAny("Id", "Computed", "FetchedValue", "ColumnProperty") == null;
    }

    private void identifier() {
        if (attribute.identifier()) {
            code.add(".id()");
        }
        Annotation generated = annotations.find("GeneratedValue");
        if (generated != null) {
            code.add(
                    ".generated($S, $S)",
                    generated.constantName("strategy", "AUTO"),
                    generated.string("generator", ""));
        }
    }

    private void column(@Nullable Annotation column, boolean optional) {
        if (column != null) {
            code.add(
                    ".column($S, $S, $L, $L, $L, $L)",
                    column.string("name", ""),
                    column.string("columnDefinition", ""),
                    column.flag("nullable", true) && optional,
                    column.flag("unique", false),
                    column.flag("insertable", true),
                    column.flag("updatable", true));
        } else if (!optional) {
            code.add(".column($S, $S, $L, $L, $L, $L)", "", "", false, false, true, true);
        }
    }

    private void elements(RelationModel collection) {
        code.add(
                "$T.elements($S, $T.$L, () -> $T.class)",
                ATTRIBUTE_DESCRIPTION,
                collection.name(),
                COLLECTION_KIND,
                collection.field().shape().name(),
                collection.target());
        common(collection);
        String order = CollectionRowWriter.order(collection);
        if (!order.isEmpty()) {
            code.add(".orderBy($S)", order);
        }
    }

    private void relation(RelationModel relation) {
        if (relation.holdsValues()) {
            elements(relation);
            return;
        }
        if (relation.kind().toOne()) {
            code.add("$T.reference($S, () -> $T.class)", ATTRIBUTE_DESCRIPTION, relation.name(), relation.target());
            identifier();
            if (relation.isRequired()) {
                code.add(".optional(false)");
            }
        } else {
            code.add(
                    "$T.collection($S, $T.$L, () -> $T.class)",
                    ATTRIBUTE_DESCRIPTION,
                    relation.name(),
                    COLLECTION_KIND,
                    relation.field().shape().name(),
                    relation.target());
        }
        common(relation);
        joins();
        if (relation.kind() == Kind.ONE_TO_ONE) {
            code.add(".unique()");
        }
        if (relation.kind() == Kind.MANY_TO_MANY) {
            code.add(".manyToMany()");
        }
        Annotation orderBy = annotations.find("OrderBy");
        if (orderBy != null) {
            code.add(".orderBy($S)", orderBy.string("value", ""));
        }
    }

    private void common(RelationModel relation) {
        Annotation annotation = relation.annotation();
        if (!relation.mappedBy().isEmpty()) {
            code.add(".mappedBy($S)", relation.mappedBy());
        }
        List<String> cascade = annotation.constantNames("cascade");
        if (!cascade.isEmpty()) {
            code.add(".cascade($L)", strings(cascade));
        }
        if (annotation.flag("orphanRemoval", false)) {
            code.add(".orphanRemoval()");
        }
        // Only what is written counts: a to-one without a fetch type is lazy here, unlike in JPA.
        if (annotation.constantName("fetch", "LAZY").equals("EAGER")) {
            code.add(".eager()");
        }
    }

    private void joins() {
        for (Annotation column : annotations.repeated("JoinColumn", "JoinColumns")) {
            code.add(
                    ".joinColumn($S, $S, $L, $L, $S)",
                    column.string("name", ""),
                    column.string("referencedColumnName", ""),
                    column.flag("nullable", true),
                    column.flag("unique", false),
                    column.string("columnDefinition", ""));
        }
    }

    static CodeBlock strings(List<String> values) {
        return values.stream().map(value -> CodeBlock.of("$S", value)).collect(CodeBlock.joining(", "));
    }
}
