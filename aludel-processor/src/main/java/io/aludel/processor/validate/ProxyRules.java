package io.aludel.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.ProxyModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.Shape;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import io.aludel.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Views show attributes that there are, as what they are. */
final class ProxyRules implements Rule {

    private final Models models;
    private final Problems problems;

    ProxyRules(Models models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        entity.proxies().forEach(proxy -> check(entity, proxy));
        entity.methodsWith("ProxyCreator").forEach(method -> check(entity, method));
    }

    private void check(EntityModel entity, ProxyModel proxy) {
        Shape shape;
        ClassName target;
        if (entity.attribute(proxy.of()) instanceof RelationModel relation) {
            shape = relation.field().shape();
            target = relation.target();
        } else {
            ProxyModel before = entity.proxy(proxy.of());
            if (before == null || before == proxy) {
                unknownRelationship(entity, proxy);
                return;
            }
            shape = before.field().shape();
            target = before.valueType() instanceof ClassName name ? name : null;
        }
        EntityModel related = target == null ? null : models.find(target);
        if (related == null) {
            return;
        }
        TypeName shown = shown(related, proxy);
        if (shown == null) {
            List<String> names = new ArrayList<>(related.attributeNames());
            related.allProxies().forEach(other -> names.add(other.name()));
            problems.error(
                    proxy.annotation().place("attribute"),
                    RelationshipMessage.PROXY_ATTRIBUTE,
                    entity.simpleName(),
                    proxy.name(),
                    proxy.attribute(),
                    related.simpleName(),
                    Suggestion.hint(proxy.attribute(), names));
        } else if (!fits(shape, proxy.field().shape())) {
            problems.error(
                    proxy.field().place(),
                    RelationshipMessage.PROXY_TYPE,
                    entity.simpleName(),
                    proxy.name(),
                    proxy.field().type(),
                    shape == Shape.SINGLE ? "one object's " + proxy.attribute() : "a " + shape.interfaceName(),
                    shape == Shape.SINGLE
                            ? "Declare it as " + shown + "."
                            : "Declare it as " + shape.interfaceName() + ", the same as " + proxy.of() + ".");
        } else if (!shown.box().equals(proxy.valueType())
                || proxy.field().type().isPrimitive()) {
            problems.error(
                    proxy.field().place(),
                    RelationshipMessage.PROXY_TYPE,
                    entity.simpleName(),
                    proxy.name(),
                    proxy.field().type(),
                    "values of " + shown,
                    "Declare it with " + shown.box() + "; there may be no related object.");
        }
    }

    private void unknownRelationship(EntityModel entity, ProxyModel proxy) {
        List<String> names = entity.allAttributes().stream()
                .filter(RelationModel.class::isInstance)
                .map(AttributeModel::name)
                .toList();
        problems.error(
                proxy.annotation().place("of"),
                RelationshipMessage.PROXY_OF,
                entity.simpleName(),
                proxy.name(),
                proxy.of(),
                Suggestion.hint(proxy.of(), names));
    }

    private static @Nullable TypeName shown(EntityModel related, ProxyModel proxy) {
        AttributeModel attribute = related.attribute(proxy.attribute());
        if (attribute != null) {
            return attribute.type();
        }
        ProxyModel next = related.proxy(proxy.attribute());
        return next == null ? null : next.field().type();
    }

    /** A collection is seen as itself; List, Set and Collection may be seen as Collection. */
    private static boolean fits(Shape of, Shape view) {
        return of == view || of.isTrackable() && of != Shape.MAP && view == Shape.COLLECTION;
    }

    private void check(EntityModel entity, MethodModel method) {
        Annotation annotation = method.annotations().find("ProxyCreator");
        String name = annotation == null ? "" : annotation.string("value", "");
        ProxyModel proxy = entity.proxy(name);
        if (annotation == null) {
            return;
        }
        if (proxy == null) {
            report(
                    entity,
                    method,
                    annotation,
                    "there is no @AssociationProxy '" + name + "'"
                            + Suggestion.hint(
                                    name,
                                    entity.allProxies().stream()
                                            .map(ProxyModel::name)
                                            .toList()),
                    "Name a proxy of the class.");
        } else if (!method.isStatic() || !method.isCallable()) {
            report(entity, method, annotation, "it is not static, or private", "Make it static, and not private.");
        } else if (!takes(method, proxy)) {
            report(
                    entity,
                    method,
                    annotation,
                    "it does not take " + (proxy.keyType() == null ? "" : proxy.keyType() + " and ")
                            + proxy.valueType(),
                    "Give it " + (proxy.keyType() == null ? "one parameter" : "two parameters")
                            + ", as the proxy declares.");
        }
    }

    private static boolean takes(MethodModel method, ProxyModel proxy) {
        int parameters = proxy.keyType() == null ? 1 : 2;
        return method.parameters().size() == parameters
                && method.parameters().get(parameters - 1).type().box().equals(proxy.valueType());
    }

    private void report(EntityModel entity, MethodModel method, Annotation annotation, String what, String remedy) {
        problems.error(
                annotation.place("value"),
                RelationshipMessage.PROXY_CREATOR,
                entity.simpleName(),
                method.name(),
                what,
                remedy);
    }
}
