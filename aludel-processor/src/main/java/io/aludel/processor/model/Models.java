package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The mapped classes of one round, each read once: those of this compilation, and those on the class path that they refer
 * to. Used on the compiler's thread.
 */
public final class Models {

    private final TypeSystem types;
    private final Converters converters;
    private final EntityReader reader;
    private final ProjectionReader projections;
    private final Set<String> compiled = new HashSet<>();
    private final Map<String, EntityModel> read = new HashMap<>();

    /** Reads from a compilation. */
    public Models(ProcessingEnvironment environment) {
        types = new TypeSystem(environment);
        converters = new Converters(types);
        AttributeReader attributes = new AttributeReader(types, converters, this);
        reader = new EntityReader(types, attributes, this);
        projections = new ProjectionReader(reader, attributes);
    }

    /** Names a type of this compilation, as opposed to the class path. */
    public void addCompiled(String qualifiedName) {
        compiled.add(qualifiedName);
    }

    /** Takes note of a class with {@code @Converter}. */
    public void addConverter(String qualifiedName) {
        TypeElement converter = types.find(qualifiedName);
        if (converter != null) {
            converters.register(converter);
        }
    }

    /** Forgets what was read: in a new round the same classes may have new members. */
    public void startRound() {
        read.clear();
    }

    /**
     * Whether everything that the class's attributes refer to exists by now; another processor may still generate it.
     */
    public boolean isComplete(String qualifiedName) {
        TypeElement type = types.find(qualifiedName);
        return type != null && hasKnownFields(type) && (!ProjectionReader.isProjection(type) || hasKnownMethods(type));
    }

    private static boolean hasKnownFields(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        TypeElement above = TypeSystem.element(superclass);
        return superclass.getKind() != TypeKind.ERROR
                && ElementFilter.fieldsIn(type.getEnclosedElements()).stream().noneMatch(Models::isUnknown)
                && (above == null || !EntityReader.isMapped(above) || hasKnownFields(above));
    }

    /** While a parameter's class is not generated, the compiler takes methods of one name for the same, and shows the first alone. */
    private static boolean hasKnownMethods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(method -> method.getParameters().stream())
                .noneMatch(Models::isUnknown);
    }

    private static boolean isUnknown(VariableElement field) {
        return isUnknown(field.asType());
    }

    private static boolean isUnknown(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || (type instanceof TypeVariable variable && isUnknownBound(variable.getUpperBound()))
                || (type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(Models::isUnknown));
    }

    /** The bound of a type variable, which may mention the variable itself. */
    private static boolean isUnknownBound(TypeMirror bound) {
        return bound.getKind() == TypeKind.ERROR
                || (bound instanceof DeclaredType declared
                        && declared.getTypeArguments().stream()
                                .anyMatch(argument -> argument.getKind() == TypeKind.ERROR));
    }

    /** The mapped class of that name, or null. */
    public @Nullable EntityModel find(ClassName name) {
        return find(name.canonicalName());
    }

    /** The mapped class of that name, or null. */
    public @Nullable EntityModel find(String qualifiedName) {
        TypeElement type = types.find(qualifiedName);
        return type == null || !EntityReader.isMapped(type) ? null : read(type);
    }

    /** The projection of that name, or null. */
    public @Nullable ProjectionModel projection(ClassName name) {
        return projection(name.canonicalName());
    }

    /** The projection of that name, or null. */
    public @Nullable ProjectionModel projection(String qualifiedName) {
        TypeElement type = types.find(qualifiedName);
        return type == null || !ProjectionReader.isProjection(type) ? null : projections.read(type);
    }

    /** Whether a variable of one type takes values of another; primitives count as their boxes. */
    public boolean isAssignable(TypeName from, TypeName to) {
        TypeName boxed = from.withoutAnnotations().box();
        TypeName wanted = to.withoutAnnotations().box();
        if (boxed.equals(wanted) || wanted.equals(ClassName.OBJECT)) {
            return true;
        }
        TypeElement type = boxed instanceof ClassName name ? types.find(name.canonicalName()) : null;
        return type != null && wanted instanceof ClassName name && types.isSubtype(type.asType(), name.canonicalName());
    }

    /** The names of an enum's constants; empty for another type. */
    public List<String> constants(TypeName name) {
        TypeElement type =
                name.withoutAnnotations() instanceof ClassName known ? types.find(known.canonicalName()) : null;
        return type == null || type.getKind() != ElementKind.ENUM
                ? List.of()
                : type.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(constant -> constant.getSimpleName().toString())
                        .toList();
    }

    /** Whether the class has an annotation of {@code jakarta.persistence}. */
    public boolean isAnnotated(ClassName name, String annotation) {
        TypeElement type = types.find(name.canonicalName());
        return type != null && Annotations.of(type).has(annotation);
    }

    /** Whether an element collection of a class can be mapped: its rows have a class of their own then. */
    public boolean hasRows(EntityModel entity, RelationModel collection) {
        Shape shape = collection.field().shape();
        CollectedKind kind = collectedKind(collection, false);
        return entity.entity()
                && collection.isElementCollection()
                && (kind == CollectedKind.BASIC || kind == CollectedKind.EMBEDDED)
                && (shape != Shape.MAP || collectedKind(collection, true) == CollectedKind.BASIC)
                && (shape == Shape.LIST || collection.orderColumn() == null)
                && (shape == Shape.MAP || collection.mapKey() == null);
    }

    /** What the elements of a collection are, or the keys of a map. */
    public CollectedKind collectedKind(RelationModel collection, boolean key) {
        return collectedKind(collection.typeArgument(key), collection.converter(key) != null);
    }

    private CollectedKind collectedKind(TypeName type, boolean converted) {
        if (converted || BasicType.of(type) != null) {
            return CollectedKind.BASIC;
        }
        TypeElement element = type instanceof ClassName name ? types.find(name.canonicalName()) : null;
        if (element == null) {
            return CollectedKind.UNSUPPORTED;
        }
        Annotations annotations = Annotations.of(element);
        if (annotations.has("Embeddable")) {
            return CollectedKind.EMBEDDED;
        }
        boolean basic = element.getKind() == ElementKind.ENUM
                || converters.automatic(
                                element.asType(), TypeSystem.name(element).packageName())
                        != null;
        if (basic) {
            return CollectedKind.BASIC;
        }
        return annotations.has("Entity") ? CollectedKind.ENTITY : CollectedKind.UNSUPPORTED;
    }

    /** The mapping annotations of a class that need not be mapped. */
    public Annotations annotations(String qualifiedName) {
        TypeElement type = types.find(qualifiedName);
        return type == null ? Annotations.NONE : Annotations.of(type);
    }

    EntityModel read(TypeElement type) {
        String name = type.getQualifiedName().toString();
        EntityModel known = read.get(name);
        if (known != null) {
            return known;
        }
        EntityModel model = reader.read(type);
        read.put(name, model);
        return model;
    }

    boolean isCompiled(TypeElement type) {
        Element topLevel = type;
        while (topLevel.getEnclosingElement() instanceof TypeElement enclosing) {
            topLevel = enclosing;
        }
        return compiled.contains(((TypeElement) topLevel).getQualifiedName().toString());
    }
}
