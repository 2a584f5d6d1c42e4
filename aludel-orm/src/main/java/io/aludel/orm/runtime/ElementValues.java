package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of an object that stand in a table of their own ({@code @ElementCollection}), and whose they are. Before the first change
 * the object notes what it had, so that a flush writes the difference. One thread at a time.
 */
public final class ElementValues {
    private final ManagedEntity owner;
    private final int attribute;
    private @Nullable Object contents;

    private ElementValues(ManagedEntity owner, int attribute) {
        this.owner = owner;
        this.attribute = attribute;
    }

    /** What a field holds that holds nothing yet. */
    static Object open(ManagedEntity owner, int attribute) {
        ElementValues values = new ElementValues(owner, attribute);
        return switch (description(owner, attribute).collectionKind()) {
            case SET -> new ElementSet(values);
            case MAP -> new ElementMap(values);
            default -> new ElementList(values);
        };
    }

    /**
     * A collection was written by the application: its elements are taken over, the collection itself is not.
     *
     * @param present what the field holds, null before the first write
     * @param value what the application wrote; null for no elements
     */
    static Object write(ManagedEntity owner, int attribute, @Nullable Object present, @Nullable Object value) {
        Object view = present instanceof ElementView ? present : open(owner, attribute);
        boolean untouched = present == null && isEmpty(value) && owner.$aludel$state() == null;
        if (view != value && !untouched) {
            owner.$aludel$set(attribute, view); // where loading looks for it
            ((ElementView) view).source().replace(value);
        }
        return view;
    }

    /** The values of an attribute; loads nothing. */
    public static ElementValues of(ManagedEntity owner, int attribute) {
        Object view = owner.$aludel$get(attribute);
        if (view == null) {
            view = open(owner, attribute);
            owner.$aludel$set(attribute, view);
        }
        if (!(view instanceof ElementView)) {
            view = write(owner, attribute, view, view); // a plain one, left by Java serialization
            owner.$aludel$set(attribute, view);
        }
        return ((ElementView) view).source();
    }

    /** The elements of an attribute's value as they are now, in a list, set or map of their own; loads nothing. */
    static @Nullable Object snapshot(AttributeDescription described, @Nullable Object value) {
        Object plain = value instanceof ElementView view ? view.source().contents : value;
        AttributeDescription one = element(described);
        if (plain instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, requireNonNull(one.snapshot(element), "element")));
            return copy;
        }
        if (!(plain instanceof Collection<?> elements)) {
            return null;
        }
        Collection<Object> copy = plain instanceof List<?> ? new ArrayList<>() : new LinkedHashSet<>();
        elements.forEach(element -> copy.add(requireNonNull(one.snapshot(element), "element")));
        return copy;
    }

    /** The same for what Java serialization writes in the place of a view. */
    static @Nullable Object snapshot(ElementView view) {
        ElementValues values = view.source();
        return snapshot(description(values.owner, values.attribute), view);
    }

    /** The elements as they are now: a collection, or a map; null when there never were any. Loads nothing. */
    public @Nullable Object present() {
        return contents;
    }

    /** Takes over what the database holds: a list, set or map that nobody else keeps; null for no elements. */
    public void fill(@Nullable Object loaded) {
        contents = loaded == null ? empty() : attached(loaded);
        InstanceState state = owner.$aludel$state();
        if (state != null) {
            state.setLoaded(attribute);
        }
    }

    /** The elements, after loading them if need be. */
    Object contents() {
        InstanceState state = owner.$aludel$state();
        if (state != null) {
            state.beforeRead(attribute);
        }
        Object present = contents;
        if (present == null) {
            present = empty();
            contents = present;
        }
        return present;
    }

    /** Called before each change. */
    void changing() {
        contents();
        InstanceState state = owner.$aludel$state();
        if (state != null) {
            state.beforeWrite(attribute);
        }
    }

    /** The application puts an element in; returns the one to put in. */
    Object adding(@Nullable Object element) {
        return attached(
                embedded(), AttributeHooks.appending(owner, attribute, requireNonNull(element, "element"), false));
    }

    /** The application takes an element out. */
    void removing(Object element) {
        AttributeHooks.removing(owner, attribute, element, false);
    }

    /** The application puts an element in the place of another; returns the one to put in. */
    Object replacing(Object old, @Nullable Object element) {
        requireNonNull(element, "element");
        if (old.equals(element)) {
            return attached(embedded(), element);
        }
        Object taken = adding(element);
        removing(old);
        return taken;
    }

    /** Whether an element is among the values, by identity. */
    boolean holds(Object wanted) {
        return contents != null && IdentityIndex.isAmong(elements(contents), wanted);
    }

    private void replace(@Nullable Object value) {
        Object given = plain(value);
        Object before = contents();
        Object after = empty();
        if (after instanceof Map<?, ?>) {
            Map<Object, Object> map = map(after);
            Map<Object, Object> old = map(before);
            map(given).forEach((key, element) -> map.put(requireNonNull(key, "key"), kept(old.get(key), element)));
        } else {
            Collection<?> old = elements(before);
            for (Object element : elements(given)) {
                elements(after).add(old.contains(element) ? kept(element, element) : adding(element));
            }
        }
        Collection<Object> stays = elements(after);
        elements(before).stream().filter(element -> !stays.contains(element)).forEach(this::removing);
        changing();
        contents = after;
    }

    private Object kept(@Nullable Object old, @Nullable Object element) {
        if (old == null || !old.equals(element)) {
            return adding(element);
        }
        return attached(embedded(), requireNonNull(element, "element"));
    }

    private Object plain(@Nullable Object value) {
        if (value instanceof ElementView view) {
            return view.source().contents();
        }
        return value == null ? empty() : value;
    }

    private Object empty() {
        return switch (description(owner, attribute).collectionKind()) {
            case SET -> new LinkedHashSet<>();
            case MAP -> new LinkedHashMap<>();
            default -> new ArrayList<>();
        };
    }

    private Object attached(Object loaded) {
        EmbeddableDescription embedded = embedded();
        if (embedded == null) {
            return loaded;
        }
        if (loaded instanceof Map<?, ?>) {
            map(loaded).replaceAll((key, element) -> attached(embedded, element));
            return loaded;
        }
        Collection<Object> all = loaded instanceof List<?> ? new ArrayList<>() : new LinkedHashSet<>();
        elements(loaded).forEach(element -> all.add(attached(embedded, element)));
        return all;
    }

    /** The same element or an equal one: changes within it are changes of its owner. */
    private Object attached(@Nullable EmbeddableDescription embedded, Object element) {
        if (element instanceof ManagedEntity component) {
            ComponentState.attach(component, owner, attribute);
            return component;
        }
        return embedded == null ? element : OpenRecord.of(owner, attribute, embedded, element);
    }

    /** What the elements consist of when something within them can change, otherwise null. */
    private @Nullable EmbeddableDescription embedded() {
        AttributeDescription element = element(description(owner, attribute));
        return element.kind() == AttributeDescription.Kind.EMBEDDED
                        && element.embeddable().isChangeable()
                ? element.embeddable()
                : null;
    }

    /** What one of the elements is. */
    private static AttributeDescription element(AttributeDescription elements) {
        EntityDescription rows = EntityDescription.of(elements.target());
        return rows.attributes().get(rows.number(CollectionRowFact.VALUE));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Map<?, ?> map ? map.isEmpty() : ((Collection<?>) value).isEmpty());
    }

    @SuppressWarnings("unchecked") // its type was checked where the field was declared
    private static Map<Object, Object> map(Object plain) {
        return (Map<Object, Object>) plain;
    }

    @SuppressWarnings("unchecked") // see above
    private static Collection<Object> elements(Object plain) {
        return plain instanceof Map<?, ?> map ? (Collection<Object>) map.values() : (Collection<Object>) plain;
    }

    private static AttributeDescription description(ManagedEntity owner, int attribute) {
        return owner.$aludel$description().attributes().get(attribute);
    }
}
