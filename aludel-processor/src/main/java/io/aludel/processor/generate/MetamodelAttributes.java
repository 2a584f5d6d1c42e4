package io.aludel.processor.generate;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.BasicType;
import io.aludel.processor.model.EmbeddedModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.ProxyModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of each metamodel attribute, and the expression that makes one. */
public final class MetamodelAttributes {

    private final Models models;

    /** Finds the metamodels of related classes among the models. */
    public MetamodelAttributes(Models models) {
        this.models = models;
    }

    /** The attributes that have a type to be written; the others have been reported, or are known in subclasses
     * only, or are inherited from another package and of a type that is not visible here. */
    List<AttributeModel> representable(EntityModel entity) {
        Map<String, AttributeModel> byName = new LinkedHashMap<>();
        for (AttributeModel attribute : entity.allAttributes()) {
            if (isRepresentable(entity, attribute)) {
                byName.put(attribute.name(), attribute);
            }
        }
        return List.copyOf(byName.values());
    }

    private boolean isRepresentable(EntityModel entity, AttributeModel attribute) {
        if (!attribute.field().visible()) {
            return false;
        }
        if (attribute instanceof BasicModel basic) {
            return basic.basicType() != BasicType.UNSUPPORTED && basic.basicType() != BasicType.VARIABLE;
        }
        if (attribute instanceof EmbeddedModel embedded) {
            return embedded.embeddable().isMappable() && !embedded.embeddable().is(EntityModel.Trait.PRIVATE);
        }
        RelationModel relation = (RelationModel) attribute;
        return relation.holdsValues() ? models.hasRows(entity, relation) : target(relation) != null;
    }

    /** The class whose attribute a view shows; null when there is none, which has been reported. */
    @Nullable
    EntityModel proxied(EntityModel entity, ProxyModel proxy) {
        EntityModel related = null;
        ProxyModel before = entity.proxy(proxy.of());
        if (entity.attribute(proxy.of()) instanceof RelationModel relation) {
            related = target(relation);
        } else if (before != null && before.valueType() instanceof ClassName name) {
            related = models.find(name);
        }
        boolean known = related != null
                && (related.attribute(proxy.attribute()) != null || related.proxy(proxy.attribute()) != null);
        return known ? related : null;
    }

    private @Nullable EntityModel target(RelationModel relation) {
        ClassName target = relation.target();
        EntityModel found = target == null ? null : models.find(target);
        return found != null && found.entity() ? found : null;
    }

    TypeName type(AttributeModel attribute, TypeName owner) {
        if (attribute instanceof BasicModel basic) {
            return basicType(basic, owner);
        }
        if (attribute instanceof EmbeddedModel embedded) {
            return ParameterizedTypeName.get(embedded.embeddable().metamodel().nestedClass("Embedded"), owner);
        }
        RelationModel relation = (RelationModel) attribute;
        if (relation.holdsValues()) {
            return elementsType(relation, owner);
        }
        EntityModel target = requireNonNull(target(relation), "target");
        return relation.kind().toOne()
                ? ParameterizedTypeName.get(target.metamodel().nestedClass("Reference"), owner)
                : ParameterizedTypeName.get(Names.metamodel("CollectionAttribute"), owner, target.name());
    }

    private static TypeName elementsType(RelationModel collection, TypeName owner) {
        TypeName element = collection.typeArgument(false).box();
        ClassName rows = requireNonNull(collection.target(), "rows");
        ClassName path = path(rows);
        return collection.field().shape() == Shape.MAP
                ? ParameterizedTypeName.get(
                        Names.metamodel("ElementMapAttribute"),
                        owner,
                        rows,
                        collection.typeArgument(true).box(),
                        element,
                        path)
                : ParameterizedTypeName.get(Names.metamodel("ElementCollectionAttribute"), owner, rows, element, path);
    }

    private static TypeName basicType(BasicModel basic, TypeName owner) {
        BasicType.Family family = basic.converter() == null ? basic.basicType().family() : BasicType.Family.OTHER;
        return switch (family) {
            case TEXT -> ParameterizedTypeName.get(Names.metamodel("TextAttribute"), owner);
            case BOOLEAN -> ParameterizedTypeName.get(Names.metamodel("BooleanAttribute"), owner);
            case NUMBER -> ParameterizedTypeName.get(Names.metamodel("NumberAttribute"), owner, basic.boxedType());
            case TEMPORAL -> ParameterizedTypeName.get(Names.metamodel("TemporalAttribute"), owner, basic.boxedType());
            case JSON -> ParameterizedTypeName.get(Names.metamodel("JsonAttribute"), owner, basic.boxedType());
            case ARRAY ->
                ParameterizedTypeName.get(
                        Names.metamodel("ArrayAttribute"), owner, requireNonNull(basic.elementType(), "element"));
            case OTHER -> ParameterizedTypeName.get(Names.metamodel("BasicAttribute"), owner, basic.boxedType());
        };
    }

    /** {@code new TextAttribute<>(entity, name, type)}. */
    CodeBlock create(AttributeModel attribute, String entity, CodeBlock name) {
        ClassName type = ((ParameterizedTypeName) type(attribute, ClassName.OBJECT)).rawType();
        if (attribute instanceof BasicModel basic) {
            CodeBlock sqlType = basic.basicType() == BasicType.ARRAY
                    ? SqlTypeExpression.element(basic)
                    : SqlTypeExpression.of(basic);
            return CodeBlock.of("new $T<>($L, $L, $L)", type, entity, name, sqlType);
        }
        if (attribute instanceof EmbeddedModel) {
            return CodeBlock.of("new $T<>($L, $L)", type, entity, name);
        }
        RelationModel relation = (RelationModel) attribute;
        if (relation.holdsValues()) {
            return elements(relation, type, entity, name);
        }
        return relation.kind().toOne()
                ? CodeBlock.of("new $T<>($L, $L)", type, entity, name)
                : CodeBlock.of("new $T<>($L, $L, $T.class)", type, entity, name, relation.target());
    }

    /** The path to a row; its metamodel is written in the next round. */
    private static ClassName path(ClassName rows) {
        return ClassName.get(rows.packageName(), rows.simpleName() + "_", "Path");
    }

    private static CodeBlock elements(RelationModel collection, ClassName type, String entity, CodeBlock name) {
        ClassName rows = requireNonNull(collection.target(), "rows");
        CodeBlock key = collection.field().shape() == Shape.MAP
                ? CodeBlock.of(", $L", CollectionRowWriter.equality(true))
                : CodeBlock.of("");
        return CodeBlock.of(
                "new $T<>($L, $L, $T.class, $T::new, $L$L)",
                type,
                entity,
                name,
                rows,
                path(rows),
                CollectionRowWriter.equality(false),
                key);
    }
}
