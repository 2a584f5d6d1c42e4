package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Questions to the compiler about types, as the readers need them. */
final class TypeSystem {

    private final Elements elements;
    private final Types types;

    TypeSystem(ProcessingEnvironment environment) {
        elements = environment.getElementUtils();
        types = environment.getTypeUtils();
    }

    @Nullable
    TypeElement find(String qualifiedName) {
        return elements.getTypeElement(qualifiedName);
    }

    static @Nullable TypeElement element(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    static ClassName name(TypeElement type) {
        return ClassName.get(type);
    }

    String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    TypeMirror typeIn(DeclaredType owner, Element field) {
        return types.asMemberOf(owner, field);
    }

    TypeMirror supertype(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED) {
            for (TypeMirror supertype : types.directSupertypes(type)) {
                return supertype;
            }
        }
        return types.getNoType(TypeKind.NONE);
    }

    boolean isSubtype(TypeMirror type, String qualifiedName) {
        TypeElement other = find(qualifiedName);
        return other != null && types.isAssignable(types.erasure(type), types.erasure(other.asType()));
    }

    /** The type as the given generic supertype sees it: {@code Set<Tag>} for a {@code TreeSet<Tag>}. */
    @Nullable
    DeclaredType asSuper(TypeMirror type, String qualifiedName) {
        TypeElement element = element(type);
        if (element != null && element.getQualifiedName().contentEquals(qualifiedName)) {
            return (DeclaredType) type;
        }
        for (TypeMirror supertype : types.directSupertypes(type)) {
            DeclaredType found = asSuper(supertype, qualifiedName);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    String descriptor(TypeMirror type) {
        TypeMirror erased = types.erasure(type);
        return switch (erased.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case CHAR -> "C";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case ARRAY -> "[" + descriptor(((ArrayType) erased).getComponentType());
            default -> {
                TypeElement element = element(erased);
                yield element == null
                        ? "Ljava/lang/Object;"
                        : "L" + binaryName(element).replace('.', '/') + ";";
            }
        };
    }

    /** Whether a class can be made by {@code new} without arguments from a subclass, or from anywhere in a package. */
    boolean hasConstructorFor(TypeElement type, String packageName, boolean subclass) {
        boolean samePackage = elements.getPackageOf(type).getQualifiedName().contentEquals(packageName);
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty() && isVisible(constructor, samePackage, subclass)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class of the package can use a field or method. */
    boolean isVisibleTo(Element member, String packageName) {
        boolean samePackage = elements.getPackageOf(member).getQualifiedName().contentEquals(packageName);
        return isVisible(member, samePackage, false);
    }

    boolean isVisibleIn(TypeElement type, String packageName) {
        boolean samePackage = elements.getPackageOf(type).getQualifiedName().contentEquals(packageName);
        for (Element element = type;
                element instanceof TypeElement enclosing;
                element = enclosing.getEnclosingElement()) {
            if (!isVisible(element, samePackage, false)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a class of the package can name the type, with its type arguments. */
    boolean isVisibleIn(TypeMirror type, String packageName) {
        if (type instanceof ArrayType array) {
            return isVisibleIn(array.getComponentType(), packageName);
        }
        TypeElement element = element(type);
        return element == null
                || (isVisibleIn(element, packageName)
                        && ((DeclaredType) type)
                                .getTypeArguments().stream().allMatch(argument -> isVisibleIn(argument, packageName)));
    }

    /** Whether instances need an enclosing instance. */
    static boolean isInner(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isVisible(Element element, boolean samePackage, boolean subclass) {
        var modifiers = element.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (samePackage && !modifiers.contains(Modifier.PRIVATE))
                || (subclass && modifiers.contains(Modifier.PROTECTED));
    }
}
