package io.aludel.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The attribute converters: those named by {@code @Convert}, and those that apply by themselves. */
final class Converters {

    private static final String INTERFACE = "jakarta.persistence.AttributeConverter";
    private static final String COPYING = "io.aludel.orm.runtime.CopyingConverter";

    private final TypeSystem types;
    private final Map<String, TypeElement> automatic = new LinkedHashMap<>();

    Converters(TypeSystem types) {
        this.types = types;
    }

    /** Takes note of a class with {@code @Converter(autoApply = true)}. */
    void register(TypeElement converter) {
        Annotation annotation = Annotations.of(converter).find("Converter");
        DeclaredType type = types.asSuper(converter.asType(), INTERFACE);
        if (annotation != null && annotation.flag("autoApply", false) && type != null) {
            automatic.put(TypeName.get(type.getTypeArguments().get(0)).box().toString(), converter);
        }
    }

    /** Whether a converter, or a class above it, says how values are copied. */
    private static boolean copies(TypeElement converter) {
        for (TypeElement type = converter; type != null; type = TypeSystem.element(type.getSuperclass())) {
            if (ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .anyMatch(method -> method.getSimpleName().contentEquals("copy")
                            && method.getParameters().size() == 1)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    ConverterModel automatic(TypeMirror attributeType, String packageName) {
        TypeElement converter = automatic.get(
                TypeName.get(attributeType).box().withoutAnnotations().toString());
        return converter == null ? null : read(converter, packageName);
    }

    @Nullable
    ConverterModel read(@Nullable TypeElement converter, String packageName) {
        if (converter == null) {
            return null;
        }
        DeclaredType type = types.asSuper(converter.asType(), INTERFACE);
        if (type == null || type.getTypeArguments().size() != 2) {
            return null;
        }
        TypeName columnType = TypeName.get(type.getTypeArguments().get(1));
        BasicType basicType = BasicType.of(columnType);
        boolean usable = !TypeSystem.isInner(converter)
                && !converter.getModifiers().contains(Modifier.ABSTRACT)
                && types.isVisibleIn(converter, packageName)
                && types.hasConstructorFor(converter, packageName, false);
        return new ConverterModel(
                TypeSystem.name(converter),
                TypeName.get(type.getTypeArguments().get(0)),
                basicType == null ? BasicType.UNSUPPORTED : basicType,
                usable,
                types.asSuper(converter.asType(), COPYING) != null && copies(converter));
    }
}
