package io.aludel.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Lifecycle;
import io.aludel.processor.model.ListenerModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.MethodMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Methods that validate attributes, and those that are called in the life of an object. */
final class LifecycleRules implements Rule {

    private final Problems problems;

    LifecycleRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        Map<String, String> validators = new HashMap<>();
        Map<Lifecycle, String> callbacks = new EnumMap<>(Lifecycle.class);
        for (MethodModel method : entity.methods()) {
            Annotation validates = method.annotations().find("Validates");
            if (validates != null) {
                validator(entity, method, validates, validators);
            }
            for (Lifecycle kind : Lifecycle.kindsOf(method)) {
                callback(entity, method, kind, callbacks);
            }
        }
        listeners(entity);
    }

    private void validator(
            EntityModel entity, MethodModel method, Annotation validates, Map<String, String> validators) {
        for (String name : validates.strings("value")) {
            AttributeModel attribute = entity.attribute(name);
            if (attribute == null) {
                problems.error(
                        validates.place("value"),
                        MethodMessage.VALIDATED_ATTRIBUTE,
                        name,
                        entity.simpleName(),
                        Suggestion.hint(name, entity.attributeNames()));
                continue;
            }
            String other = validators.putIfAbsent(name, method.name());
            if (other != null) {
                problems.error(
                        validates.place("value"),
                        MethodMessage.TWO_VALIDATORS,
                        other,
                        method.name(),
                        entity.simpleName(),
                        name);
            }
            if (!fits(method, attribute, validates.flag("includeRemoves", false))) {
                problems.error(
                        validates.place(),
                        MethodMessage.VALIDATOR_SIGNATURE,
                        entity.simpleName(),
                        method.name(),
                        name,
                        valueType(attribute));
            }
        }
    }

    private static boolean fits(MethodModel method, AttributeModel attribute, boolean removes) {
        int parameters = method.parameters().size() - (removes ? 1 : 0);
        if (method.isStatic() || parameters < 1 || parameters > 2) {
            return false;
        }
        TypeName removed =
                method.parameters().get(method.parameters().size() - 1).type();
        if (removes && !removed.equals(TypeName.BOOLEAN)) {
            return false;
        }
        if (parameters == 2
                && !MethodModel.simpleName(method.parameters().get(0).type()).equals("String")) {
            return false;
        }
        TypeName taken = method.parameters().get(parameters - 1).type();
        boolean takes = taken.equals(ClassName.OBJECT) || sameType(taken, valueType(attribute));
        boolean gives = method.returnType().equals(TypeName.VOID)
                || method.returnType().equals(ClassName.OBJECT)
                || sameType(method.returnType(), valueType(attribute));
        return takes && gives;
    }

    private static boolean sameType(TypeName left, TypeName right) {
        return boxed(left).equals(boxed(right)) || MethodModel.simpleName(left).equals(MethodModel.simpleName(right));
    }

    private static TypeName boxed(TypeName type) {
        return type.isPrimitive() ? type.box() : type;
    }

    /** The type of a value; of an element in the case of a collection. */
    private static TypeName valueType(AttributeModel attribute) {
        if (attribute instanceof RelationModel collection && collection.holdsValues()) {
            return collection.typeArgument(false);
        }
        return attribute instanceof RelationModel relation
                        && relation.target() != null
                        && !relation.kind().toOne()
                ? relation.target()
                : attribute.type();
    }

    private void callback(EntityModel entity, MethodModel method, Lifecycle kind, Map<Lifecycle, String> callbacks) {
        Annotation annotation = method.annotations().find(kind.annotation());
        if (annotation == null) {
            return;
        }
        String other = callbacks.putIfAbsent(kind, method.name());
        if (other != null) {
            problems.error(
                    annotation.place(),
                    MethodMessage.TWO_CALLBACKS,
                    other,
                    method.name(),
                    kind.annotation(),
                    entity.simpleName());
        }
        if (method.isStatic() || !method.parameters().isEmpty()) {
            problems.error(
                    annotation.place(),
                    MethodMessage.CALLBACK_SIGNATURE,
                    kind.annotation(),
                    entity.simpleName(),
                    method.name());
        }
    }

    private void listeners(EntityModel entity) {
        Annotation annotation = entity.annotations().find("EntityListeners");
        if (annotation == null) {
            return;
        }
        for (ListenerModel listener : ListenerModel.of(entity)) {
            if (!listener.constructible()) {
                problems.error(
                        annotation.place("value"),
                        MethodMessage.LISTENER_CONSTRUCTOR,
                        listener.name().simpleName());
            }
            for (MethodModel method : listener.methods()) {
                List<MethodModel.Parameter> parameters = method.parameters();
                if (method.isStatic() || !method.isCallable() || parameters.size() != 1) {
                    problems.error(
                            annotation.place("value"),
                            MethodMessage.LISTENER_SIGNATURE,
                            listener.name().simpleName(),
                            method.name());
                }
            }
        }
    }
}
