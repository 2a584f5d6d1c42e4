package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.runtime.InstanceState.Lifecycle;
import java.util.Collection;
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
    private @Nullable CollectionContents contents;
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
        return changes == null ? List.of() : changes.addedInOrderOf(contents == null ? null : contents.elements());
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
            return contents == null ? List.of() : contents.elements();
        }
        return added();
    }

    /** The elements, after loading them if need be; live, and for others than the collection itself read-only by agreement. */
    public Collection<Object> elements() {
        if (!loaded) {
            load();
        }
        return contents().elements();
    }

    /** The same for somebody who goes through them: what comes or goes by its other end meanwhile does not disturb. */
    Collection<Object> iterated() {
        elements();
        return contents().iterated();
    }

    private CollectionContents contents() {
        CollectionContents present = contents == null ? newContents(SOME) : contents;
        contents = present;
        return present;
    }

    private CollectionContents newContents(int room) {
        return CollectionContents.empty(kind, description(), room);
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
            throw CollectionFailures.notLoadable(this);
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
            throw new IllegalStateException(
                    "the session did not load " + state + "." + description().name());
        }
    }

    /** Gives the collection the elements that the database holds; what waits is applied on top. */
    public void fill(Collection<?> elements) {
        CollectionContents filled = newContents(elements.size());
        Collection<Object> target = filled.elements();
        target.addAll(elements);
        CollectionChanges waiting = changes;
        if (waiting != null) {
            waiting.loaded(elements);
            target.removeIf(waiting.removed()::contains);
            target.addAll(waiting.added().elements());
        }
        contents = filled;
        loaded = true;
        InstanceState state = owner.$aludel$state();
        if (state != null) {
            state.setLoaded(attribute);
        }
    }

    /** Forgets elements and changes; the next read loads again. */
    public void expire() {
        loaded = false;
        contents = null;
        forgetChanges();
    }

    /** Forgets what came and went: it was written. */
    public void forgetChanges() {
        changes = null;
        if (!kind.keepsElements()) {
            contents = null;
            loaded = false;
        }
    }

    /** The owner has no row any more: all that is here is to be written when it gets one again. */
    public void beginAnew() {
        CollectionContents present = contents;
        if (present != null && kind.keepsElements()) {
            changes = CollectionChanges.allOf(present.elements());
        }
    }

    /** Puts exactly the given elements in: what stays is not touched, and in the order in which they are given. */
    void replace(Collection<?> given) {
        if (!kind.keepsElements() && !isNew()) {
            throw CollectionFailures.notReplaceable(this);
        }
        WholeChange change = new WholeChange(this, elements());
        Collection<?> elements = AttributeHooks.haveBegun() ? change.shown(given) : given;
        CollectionContents replaced = newContents(elements.size());
        Collection<Object> after = replaced.elements();
        after.addAll(elements);
        contents = replaced;
        if (isNew()) {
            loaded = true;
        }
        if (after instanceof List<?> list) {
            positions().assigned(list);
        }
        change.happened(after);
        if (!kind.keepsElements()) {
            contents = null; // what comes and goes waits for the flush
            loaded = false;
        }
    }

    /** The application takes everything out. */
    void clear() {
        WholeChange change = new WholeChange(this, elements());
        change.clearing();
        contents = newContents(SOME);
        change.happened(List.of());
    }

    /** Whether anything came or went since the collection was loaded or flushed. */
    public boolean hasChanges() {
        return !added().isEmpty() || !removed().isEmpty();
    }

    /** The application is about to put an element in; returns the one to put in. */
    @SuppressWarnings("unchecked") // a listener that puts another element in place was typed by its attribute
    <E> E adding(E element) {
        Object shown = AttributeHooks.appending(owner, attribute, requireNonNull(element, "element"), false);
        OtherEnds.beforeAdding(owner, attribute, shown);
        return (E) shown;
    }

    /** The application is about to take an element out of one place. */
    void removing(Object element) {
        removing(element, places(element) < 2);
    }

    /** The same; what leaves its last place leaves the other end. */
    void removing(Object element, boolean last) {
        AttributeHooks.removing(owner, attribute, element, false);
        if (last) {
            OtherEnds.beforeRemoving(owner, attribute, element);
        }
    }

    /** The application put an element in; the caller has stored it when the collection is loaded. */
    void elementAdded(Object element) {
        if (noteAdded(element) == 1) {
            Relationships.link(owner, attribute, element);
        } else {
            Relationships.saveAlong(owner, attribute, element);
        }
    }

    /** The application took an element out of one place; the caller has removed it when the collection is loaded. */
    void elementRemoved(Object element) {
        takenOut(element);
        int left = countsPlaces() ? places(element) : 0;
        note(element, left + 1, left);
        if (left == 0) {
            Relationships.unlink(owner, attribute, element);
        }
    }

    /** The application put an element in the place of another; the caller has done so. */
    void elementReplaced(Object old, Object element) {
        putIn(element);
        elementRemoved(old);
        int places = places(element);
        note(element, places - 1, places);
        if (places == 1) {
            Relationships.link(owner, attribute, element);
        }
    }

    /** Whether an element that comes from the other end is here, as far as that is known without loading. */
    boolean hasFromOtherEnd(Object element) {
        return kind.keepsElements() && (loaded || isNew()) ? places(element) > 0 : wasAdded(element);
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
        return contents == null ? 0 : contents.places(element);
    }

    private void putIn(Object element) {
        if (contents != null) {
            contents.putIn(element);
        }
    }

    private void takenOut(Object element) {
        if (contents != null) {
            contents.takenOut(element);
        }
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
        if (kind.keepsElements() && (loaded || isNew())) {
            loaded = true;
            contents().changedFromOtherEnd().add(element);
            positions().appended(elements(), element);
        }
        noteAdded(element);
        if (changes != null) {
            changes.cameByOtherEnd(element);
        }
    }

    /** Whether an element that the application puts in has come by its other end: then this is the second half of the same step. */
    boolean completes(Object element) {
        boolean completed = changes != null && changes.completes(element);
        if (completed) {
            stays(element);
        }
        return completed;
    }

    /** The application put an element in that is here: one that came by its other end may not be in the session yet. */
    void stays(Object element) {
        if (knows(element)) {
            Relationships.saveIfUnattached(owner, attribute, element);
        }
    }

    /** The other end of the relationship left the owner: takes the element out of all its places, without loading and without echo. */
    void removeFromOtherEnd(Object element) {
        if (lacks(element)) {
            return;
        }
        int places = places(element);
        if (loaded) {
            contents().remove(element);
            positions().renumber(elements());
        }
        note(element, places, 0);
    }

    /** The places of the elements, where they know them. */
    ListPositions positions() {
        return ListPositions.of(description());
    }

    private AttributeDescription description() {
        return owner.$aludel$description().attributes().get(attribute);
    }

    /** Whether the owner has no row yet, so that there is nothing to load. */
    boolean isNew() {
        InstanceState state = owner.$aludel$state();
        return state == null || state.lifecycle() == Lifecycle.TRANSIENT || state.lifecycle() == Lifecycle.PENDING;
    }

    /** In how many places the element stands now, as far as the elements are known. */
    private int noteAdded(Object element) {
        putIn(element);
        int places = countsPlaces() ? places(element) : 1;
        note(element, places - 1, places);
        return places;
    }

    private boolean countsPlaces() {
        return contents != null && kind.keepsElements();
    }

    /** An element stands in another number of places than before. */
    void note(Object element, int before, int now) {
        touched = true;
        CollectionChanges noted = changes == null ? new CollectionChanges() : changes;
        changes = noted;
        CollectionContents present = contents;
        if (present != null && kind.keepsElements()) {
            noted.placed(element, before, now, present.elements());
        } else if (now == 0) {
            noted.awaitsRemoval(element);
        } else if (kind.keepsElements() || !noted.added().contains(element)) {
            noted.awaitsAddition(element);
        }
        InstanceState state = owner.$aludel$state();
        if (state != null) {
            state.collectionChanged(attribute);
        }
    }
}
