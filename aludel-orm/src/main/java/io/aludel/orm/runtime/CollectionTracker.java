package io.aludel.orm.runtime;

import io.aludel.orm.runtime.InstanceState.Lifecycle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
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
    private final ManagedEntity owner;
    private final int attribute;
    private final CollectionKind kind;
    private @Nullable Collection<Object> contents;
    private @Nullable List<Object> added;
    private @Nullable List<Object> removed;
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

    /** What came in since the collection was loaded or flushed; live and read-only by agreement. */
    public List<Object> added() {
        return added == null ? List.of() : added;
    }

    /** What went out since the collection was loaded or flushed. */
    public List<Object> removed() {
        return removed == null ? List.of() : removed;
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
            present = kind == CollectionKind.SET ? new LinkedHashSet<>() : new ArrayList<>();
            contents = present;
        }
        return present;
    }

    private void load() {
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
        Collection<Object> target =
                kind == CollectionKind.SET ? new LinkedHashSet<>() : new ArrayList<>(elements.size());
        target.addAll(elements);
        if (removed != null) {
            removed.forEach(gone -> removeIdentical(target, gone));
        }
        if (added != null) {
            for (Object element : added) {
                if (!containsIdentical(target, element)) {
                    target.add(element);
                }
            }
        }
        contents = target;
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
        added = null;
        removed = null;
    }

    /** Whether anything came or went since the collection was loaded or flushed. */
    public boolean hasChanges() {
        return !added().isEmpty() || !removed().isEmpty();
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

    /** The other end of the relationship was set to the owner: puts the element in, without loading and without echo. */
    void addFromOtherEnd(Object element) {
        if (loaded || isNew()) {
            loaded = true;
            Collection<Object> present = writableContents();
            if (containsIdentical(present, element)) {
                return;
            }
            present.add(element);
        }
        noteAdded(element);
    }

    /** The other end of the relationship left the owner: takes the element out, without loading and without echo. */
    void removeFromOtherEnd(Object element) {
        if (loaded && !removeIdentical(writableContents(), element)) {
            return;
        }
        noteRemoved(element);
    }

    /** Whether the owner has no row yet, so that there is nothing to load. */
    boolean isNew() {
        InstanceState state = owner.$aludel$state();
        return state == null || state.lifecycle() == Lifecycle.TRANSIENT || state.lifecycle() == Lifecycle.PENDING;
    }

    private void noteAdded(Object element) {
        touched = true;
        if (removed == null || !removeIdentical(removed, element)) {
            if (added == null) {
                added = new ArrayList<>();
            }
            added.add(element);
        }
        ownerChanged();
    }

    private void noteRemoved(Object element) {
        touched = true;
        if (added == null || !removeIdentical(added, element)) {
            if (removed == null) {
                removed = new ArrayList<>();
            }
            removed.add(element);
        }
        ownerChanged();
    }

    private void ownerChanged() {
        InstanceState state = owner.$aludel$state();
        if (state != null) {
            state.collectionChanged(attribute);
        }
    }

    private String name() {
        return owner.$aludel$description().attributes().get(attribute).name();
    }

    /** Whether an object itself, not only an equal one, is among some. */
    public static boolean containsIdentical(Collection<?> elements, Object wanted) {
        for (Object element : elements) {
            if (element == wanted) {
                return true;
            }
        }
        return false;
    }

    static boolean removeIdentical(Collection<?> elements, Object unwanted) {
        for (Iterator<?> all = elements.iterator(); all.hasNext(); ) {
            if (all.next() == unwanted) {
                all.remove();
                return true;
            }
        }
        return false;
    }
}
