package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.RelationModel.Kind;
import io.aludel.processor.report.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads one persistent field. */
final class AttributeReader {

    private static final Map<String, Kind> RELATIONS = Map.of(
            "ManyToOne", Kind.MANY_TO_ONE,
            "OneToOne", Kind.ONE_TO_ONE,
            "OneToMany", Kind.ONE_TO_MANY,
            "ManyToMany", Kind.MANY_TO_MANY);

    private static final Map<String, Shape> COLLECTIONS = Map.of(
            "java.util.List", Shape.LIST,
            "java.util.Set", Shape.SET,
            "java.util.Collection", Shape.COLLECTION,
            "java.util.Map", Shape.MAP,
            "io.aludel.orm.runtime.WriteOnlyCollection", Shape.WRITE_ONLY,
            "io.aludel.orm.runtime.DynamicCollection", Shape.DYNAMIC);

    private final TypeSystem types;
    private final Converters converters;
    private final Models models;

    AttributeReader(TypeSystem types, Converters converters, Models models) {
        this.types = types;
        this.converters = converters;
        this.models = models;
    }

    /**
     * Reads a field as an attribute of a class.
     *
     * @param field the field
     * @param owner the class that declares it, with the type arguments of the class that has the attribute
     * @param packageName the package of the class that has the attribute
     */
    AttributeModel read(VariableElement field, DeclaredType owner, String packageName) {
        TypeMirror type = types.typeIn(owner, field);
        Annotations annotations = Annotations.of(field);
        AttributeModel.Field model = new AttributeModel.Field(
                field.getSimpleName().toString(),
                TypeName.get(type).withoutAnnotations(),
                types.descriptor(field.asType()),
                shape(type),
                field.getModifiers().contains(Modifier.PRIVATE),
                types.isVisibleIn(type, packageName),
                mentionsVariable(field.asType()),
                Nullness.of(field),
                annotations,
                Place.of(field));
        TypeElement element = TypeSystem.element(type);
        if (element != null
                && Annotations.of(element).has("Embeddable")
                && !annotations.has("Convert")
                && !annotations.has("ElementCollection")) {
            return new EmbeddedModel(model, TypeSystem.name(element), () -> models.read(element));
        }
        Annotation elements = annotations.find("ElementCollection");
        if (elements != null) {
            return new RelationModel(
                    model, Kind.ELEMENTS, elements, rows((TypeElement) owner.asElement(), model.name()), false);
        }
        for (Annotation annotation : annotations.all()) {
            Kind kind = RELATIONS.get(annotation.simpleName());
            if (kind != null) {
                return relation(model, kind, annotation, type, isConditioned(owner.asElement(), model.name()));
            }
        }
        // The identity of an entity is converted where it says so; the key of a map and the value of a set are like
        // other values.
        boolean automatic =
                !annotations.has("Id") || Annotations.of(owner.asElement()).has("CollectionRow");
        return basic(model, type, packageName, automatic);
    }

    private static boolean mentionsVariable(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR
                || type instanceof WildcardType wildcard
                        && wildcard.getExtendsBound() != null
                        && mentionsVariable(wildcard.getExtendsBound())
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(AttributeReader::mentionsVariable);
    }

    /** The generated class of the rows of an element collection. */
    private static ClassName rows(TypeElement owner, String attribute) {
        ClassName name = TypeSystem.name(owner);
        return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "_" + attribute);
    }

    /** Reads a view of an attribute of related objects. */
    ProxyModel proxy(TypeElement owner, VariableElement field, String packageName) {
        TypeMirror type = field.asType();
        Annotations annotations = Annotations.of(field);
        AttributeModel.Field model = new AttributeModel.Field(
                field.getSimpleName().toString(),
                TypeName.get(type).withoutAnnotations(),
                types.descriptor(type),
                shape(type),
                field.getModifiers().contains(Modifier.PRIVATE),
                types.isVisibleIn(type, packageName),
                false,
                Nullness.of(field),
                annotations,
                Place.of(field));
        Annotation annotation = Objects.requireNonNull(annotations.find("AssociationProxy"));
        boolean constructible = false;
        TypeElement related = related(owner, annotation.string("of", ""));
        if (related != null && !related.getModifiers().contains(Modifier.ABSTRACT)) {
            int parameters = model.shape() == Shape.MAP ? 2 : 1;
            TypeMirror value = model.shape() == Shape.SINGLE ? type : elementType(type);
            for (ExecutableElement constructor : ElementFilter.constructorsIn(related.getEnclosedElements())) {
                List<? extends VariableElement> taken = constructor.getParameters();
                constructible |= value != null
                        && taken.size() == parameters
                        && !constructor.getModifiers().contains(Modifier.PRIVATE)
                        && TypeName.get(taken.get(parameters - 1).asType())
                                .withoutAnnotations()
                                .box()
                                .equals(TypeName.get(value).withoutAnnotations().box());
            }
        }
        return new ProxyModel(model, annotation, constructible);
    }

    /** The class at the other end of a relationship. */
    private @Nullable TypeElement related(TypeElement owner, String relationship) {
        for (TypeElement type = owner; type != null; type = TypeSystem.element(type.getSuperclass())) {
            for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                if (field.getSimpleName().contentEquals(relationship)) {
                    TypeMirror declared = field.asType();
                    return TypeSystem.element(shape(declared) == Shape.SINGLE ? declared : elementType(declared));
                }
            }
        }
        return null;
    }

    private static boolean isConditioned(Element owner, String attribute) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .map(method -> Annotations.of(method).find("JoinCondition"))
                .anyMatch(condition ->
                        condition != null && condition.string("value", "").equals(attribute));
    }

    private RelationModel relation(
            AttributeModel.Field field, Kind kind, Annotation annotation, TypeMirror type, boolean conditioned) {
        TypeMirror written = annotation.type("targetEntity");
        TypeElement target = written == null || written.getKind() == TypeKind.VOID
                ? TypeSystem.element(field.shape() == Shape.SINGLE ? bound(type) : elementType(type))
                : TypeSystem.element(written);
        return new RelationModel(field, kind, annotation, target == null ? null : TypeSystem.name(target), conditioned);
    }

    Shape shape(TypeMirror type) {
        TypeElement element = TypeSystem.element(type);
        if (element == null) {
            return Shape.SINGLE;
        }
        Shape exact = COLLECTIONS.get(element.getQualifiedName().toString());
        if (exact != null) {
            return exact;
        }
        if (types.isSubtype(type, "java.util.List")) {
            return Shape.OTHER_LIST;
        }
        if (types.isSubtype(type, "java.util.Set")) {
            return Shape.OTHER_SET;
        }
        if (types.isSubtype(type, "java.util.Collection")) {
            return Shape.OTHER_COLLECTION;
        }
        return types.isSubtype(type, "java.util.Map") ? Shape.OTHER_MAP : Shape.SINGLE;
    }

    private @Nullable TypeMirror elementType(TypeMirror collection) {
        DeclaredType map = types.asSuper(collection, "java.util.Map");
        DeclaredType type = map == null ? types.asSuper(collection, "java.util.Collection") : map;
        if (type == null && collection instanceof DeclaredType declared) {
            type = declared;
        }
        List<? extends TypeMirror> arguments = type == null ? List.of() : type.getTypeArguments();
        return arguments.isEmpty() ? null : bound(arguments.get(arguments.size() - 1));
    }

    private static TypeMirror bound(TypeMirror type) {
        if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return wildcard.getExtendsBound();
        }
        return type instanceof TypeVariable variable ? variable.getUpperBound() : type;
    }

    private BasicModel basic(AttributeModel.Field field, TypeMirror type, String packageName, boolean automatic) {
        Annotation convert = field.annotations().find("Convert");
        ConverterModel converter = null;
        if (convert != null && !convert.flag("disableConversion", false)) {
            converter = converters.read(TypeSystem.element(convert.type("converter")), packageName);
        } else if (convert == null && automatic && !field.annotations().has("Enumerated")) {
            converter = converters.automatic(type, packageName);
        }
        if (field.annotations().has("AsJson")) {
            return new BasicModel(field, BasicType.JSON, null);
        }
        if (field.annotations().has("AsArray") && BasicModel.elementType(field) != null) {
            return new BasicModel(field, BasicType.ARRAY, null);
        }
        if (converter == null) {
            return new BasicModel(
                    field, basicType(type), null, EnumValueModel.of(TypeSystem.element(type), types, packageName));
        }
        return new BasicModel(field, converter.columnType(), converter);
    }

    private static BasicType basicType(TypeMirror type) {
        if (type.getKind() == TypeKind.TYPEVAR) {
            return BasicType.VARIABLE;
        }
        BasicType known = BasicType.of(TypeName.get(type));
        if (known != null) {
            return known;
        }
        TypeElement element = TypeSystem.element(type);
        return element != null && element.getKind() == ElementKind.ENUM ? BasicType.ENUM : BasicType.UNSUPPORTED;
    }
}
