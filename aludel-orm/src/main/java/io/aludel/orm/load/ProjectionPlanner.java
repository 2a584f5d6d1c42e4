package io.aludel.orm.load;

import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.load.ProjectionFetch.CollectionFetch;
import io.aludel.orm.load.ProjectionFetch.NestedFetch;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.CollectedValues;
import io.aludel.orm.runtime.ProjectedPart;
import io.aludel.orm.runtime.ProjectedPart.Computed;
import io.aludel.orm.runtime.ProjectedPart.Many;
import io.aludel.orm.runtime.ProjectedPart.Nested;
import io.aludel.orm.runtime.ProjectionDescription;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.Label;
import io.aludel.type.Codec;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a projection: its own, those of embedded values, and those of to-ones, which are joined once however many components
 * come from them. What collections hold is left to queries by keys. Single use.
 */
final class ProjectionPlanner {
    private final FetchBuilder builder;
    private final OrmResolver resolver;
    private final UnaryOperator<Expr> values;

    /** A planner; {@code values} gives the expressions of options their values back. */
    ProjectionPlanner(FetchBuilder builder, OrmResolver resolver, UnaryOperator<Expr> values) {
        this.builder = builder;
        this.resolver = resolver;
        this.values = values;
    }

    /** The columns of a projection of an entity. */
    ProjectionFetch plan(ProjectionDescription<?> projection, LoadPlan plan, EntityRef entity) {
        return fetch(projection, new Place(plan, entity, "", new HashMap<>()), List.of());
    }

    /**
     * Where attributes are found.
     *
     * @param plan what is said of the entity
     * @param entity its use
     * @param prefix the way within the entity to an embedded value, with a dot at its end; empty for the entity itself
     * @param joined the entities that are joined along its to-ones, by path
     */
    private record Place(LoadPlan plan, EntityRef entity, String prefix, Map<String, Place> joined) {
        EntityMapping mapping() {
            return plan.mapping();
        }

        Place within(String embedded) {
            return new Place(plan, entity, prefix + embedded + ".", joined);
        }
    }

    private ProjectionFetch fetch(ProjectionDescription<?> projection, Place place, List<Slot> presence) {
        List<ProjectedPart> parts = projection.parts();
        int[] positions = new int[parts.size()];
        @Nullable Codec<?>[] codecs = new Codec<?>[positions.length];
        List<NestedFetch> nested = new ArrayList<>();
        List<CollectionFetch> collections = new ArrayList<>();
        for (int component = 0; component < positions.length; component++) {
            ProjectedPart part = parts.get(component);
            if (part instanceof Nested inner) {
                nested.add(new NestedFetch(component, nested(inner, place)));
            } else if (part instanceof Many many) {
                collections.add(collection(component, many, place));
            } else {
                Slot slot = part instanceof Computed computed ? computed(computed, place) : value(part.path(), place);
                positions[component] = slot.position();
                codecs[component] = slot.codec();
            }
        }
        return new ProjectionFetch(projection, positions, codecs, nested, collections, presence);
    }

    private ProjectionFetch nested(Nested inner, Place from) {
        Place place = walk(from, inner.path());
        if (inner.path().isEmpty() || !place.prefix().isEmpty()) {
            ProjectionFetch fetch = fetch(inner.description().get(), place, List.of());
            return inner.path().isEmpty() ? fetch : fetch.presentWithValues();
        }
        return fetch(inner.description().get(), place, key(place));
    }

    private List<Slot> key(Place place) {
        Function<Column<?>, Expr> columns = resolver.columns(place.entity());
        return place.mapping().keyColumns().stream()
                .map(column -> builder.slot(columns.apply(column)))
                .toList();
    }

    private Slot computed(Computed computed, Place from) {
        Place place = walk(from, computed.path());
        Expr made = computed.expression().apply(place.entity());
        Expr plain = made instanceof Label label ? label.expression() : made;
        Criteria criteria = place.plan().scope().criteria().map(values);
        Expr filtered = CriteriaRewriter.within(plain, place.entity(), criteria);
        return builder.slot(
                resolver.supply(filtered instanceof AttributeRef attribute ? resolver.attribute(attribute) : filtered));
    }

    private Slot value(String path, Place from) {
        int last = path.lastIndexOf('.');
        String name = path.substring(last + 1);
        Slot key = last < 0 ? null : foreignKey(path.substring(0, last), name, from);
        if (key != null) {
            return key;
        }
        Place place = walk(from, last < 0 ? "" : path.substring(0, last));
        String full = place.prefix() + name;
        CompositeMapping composite = place.mapping().composite(full);
        if (composite == null) {
            return builder.slot(attribute(place.entity(), full));
        }
        Function<Column<?>, Expr> columns = resolver.columns(place.entity());
        List<Slot> slots = composite.components().stream()
                .map(component -> builder.slot(columns.apply(component.column())))
                .toList();
        return new Slot(EntityFetch.SEVERAL, new CompositeCodec(composite, slots));
    }

    /** The key of a to-one stands in the row that refers to it. */
    private @Nullable Slot foreignKey(String path, String name, Place from) {
        int dot = path.lastIndexOf('.');
        Place place = walk(from, dot < 0 ? "" : path.substring(0, dot));
        String last = path.substring(dot + 1);
        boolean refers = place.prefix().isEmpty()
                && place.mapping().attribute(last) instanceof ReferenceMapping reference
                && reference.refersToKey()
                && reference.target().attribute(name) instanceof BasicMapping basic
                && reference.referredColumns().contains(reference.target().columnOf(basic));
        return refers ? builder.slot(attribute(place.entity(), last + "." + name)) : null;
    }

    private Expr attribute(EntityRef entity, String path) {
        return resolver.attribute(new AttributeRef(entity, path, SqlTypes.UNKNOWN));
    }

    private CollectionFetch collection(int component, Many many, Place from) {
        int last = many.path().lastIndexOf('.');
        Place place = walk(from, last < 0 ? "" : many.path().substring(0, last));
        CollectionMapping collection =
                (CollectionMapping) place.mapping().attribute(many.path().substring(last + 1));
        LoadBranch said = place.plan().branch(collection.number());
        LoadPlan elements = (said == null ? place.plan().later(collection) : said.plan())
                .copy(place.plan().scope());
        elements.project(elements(many, collection.target().type()));
        elements.complete();
        LoadBranch branch = new LoadBranch(
                collection,
                StrategyChoice.of(Strategy.SELECTIN),
                said == null ? RelationshipFilter.NONE : said.filter(),
                null,
                elements);
        return new CollectionFetch(component, many.kind(), branch, key(place));
    }

    /** What the rows of a collection become: the projection of elements, a value of them, or an entry of a map. */
    private static ProjectionDescription<?> elements(Many many, Class<?> target) {
        if (many.key() != null) {
            return ProjectionDescription.of(
                    target,
                    CollectedValues.Entry.class,
                    row -> new CollectedValues.Entry(row.get(0), row.get(1)),
                    List.of(new ProjectedPart.Value(many.key()), many.each()));
        }
        return many.each() instanceof Nested nested && nested.path().isEmpty()
                ? nested.description().get()
                : ProjectionDescription.of(target, Object.class, row -> row.get(0), List.of(many.each()));
    }

    private Place walk(Place from, String path) {
        Place place = from;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            AttributeMapping attribute =
                    place.prefix().isEmpty() ? place.mapping().attribute(step) : null;
            place = attribute instanceof ReferenceMapping reference ? joined(place, reference) : place.within(step);
        }
        return place;
    }

    private Place joined(Place from, ReferenceMapping reference) {
        Place known = from.joined().get(reference.name());
        if (known != null) {
            return known;
        }
        LoadPlan plan = from.plan().later(reference);
        EntityRef target = new EntityRef(reference.target().type(), Alias.anonymous());
        Criteria criteria = from.plan().scope().criteria();
        Expr extra = criteria.isEmpty() ? null : criteria.map(values).ofLoaded(target);
        builder.joins()
                .addAll(RelationshipJoins.steps(
                        JoinKind.LEFT,
                        reference,
                        resolver.columns(from.entity()),
                        resolver.from(target),
                        resolver.columns(target),
                        resolver.restricted(extra, target)));
        Place place = new Place(plan, target, "", new HashMap<>());
        from.joined().put(reference.name(), place);
        return place;
    }
}
