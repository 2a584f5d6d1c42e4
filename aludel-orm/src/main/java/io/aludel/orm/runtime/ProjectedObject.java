package io.aludel.orm.runtime;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.LazyLoadException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object as a projection sees it: the components are taken from its attributes. One thread. */
public final class ProjectedObject extends ValuesInput {
    private final List<ProjectedPart> parts;
    private final Source source;
    private final boolean strict;

    private ProjectedObject(List<ProjectedPart> parts, Source source, boolean strict) {
        this.parts = parts;
        this.source = source;
        this.strict = strict;
    }

    /**
     * A projection of an object; what is not loaded is loaded by the object's session.
     *
     * @throws io.aludel.orm.error.DetachedInstanceException when something is not loaded and the object belongs to no session
     */
    public static <T> T from(ProjectionDescription<T> projection, Object object) {
        return from(projection, new Source(object, null), false);
    }

    /**
     * A projection of an object from what is loaded of it.
     *
     * @throws LazyLoadException when something is not loaded
     */
    public static <T> T fromLoaded(ProjectionDescription<T> projection, Object object) {
        return from(projection, new Source(object, null), true);
    }

    private static <T> T from(ProjectionDescription<T> projection, Source source, boolean strict) {
        return projection.make(new ProjectedObject(projection.parts(), source, strict));
    }

    @Override
    public @Nullable Object get(int component) {
        return part(parts.get(component), source);
    }

    private @Nullable Object part(ProjectedPart part, Source from) {
        if (part instanceof ProjectedPart.Many many) {
            return many(many, from);
        }
        Source end = walk(from, part.path());
        if (end == null) {
            return null;
        }
        if (part instanceof ProjectedPart.Nested nested) {
            return from(nested.description().get(), end, strict);
        }
        if (part instanceof ProjectedPart.Computed computed && computed.value() != null) {
            return computed.value().apply(end.object());
        }
        return end.object();
    }

    private @Nullable Source walk(Source from, String path) {
        Source at = from;
        for (String step : steps(path)) {
            Source next = at == null ? null : at.step(step, strict);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    private static String[] steps(String path) {
        return path.isEmpty() ? new String[0] : path.split("\\.");
    }

    private Object many(ProjectedPart.Many many, Source from) {
        Source end = walk(from, many.path());
        if (end == null) {
            return CollectedValues.none(many.kind());
        }
        List<@Nullable Object> elements = new ArrayList<>();
        AttributeDescription value = valueOf(end.attribute());
        if (end.object() instanceof Map<?, ?> map) {
            map.forEach((key, element) -> elements.add(
                    many.key() == null
                            ? element(many, value, element)
                            : new CollectedValues.Entry(key, element(many, value, element))));
        } else {
            for (Object element : (Collection<?>) end.object()) {
                elements.add(element(many, value, element));
            }
        }
        return CollectedValues.of(many.kind(), elements);
    }

    /** Of an element collection the attribute of its rows that is the value; null for a collection of entities. */
    private static @Nullable AttributeDescription valueOf(@Nullable AttributeDescription collection) {
        if (collection == null || collection.kind() != AttributeDescription.Kind.ELEMENTS) {
            return null;
        }
        EntityDescription rows = EntityDescription.of(collection.target());
        return rows.attributes().get(rows.requireNumber(CollectionRowFact.VALUE));
    }

    /** A value stands in its row under a name, with which the path begins; what the object holds is the value itself. */
    private @Nullable Object element(
            ProjectedPart.Many many, @Nullable AttributeDescription value, @Nullable Object element) {
        if (element == null) {
            return null;
        }
        if (value == null) {
            return part(many.each(), new Source(element, null));
        }
        String path = many.each().path();
        int dot = path.indexOf('.');
        Source end = walk(new Source(element, value), dot < 0 ? "" : path.substring(dot + 1));
        if (end == null) {
            return null;
        }
        return many.each() instanceof ProjectedPart.Nested nested
                ? from(nested.description().get(), end, strict)
                : end.object();
    }

    /**
     * Something that has attributes.
     *
     * @param object an entity, an embedded value, or a value at the end of a path
     * @param attribute the attribute that it is the value of, or null
     */
    private record Source(Object object, @Nullable AttributeDescription attribute) {
        @Nullable
        Source step(String name, boolean strict) {
            if (attribute != null && attribute.kind() == AttributeDescription.Kind.EMBEDDED) {
                EmbeddableDescription embeddable = attribute.embeddable();
                int number = embeddable.number(name);
                return of(
                        embeddable.read(object, number), embeddable.components().get(number));
            }
            ManagedEntity entity = (ManagedEntity) object;
            EntityDescription description = entity.$aludel$description();
            int number = description.requireNumber(name);
            if (strict && !LoadedAttributes.isLoaded(entity, number)) {
                throw notLoaded(entity, description.attributes().get(number));
            }
            return of(
                    LoadedAttributes.read(entity, number),
                    description.attributes().get(number));
        }

        private static @Nullable Source of(@Nullable Object value, AttributeDescription attribute) {
            return value == null ? null : new Source(value, attribute);
        }

        private static LazyLoadException notLoaded(ManagedEntity entity, AttributeDescription missing) {
            EntityDescription description = entity.$aludel$description();
            boolean relationship =
                    missing.kind().isRelationship() || missing.kind() == AttributeDescription.Kind.ELEMENTS;
            return new LazyLoadException(
                    ErrorCode.LAZY_LOAD_FORBIDDEN,
                    description.name() + "." + missing.name() + " of " + entity.$aludel$state()
                            + " is not loaded, and only what is loaded may be projected."
                            + "\n  Load it with the query: options("
                            + (relationship ? "selectinload" : "undefer") + "(" + description.name() + "_."
                            + missing.name() + ")), let the query make the projection: select("
                            + description.name() + ".class).as(..), or use from(..), which loads.");
        }
    }
}
