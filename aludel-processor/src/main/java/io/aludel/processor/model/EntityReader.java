package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import io.aludel.processor.model.EntityModel.AnnotatedMember;
import io.aludel.processor.model.EntityModel.PlainSuperclass;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.report.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads one mapped class. */
final class EntityReader {

    private static final String WOVEN_PREFIX = "$aludel$";
    static final String ENHANCED = "io.aludel.orm.runtime.Enhanced";

    private final TypeSystem types;
    private final AttributeReader attributes;
    private final Models models;

    EntityReader(TypeSystem types, AttributeReader attributes, Models models) {
        this.types = types;
        this.attributes = attributes;
        this.models = models;
    }

    static boolean isMapped(TypeElement type) {
        Annotations annotations = Annotations.of(type);
        return annotations.findAny("Entity", "MappedSuperclass", "Embeddable") != null;
    }

    EntityModel read(TypeElement type) {
        Annotations annotations = Annotations.of(type);
        Annotation entity = annotations.find("Entity");
        ClassName name = TypeSystem.name(type);
        TypeElement direct = TypeSystem.element(type.getSuperclass());
        TypeElement mapped = nearestMapped(direct);
        List<AttributeModel> own = attributesOf(type, (DeclaredType) type.asType(), name.packageName());
        List<AttributeModel> all = new ArrayList<>();
        inherited(type.getSuperclass(), name.packageName(), all);
        all.addAll(own);
        String simpleName = type.getSimpleName().toString();
        String entityName = entity == null ? simpleName : entity.string("name", simpleName);
        return new EntityModel(
                name,
                types.binaryName(type),
                traits(type),
                entity != null,
                entityName.isEmpty() ? simpleName : entityName,
                mapped == null ? null : models.read(mapped),
                plainSuperclass(direct, mapped, name.packageName()),
                own,
                all,
                otherFields(type),
                proxies(type, name.packageName()),
                annotatedMethods(type),
                IdClassModel.of(annotations, all, types, name.packageName()),
                annotations,
                Place.of(type));
    }

    Set<Trait> traits(TypeElement type) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Set<Modifier> modifiers = type.getModifiers();
        switch (type.getKind()) {
            case INTERFACE, ANNOTATION_TYPE -> traits.add(Trait.INTERFACE);
            case ENUM -> traits.add(Trait.ENUM);
            case RECORD -> traits.add(Trait.RECORD);
            default -> {
                if (TypeSystem.isInner(type)) {
                    traits.add(Trait.INNER);
                }
            }
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            traits.add(Trait.ABSTRACT);
        }
        if (!type.getTypeParameters().isEmpty()) {
            traits.add(Trait.GENERIC);
        }
        if (type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().toString().equals(ENHANCED))) {
            traits.add(Trait.ENHANCED);
        }
        if (models.isCompiled(type)) {
            traits.add(Trait.COMPILED);
        }
        visibility(type, traits);
        return traits;
    }

    private static void visibility(TypeElement type, Set<Trait> traits) {
        boolean isPublic = true;
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            isPublic &= element.getModifiers().contains(Modifier.PUBLIC);
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                traits.add(Trait.PRIVATE);
            }
        }
        if (isPublic) {
            traits.add(Trait.PUBLIC);
        }
    }

    private @Nullable TypeElement nearestMapped(@Nullable TypeElement start) {
        for (TypeElement type = start; type != null; type = TypeSystem.element(type.getSuperclass())) {
            if (isMapped(type)) {
                return type;
            }
        }
        return null;
    }

    private @Nullable PlainSuperclass plainSuperclass(
            @Nullable TypeElement direct, @Nullable TypeElement mapped, String packageName) {
        if (direct == null || direct.equals(mapped) || direct.getQualifiedName().contentEquals("java.lang.Object")) {
            return null;
        }
        return new PlainSuperclass(
                TypeSystem.name(direct).simpleName(), types.hasConstructorFor(direct, packageName, true));
    }

    private void inherited(TypeMirror superclass, String packageName, List<AttributeModel> all) {
        TypeElement element = TypeSystem.element(superclass);
        if (element == null) {
            return;
        }
        inherited(types.supertype(superclass), packageName, all);
        if (isMapped(element)) {
            all.addAll(attributesOf(element, (DeclaredType) superclass, packageName));
        }
    }

    private List<AttributeModel> attributesOf(TypeElement type, DeclaredType resolved, String packageName) {
        List<AttributeModel> read = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (notPersistent(field).isEmpty() && !isProxy(field)) {
                read.add(attributes.read(field, resolved, packageName));
            }
        }
        return read;
    }

    private static boolean isProxy(VariableElement field) {
        return Annotations.of(field).has("AssociationProxy");
    }

    private List<ProxyModel> proxies(TypeElement type, String packageName) {
        List<ProxyModel> proxies = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (notPersistent(field).isEmpty() && isProxy(field)) {
                proxies.add(attributes.proxy(type, field, packageName));
            }
        }
        return proxies;
    }

    /** The reason why a field is not persistent, or an empty string. */
    private static String notPersistent(VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        if (modifiers.contains(Modifier.STATIC)) {
            return "static";
        }
        if (modifiers.contains(Modifier.TRANSIENT)) {
            return "transient";
        }
        if (Annotations.of(field).has("Transient")) {
            return "@Transient";
        }
        // A superclass from a class file shows its woven members to some compilers.
        return field.getSimpleName().toString().startsWith(WOVEN_PREFIX) ? "woven" : "";
    }

    private static List<AnnotatedMember> otherFields(TypeElement type) {
        List<AnnotatedMember> fields = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            Annotations annotations = Annotations.of(field);
            String reason = notPersistent(field);
            if (!reason.isEmpty() && !annotations.all().isEmpty()) {
                fields.add(new AnnotatedMember(field.getSimpleName().toString(), reason, annotations));
            }
        }
        return fields;
    }

    private static List<MethodModel> annotatedMethods(TypeElement type) {
        List<MethodModel> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!Annotations.of(method).all().isEmpty() && method.getKind() == ElementKind.METHOD) {
                methods.add(MethodModel.of(method));
            }
        }
        return methods;
    }
}
