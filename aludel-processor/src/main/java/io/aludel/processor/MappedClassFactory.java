package io.aludel.processor;

import io.aludel.processor.enhance.CalledMethod;
import io.aludel.processor.enhance.FieldKind;
import io.aludel.processor.enhance.MappedClass;
import io.aludel.processor.enhance.PersistentField;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EmbeddedModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.model.Lifecycle;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.model.RelationModel;
import java.util.ArrayList;
import java.util.List;

/** Turns what the annotations say into what the enhancer needs. */
final class MappedClassFactory {

    private MappedClassFactory() {}

    static MappedClass mappedClass(EntityModel entity) {
        List<PersistentField> fields = new ArrayList<>();
        for (AttributeModel attribute : entity.attributes()) {
            fields.add(new PersistentField(
                    attribute.name(), attribute.field().descriptor(), kind(attribute), fields.size()));
        }
        EntityModel superclass = entity.superclass();
        return new MappedClass(
                entity.is(Trait.RECORD),
                entity.internalName(),
                superclass == null ? null : superclass.internalName(),
                entity.description().reflectionName().replace('.', '/'),
                fields,
                methods(entity),
                entity.proxies().stream()
                        .map(proxy ->
                                new PersistentField(proxy.name(), proxy.field().descriptor(), FieldKind.PROXY, -1))
                        .toList());
    }

    private static List<CalledMethod> methods(EntityModel entity) {
        List<CalledMethod> methods = new ArrayList<>();
        for (MethodModel method : entity.methods()) {
            Annotation validates = method.annotations().find("Validates");
            if (validates != null) {
                methods.add(new CalledMethod(
                        CalledMethod.Role.VALIDATOR,
                        method.name(),
                        method.parameters().size(),
                        validates.strings("value"),
                        validates.flag("includeRemoves", false)));
            }
            List<String> kinds = Lifecycle.kindsOf(method).stream()
                    .map(kind -> String.valueOf(kind.ordinal()))
                    .toList();
            if (!kinds.isEmpty() && !Lifecycle.overrides(entity, method)) {
                methods.add(new CalledMethod(CalledMethod.Role.CALLBACK, method.name(), 0, kinds, false));
            }
        }
        return methods;
    }

    private static FieldKind kind(AttributeModel attribute) {
        if (attribute instanceof RelationModel relation) {
            return relation.kind().toOne() ? FieldKind.REFERENCE : FieldKind.COLLECTION;
        }
        boolean tracked = attribute instanceof BasicModel basic && basic.tracked();
        if (tracked || (attribute instanceof EmbeddedModel embedded && !embedded.immutable())) {
            return FieldKind.MUTABLE;
        }
        return FieldKind.BASIC;
    }
}
