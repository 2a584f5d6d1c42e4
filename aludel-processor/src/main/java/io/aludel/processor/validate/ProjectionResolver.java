package io.aludel.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EmbeddedModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.HybridModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.Nullness;
import io.aludel.processor.model.ProjectedModel;
import io.aludel.processor.model.ProjectionModel;
import io.aludel.processor.model.ProjectionModel.Component;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.Shape;
import io.aludel.processor.report.Message;
import io.aludel.processor.report.ProjectionMessage;
import io.aludel.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where one component of a projection comes from, or what is wrong with it. Single use. */
final class ProjectionResolver {

    private final Models models;
    private final ProjectionModel projection;
    private final EntityModel source;
    private final Component component;

    ProjectionResolver(Models models, ProjectionModel projection, EntityModel source, Component component) {
        this.models = models;
        this.projection = projection;
        this.source = source;
        this.component = component;
    }

    /** What is found: a part, or a message with its arguments. */
    record Found(
            @Nullable ProjectedModel part,
            @Nullable Message message,
            @Nullable Object[] arguments) {
        static Found part(ProjectedModel part) {
            return new Found(part, null, new Object[0]);
        }

        static Found problem(Message message, @Nullable Object... arguments) {
            return new Found(null, message, arguments);
        }
    }

    /**
     * A place on the way along a path.
     *
     * @param at the class whose attributes come next
     * @param way the path to it, with a dot at its end
     * @param index the next step
     * @param nullable whether something on the way may be null
     * @param key whether the way has led into a key
     */
    private record Way(EntityModel at, String way, int index, boolean nullable, boolean key) {
        Way(EntityModel at, String way, int index, boolean nullable) {
            this(at, way, index, nullable, false);
        }

        Way next(EntityModel to, AttributeModel by, boolean mayBeNull) {
            return new Way(to, way + by.name() + ".", index + 1, nullable || mayBeNull);
        }

        /** Into a key, no part of which is ever null. */
        Way intoKey(EntityModel to, AttributeModel by) {
            return new Way(to, way + by.name() + ".", index + 1, nullable, true);
        }
    }

    Found resolve() {
        return resolve(new Way(source, "", 0, false), component.path().split("\\.", -1), component.type(), false);
    }

    private Found resolve(Way start, String[] steps, TypeName wanted, boolean element) {
        Way way = start;
        while (true) {
            String step = steps[way.index()];
            boolean last = way.index() == steps.length - 1;
            AttributeModel attribute = attribute(way.at(), step);
            if (attribute == null) {
                return last
                        ? hybrid(way, way.at().allSynonyms().getOrDefault(step, step), wanted)
                        : unknown(way.at(), step);
            }
            if (attribute instanceof RelationModel relation && !relation.kind().toOne()) {
                return element ? goesOn(attribute, "a collection within a collection") : many(way, relation, steps);
            }
            if (last) {
                return end(way, attribute, wanted);
            }
            if (attribute instanceof EmbeddedModel embedded) {
                way = embedded.identifier() || way.key()
                        ? way.intoKey(embedded.embeddable(), attribute)
                        : way.next(
                                embedded.embeddable(),
                                attribute,
                                embedded.field().nullness() != Nullness.NON_NULL);
                continue;
            }
            EntityModel target = attribute instanceof RelationModel relation ? target(relation) : null;
            if (target == null) {
                return goesOn(attribute, "a value without attributes of its own");
            }
            way = way.next(target, attribute, !((RelationModel) attribute).isRequired());
        }
    }

    private static @Nullable AttributeModel attribute(EntityModel entity, String name) {
        return entity.attribute(entity.allSynonyms().getOrDefault(name, name));
    }

    private @Nullable EntityModel target(RelationModel relation) {
        ClassName target = relation.target();
        return target == null ? null : models.find(target);
    }

    private Found unknown(EntityModel at, String name) {
        List<String> known = new ArrayList<>(at.attributeNames());
        at.allHybrids().forEach(hybrid -> known.add(hybrid.name()));
        return Found.problem(
                ProjectionMessage.PROJECTED_UNKNOWN,
                name,
                at.simpleName(),
                Suggestion.hint(name, known),
                component.type().box(),
                component.name(),
                source.metamodel().simpleName());
    }

    private Found goesOn(AttributeModel attribute, String what) {
        return Found.problem(
                ProjectionMessage.PROJECTED_PATH,
                component.path(),
                projection.simpleName(),
                component.name(),
                attribute.name(),
                what);
    }

    private Found hybrid(Way way, String name, TypeName wanted) {
        for (HybridModel hybrid : way.at().allHybrids()) {
            if (hybrid.name().equals(name) && hybrid.isAttribute() && hybrid.isUsable() && !hybrid.hasOwnType()) {
                String path = way.way().isEmpty()
                        ? ""
                        : way.way().substring(0, way.way().length() - 1);
                TypeName type = hybrid.method().returnType();
                return checked(
                        new ProjectedModel.OfHybrid(path, hybrid, way.at()),
                        way,
                        name,
                        type,
                        !type.isPrimitive(),
                        wanted);
            }
        }
        return unknown(way.at(), name);
    }

    private Found end(Way way, AttributeModel attribute, TypeName wanted) {
        String path = way.way() + attribute.name();
        if (attribute instanceof BasicModel basic) {
            return checked(
                    new ProjectedModel.Value(path),
                    way,
                    basic.name(),
                    basic.type(),
                    !way.key() && Nullability.of(basic),
                    wanted);
        }
        if (attribute instanceof EmbeddedModel embedded) {
            return wanted.equals(embedded.type())
                    ? Found.part(new ProjectedModel.Value(path))
                    : projected(path, way, embedded, embedded.embeddable(), wanted);
        }
        EntityModel target = target((RelationModel) attribute);
        return target == null
                ? goesOn(attribute, "no relationship to a known entity")
                : projected(path, way, attribute, target, wanted);
    }

    private Found checked(ProjectedModel part, Way way, String name, TypeName type, boolean nullable, TypeName wanted) {
        if (!models.isAssignable(type, wanted)) {
            return Found.problem(
                    ProjectionMessage.PROJECTED_TYPE,
                    projection.simpleName(),
                    component.name(),
                    wanted,
                    way.at().simpleName() + "." + name,
                    type);
        }
        if (wanted.isPrimitive() && (nullable || way.nullable())) {
            return Found.problem(
                    ProjectionMessage.PROJECTED_NULL,
                    projection.simpleName(),
                    component.name(),
                    wanted,
                    way.at().simpleName() + "." + name,
                    wanted.box());
        }
        return Found.part(part);
    }

    /** Another projection, of what stands at the end of the path. */
    private Found projected(String path, Way way, AttributeModel attribute, EntityModel target, TypeName wanted) {
        ProjectionModel inner = wanted instanceof ClassName name ? models.projection(name) : null;
        if (inner == null || inner.source() == null) {
            return Found.problem(
                    ProjectionMessage.PROJECTED_ENTITY,
                    projection.simpleName(),
                    component.name(),
                    wanted,
                    way.at().simpleName() + "." + attribute.name(),
                    target.simpleName(),
                    component.path());
        }
        if (!models.isAssignable(target.name(), inner.source())) {
            return Found.problem(
                    ProjectionMessage.PROJECTED_OTHER,
                    projection.simpleName(),
                    component.name(),
                    inner.simpleName(),
                    inner.source().simpleName(),
                    way.at().simpleName() + "." + attribute.name(),
                    target.simpleName());
        }
        return Found.part(new ProjectedModel.Nested(path, inner));
    }

    private Found many(Way way, RelationModel relation, String[] steps) {
        boolean map = relation.field().shape() == Shape.MAP;
        String key = null;
        switch (component.shape()) {
            case LIST, SET, COLLECTION -> {}
            case MAP -> key = map ? key(relation) : null;
            default -> {
                return shape(way, relation);
            }
        }
        if (!relation.field().shape().isTrackable() || (component.shape() == Shape.MAP && key == null)) {
            return shape(way, relation);
        }
        switch (relation.field().shape()) {
            case WRITE_ONLY, DYNAMIC -> {
                return goesOn(relation, "a collection that is never loaded");
            }
            default -> {}
        }
        Found each = relation.holdsValues() ? values(way, relation, steps) : entities(way, relation, steps);
        return each.part() == null
                ? each
                : Found.part(new ProjectedModel.Many(way.way() + relation.name(), component.shape(), key, each.part()));
    }

    private Found shape(Way way, RelationModel relation) {
        return Found.problem(
                ProjectionMessage.PROJECTED_SHAPE,
                projection.simpleName(),
                component.name(),
                component.type(),
                way.at().simpleName() + "." + relation.name(),
                relation.field().shape() == Shape.MAP
                        ? "a Map with the same keys, a List, a Set or a Collection"
                        : "a List, a Set or a Collection");
    }

    /** The attribute of elements that is the key of a map, where it is of the type that the component wants; else null. */
    private @Nullable String key(RelationModel relation) {
        TypeName wanted = component.argument(true);
        if (relation.holdsValues()) {
            return relation.typeArgument(true).equals(wanted) ? "key" : null;
        }
        EntityModel target = target(relation);
        if (target == null || relation.mapKey() != null) {
            return null;
        }
        var said = relation.annotations().find("MapKey");
        String name = said == null ? "" : said.string("name", "");
        for (AttributeModel attribute : target.allAttributes()) {
            boolean isKey =
                    name.isEmpty() ? attribute.identifier() : attribute.name().equals(name);
            if (isKey && attribute instanceof BasicModel) {
                return attribute.type().box().equals(wanted) ? attribute.name() : null;
            }
        }
        return null;
    }

    private Found entities(Way way, RelationModel relation, String[] steps) {
        EntityModel target = target(relation);
        if (target == null) {
            return goesOn(relation, "no relationship to a known entity");
        }
        TypeName wanted = component.argument(false);
        if (way.index() < steps.length - 1) {
            return resolve(new Way(target, "", way.index() + 1, true), steps, wanted, true);
        }
        return projected("", way, relation, target, wanted);
    }

    /** The rows of values have a class of their own, in which the value is called so. */
    private Found values(Way way, RelationModel relation, String[] steps) {
        TypeName wanted = component.argument(false);
        TypeName held = relation.typeArgument(false);
        EntityModel embeddable = held instanceof ClassName name ? models.find(name) : null;
        if (way.index() == steps.length - 1) {
            if (models.isAssignable(held, wanted)) {
                return Found.part(new ProjectedModel.Value("value"));
            }
            return embeddable == null
                    ? checked(new ProjectedModel.Value("value"), way, relation.name(), held, false, wanted)
                    : projected("value", way, relation, embeddable, wanted);
        }
        return embeddable == null
                ? goesOn(relation, "a collection of values without attributes of their own")
                : resolve(new Way(embeddable, "value.", way.index() + 1, true), steps, wanted, true);
    }
}
