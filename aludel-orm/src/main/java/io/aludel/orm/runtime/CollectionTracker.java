package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.runtime.InstanceState.Lifecycle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a collection attribute has beside its elements: its owner, whether it is loaded, and what came and went since. One thread at a
 * time.
 *
 * <p>An unloaded collection takes additions and removals without loading; they wait in the same two lists and are applied when it is
 * loaded.
 */
public final class CollectionTracker {
    /** For how many elements there is room in a collection that is begun. */
    private static final int SOME = 10;

    private final ManagedEntity owner;
    private final int attribute;
    private final CollectionKind kind;
    private @Nullable Collection<Object> contents;
    private @Nullable IdentityIndex index;
    private @Nullable CollectionChanges changes;
    private boolean loaded;
    private boolean touched;

    CollectionTracker(ManagedEntity owner, int attribute, CollectionKind kind, boolean loaded) {
        this.owner = owner;
        this.attribute = attribute;
        this.kind = kind;
        this.loaded = loaded;
    }

    /** The object whose attribute this is. */
    public ManagedEntity owner() {
        return owner;
    }

    /** The attribute's number. */
    public int attribute() {
        return attribute;
    }

    /** Whether the elements are present. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Whether the application ever put something in or took something out. */
    public boolean isTouched() {
        return touched;
    }

    /** Takes over what a plain collection holds that stands in the field of a deserialized object. */
    void adopt(Collection<?> elements) {
        replace(elements);
        touched = true;
    }

    /** What came in since the collection was loaded or flushed; live and read-only by agreement. */
    public List<Object> added() {
        return changes == null ? List.of() : changes.addedInOrderOf(contents);
    }

    /** What went out since the collection was loaded or flushed. */
    public List<Object> removed() {
        return changes == null ? List.of() : changes.removed().elements();
    }

    /** What came in and went out again since the collection was loaded or flushed: no change of it, but perhaps without an owner now. */
    public List<Object> abandoned() {
        return changes == null ? List.of() : changes.abandoned().elements();
    }

    /** The elements that are known without loading: all when loaded, otherwise those that wait. */
    public Collection<Object> known() {
        if (loaded) {
            return contents == null ? List.of() : contents;
        }
        return added();
    }

    /** The elements, after loading them if need be; live, and for others than the collection itself read-only by agreement. */
    public Collection<Object> elements() {
        if (!loaded) {
            load();
        }
        return writableContents();
    }

    private Collection<Object> writableContents() {
        Collection<Object> present = contents;
        if (present == null) {
            present = newContents(SOME);
            contents = present;
        }
        return present;
    }

    private Collection<Object> newContents(int elements) {
        if (kind == CollectionKind.SET) {
            return new LinkedHashSet<>(elements + elements / 2);
        }
        if (kind == CollectionKind.MAP) {
            MapKeyFact key = description().fact(MapKeyFact.class);
            return new KeyedElements(new ElementAttribute(key == null ? "" : key.attribute()));
        }
        return new ArrayList<>(elements);
    }

    /** Something is about to be added. */
    void beforeAdding() {
        InstanceState state = owner.$aludel$state();
        if (!loaded && kind.keepsElements() && state != null && !isNew()) {
            StateOwner session = state.owner();
            if (session != null && session.loadsWhatIsTouched()) {
                load();
            }
        }
    }

    private void load() {
        if (kind == CollectionKind.WRITE_ONLY && !isNew()) {
            throw CollectionFailures.notLoadable(where());
        }
        InstanceState state = owner.$aludel$state();
        if (state == null || isNew()) {
            fill(List.of());
            return;
        }
        StateOwner session = state.owner();
        if (session == null) {
            throw state.detached(attribute);
        }
        session.loadCollection(state, this);
        if (!loaded) {
            throw new IllegalStateException("the session did not load " + state + "." + name());
        }
    }

    /** Gives the collection the elements that the database holds; what waits is applied on top. */
    public void fill(Collection<?> elements) {
        Collection<Object> target = newContents(elements.size());
        target.addAll(elements);
        removed().forEach(gone -> IdentityIndex.remove(target, gone));
        IdentityIndex loadedOnes = new IdentityIndex();
        for (Object element : added()) {
            if (!loadedOnes.contains(elements, element)) {
                target.add(element);
            }
        }
        contents(target);
        loaded = true;
        InstanceState state = owner.$aludel$state();
        if (state != null) {
            state.setLoaded(attribute);
        }
    }

    /** Forgets elements and changes; the next read loads again. */
    public void expire() {
        loaded = false;
        contents(null);
        forgetChanges();
    }

    /** Forgets what came and went: it was written. */
    public void forgetChanges() {
        changes = null;
        if (!kind.keepsElements()) {
            contents(null);
            loaded = false;
        }
    }

    /** Puts exactly the given elements in: what stays is not touched, and in the order in which they are given. */
    void replace(Collection<?> given) {
        if (!kind.keepsElements() && !isNew()) {
            throw CollectionFailures.notReplaceable(where());
        }
        List<Object> before = new ArrayList<>(elements());
        Collection<?> elements = AttributeHooks.haveBegun() ? shown(before, given) : given;
        Collection<Object> after = newContents(elements.size());
        after.addAll(elements);
        contents(after);
        if (isNew()) {
            loaded = true;
        }
        if (after instanceof List<?> list) {
            positions().assigned(list);
        }
        IdentityIndex were = new IdentityIndex();
        for (Object element : kind == CollectionKind.LIST || kind == CollectionKind.COLLECTION ? elements : after) {
            if (!were.contains(before, element)) {
                elementAdded(element);
            }
        }
        IdentityIndex are = new IdentityIndex();
        for (Object element : before) {
            if (!are.contains(after, element)) {
                elementRemoved(element);
            }
        }
    }

    private void contents(@Nullable Collection<Object> elements) {
        contents = elements;
        index = null;
    }

    private String where() {
        return owner.$aludel$description().name() + "." + name();
    }

    /** Whether anything came or went since the collection was loaded or flushed. */
    public boolean hasChanges() {
        return !added().isEmpty() || !removed().isEmpty();
    }

    /** The elements of a replacement, after those that come and those that go were shown. */
    private List<Object> shown(List<Object> before, Collection<?> given) {
        List<Object> elements = new ArrayList<>(given.size());
        IdentityIndex were = new IdentityIndex();
        for (Object element : given) {
            elements.add(were.contains(before, element) ? element : adding(element));
        }
        IdentityIndex are = new IdentityIndex();
        for (Object element : before) {
            if (!are.contains(elements, element)) {
                removing(element);
            }
        }
        return elements;
    }

    /** The application is about to put an element in; returns the one to put in. */
    @SuppressWarnings("unchecked") // a listener that puts another element in place was typed by its attribute
    <E> E adding(E element) {
        Object shown = AttributeHooks.appending(owner, attribute, requireNonNull(element, "element"), false);
        OtherEnds.beforeAdding(owner, attribute, shown);
        return (E) shown;
    }

    /** The application is about to take an element out. */
    void removing(Object element) {
        AttributeHooks.removing(owner, attribute, element, false);
        OtherEnds.beforeRemoving(owner, attribute, element);
    }

    /** The application put an element in; the caller has stored it when the collection is loaded. */
    void elementAdded(Object element) {
        noteAdded(element);
        Relationships.link(owner, attribute, element);
        InstanceState state = owner.$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (session != null && state != null) {
            session.cascade(state, attribute, (ManagedEntity) element);
        }
    }

    /** The application took an element out; the caller has removed it when the collection is loaded. */
    void elementRemoved(Object element) {
        noteRemoved(element);
        Relationships.unlink(owner, attribute, element);
        InstanceState state = owner.$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (session != null && state != null) {
            session.removed(state, attribute, (ManagedEntity) element);
        }
    }

    /** Whether an element that comes from the other end is here, as far as that is known without loading. */
    boolean hasFromOtherEnd(Object element) {
        return showsElements() ? places(element) > 0 : wasAdded(element);
    }

    /** Whether an element itself, not only an equal one, came in since the collection was loaded or flushed. */
    public boolean wasAdded(Object element) {
        return changes != null && changes.added().contains(element);
    }

    /** Whether an element itself, not only an equal one, is known to be here, without loading. */
    public boolean knows(Object element) {
        return loaded ? places(element) > 0 : wasAdded(element);
    }

    /** In how many places an element itself, not only an equal one, stands among the contents. */
    int places(Object element) {
        Collection<Object> present = contents;
        if (present == null) {
            return 0;
        }
        index = index == null ? new IdentityIndex() : index;
        return index.count(present, element);
    }

    /** An element stands in one more place; only the tracker's own count follows. */
    void standsHere(Object element) {
        if (index != null) {
            index.added(element);
        }
    }

    /** An element stands in one place less; only the tracker's own count follows. */
    void standsNoLonger(Object element) {
        if (index != null) {
            index.removed(element);
        }
    }

    private boolean showsElements() {
        return kind.keepsElements() && (loaded || isNew());
    }

    /** Whether it is known that an element is not here. */
    boolean lacks(Object element) {
        return loaded && places(element) == 0;
    }

    /** The other end of the relationship was set to the owner: puts the element in, without loading and without echo. */
    void addFromOtherEnd(Object element) {
        if (hasFromOtherEnd(element)) {
            return;
        }
        if (showsElements()) {
            loaded = true;
            Collection<Object> present = writableContents();
            present.add(element);
            positions().appended(present, element);
        }
        noteAdded(element);
    }

    /** The other end of the relationship left the owner: takes the element out, without loading and without echo. */
    void removeFromOtherEnd(Object element) {
        if (lacks(element)) {
            return;
        }
        if (loaded) {
            IdentityIndex.remove(writableContents(), element);
            positions().renumber(writableContents());
        }
        noteRemoved(element);
    }

    /** Whether the elements know their places, so that one can come in only when the others are known. */
    boolean isOrdered() {
        return description().fact(OrderColumnFact.class) != null;
    }

    /** The places of the elements, where they know them. */
    ListPositions positions() {
        OrderColumnFact fact = description().fact(OrderColumnFact.class);
        return fact == null ? ListPositions.NONE : new ListPositions(new ElementAttribute(fact.attribute()));
    }

    private AttributeDescription description() {
        return owner.$aludel$description().attributes().get(attribute);
    }

    /** Whether the owner has no row yet, so that there is nothing to load. */
    boolean isNew() {
        InstanceState state = owner.$aludel$state();
        return state == null || state.lifecycle() == Lifecycle.TRANSIENT || state.lifecycle() == Lifecycle.PENDING;
    }

    private void noteAdded(Object element) {
        touched = true;
        standsHere(element);
        changes = changes == null ? new CollectionChanges() : changes;
        changes.add(element, contents);
        ownerChanged();
    }

    private void noteRemoved(Object element) {
        touched = true;
        standsNoLonger(element);
        changes = changes == null ? new CollectionChanges() : changes;
        changes.remove(element);
        ownerChanged();
    }

    private void ownerChanged() {
        InstanceState state = owner.$aludel$state();
        if (state != null) {
            state.collectionChanged(attribute);
        }
    }

    private String name() {
        return description().name();
    }
}
