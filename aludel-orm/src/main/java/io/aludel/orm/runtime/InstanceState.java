package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.DetachedInstanceException;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bookkeeping of one object: its lifecycle, its identity, which attributes are present and which have changed. One thread at a
 * time.
 *
 * <p>Refers to the object weakly, so that a session does not keep clean objects alive; from the first change until the flush it also
 * holds it strongly. Old values are noted as they are overwritten, so a flush never has to compare.
 */
public class InstanceState extends WeakReference<ManagedEntity> {
    /** The states of an object, with the names that SQLAlchemy gives them. */
    public enum Lifecycle {
        TRANSIENT,
        PENDING,
        PERSISTENT,
        DELETED,
        DETACHED
    }

    /** Stands for an old value that was never loaded. */
    public static final Object NOT_LOADED = new Object() {
        @Override
        public String toString() {
            return "(not loaded)";
        }
    };

    /** The context of a detached object whose row was deleted. */
    public static final Object WAS_DELETED = new Object();

    private static final int WORD = 64;

    private final EntityModel model;
    private Lifecycle lifecycle = Lifecycle.TRANSIENT;
    private @Nullable StateOwner owner;
    private @Nullable ManagedEntity strong;
    private @Nullable Object id;
    private @Nullable Object context;
    private long loaded;
    private long changed;
    private long @Nullable [] wideLoaded;
    private long @Nullable [] wideChanged;
    private @Nullable Object @Nullable [] oldValues;
    private @Nullable Map<Integer, Object> expressions;
    /** The key itself when the entity has one to-one, an array when it has several. */
    private @Nullable Object foreignKeys;

    /**
     * The bookkeeping of an object; the caller attaches it.
     *
     * @param entity the object
     * @param model the mapping of its class
     */
    public InstanceState(ManagedEntity entity, EntityModel model) {
        super(requireNonNull(entity, "entity"));
        this.model = requireNonNull(model, "model");
        int attributes = model.description().attributes().size();
        if (attributes > WORD) {
            int words = (attributes - 1) / WORD;
            wideLoaded = new long[words];
            wideChanged = new long[words];
        }
    }

    /** Called by woven code before an attribute is read. */
    public void beforeRead(int attribute) {
        if (!isLoaded(attribute)) {
            loadMissing(attribute);
        }
    }

    /** Called by woven code before an attribute is written. */
    public void beforeWrite(int attribute) {
        if (expressions != null) {
            expressions.remove(attribute);
        }
        if (!isChanged(attribute)) {
            knowOldValue(attribute);
            noteOldValue(attribute);
        }
        setLoaded(attribute);
    }

    /**
     * Gets the old value of an attribute that is about to be overwritten: a to-one from the session when it is there, so that the
     * other end can follow; from the database only when the mapping asks for it.
     */
    void knowOldValue(int attribute) {
        StateOwner session = owner;
        if (!isLoaded(attribute) && lifecycle == Lifecycle.PERSISTENT && session != null) {
            AttributeDescription written = model.description().attributes().get(attribute);
            if (written.kind() == AttributeDescription.Kind.REFERENCE) {
                session.resolveHere(this, attribute);
            }
            if (!isLoaded(attribute) && model.needsOldValue(attribute)) {
                session.loadOldValue(this, attribute);
            }
        }
    }

    private void loadMissing(int attribute) {
        StateOwner session = owner;
        if (session != null && (lifecycle == Lifecycle.PERSISTENT || lifecycle == Lifecycle.DETACHED)) {
            session.load(this, attribute);
        } else if (lifecycle == Lifecycle.DETACHED
                && model.description().attributes().get(attribute).fact(QueryExpressionFact.class) == null) {
            throw detached(attribute);
        }
    }

    DetachedInstanceException detached(int attribute) {
        EntityDescription description = model.description();
        AttributeDescription missing = description.attributes().get(attribute);
        boolean relationship = missing.kind().isRelationship() || missing.kind() == AttributeDescription.Kind.ELEMENTS;
        return new DetachedInstanceException(
                ErrorCode.DETACHED,
                description.name() + "." + missing.name() + " of " + this
                        + " is not loaded, and the object belongs to no session."
                        + "\n  Usually it is read after its session was closed, or after a commit expired it."
                        + (relationship
                                ? "\n  Load it with the query: options(selectinload(" + description.name() + "_."
                                        + missing.name() + ")), or read it while the session is open."
                                : "\n  Read it while the session is open, keep objects loaded with expireOnCommit(false),"
                                        + " or bring the object back with session.merge(..)."));
    }

    void noteOldValue(int attribute) {
        ManagedEntity entity = get();
        if (entity == null) {
            return;
        }
        @Nullable Object[] old = oldValues();
        boolean known = isLoaded(attribute) || lifecycle == Lifecycle.TRANSIENT || lifecycle == Lifecycle.PENDING;
        old[attribute] = known
                ? model.description().attributes().get(attribute).snapshot(entity.$aludel$get(attribute))
                : NOT_LOADED;
        setChanged(attribute);
        touched(entity);
    }

    private @Nullable Object[] oldValues() {
        @Nullable Object[] old = oldValues;
        if (old == null) {
            old = new Object[model.description().attributes().size()];
            oldValues = old;
        }
        return old;
    }

    /** Lets the next flush write an attribute, whatever its value was before. */
    public void flagChanged(int attribute) {
        ManagedEntity entity = get();
        if (entity == null) {
            return;
        }
        oldValues()[attribute] = NOT_LOADED;
        setChanged(attribute);
        touched(entity);
    }

    /** Makes the object part of the next flush without any change. */
    public void flagDirty() {
        ManagedEntity entity = get();
        if (entity != null) {
            touched(entity);
        }
    }

    /** Whether the object's row was deleted by a session, committed or not. */
    public boolean wasDeleted() {
        return lifecycle == Lifecycle.DELETED || context == WAS_DELETED;
    }

    /** A collection of the object has changed. */
    void collectionChanged(int attribute) {
        ManagedEntity entity = get();
        if (entity != null && !isChanged(attribute)) {
            setChanged(attribute);
            touched(entity);
        }
    }

    private void touched(ManagedEntity entity) {
        strong = entity;
        StateOwner session = owner;
        if (session != null && lifecycle == Lifecycle.PERSISTENT) {
            session.modified(this);
        }
    }

    /** The state of an object that has one. */
    public static InstanceState of(ManagedEntity entity) {
        return requireNonNull(entity.$aludel$state());
    }

    /** The object; the caller has to be sure that it is still referred to from elsewhere. */
    public ManagedEntity entity() {
        ManagedEntity entity = get();
        if (entity == null) {
            throw new IllegalStateException("the object was collected: " + this);
        }
        return entity;
    }

    /** The mapping of the object's class. */
    public EntityModel model() {
        return model;
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** Moves the object to another state; the session's business. */
    public void lifecycle(Lifecycle next) {
        lifecycle = next;
    }

    /** The session, or null. */
    public @Nullable StateOwner owner() {
        return owner;
    }

    /** Attaches the object to a session, or detaches it. */
    public void owner(@Nullable StateOwner session) {
        owner = session;
    }

    /** The key within the identity map, null until there is one. */
    public @Nullable Object id() {
        return id;
    }

    /** Sets the key within the identity map. */
    public void id(@Nullable Object key) {
        id = key;
    }

    /** What the loader attached: options and companions of the same result. */
    public @Nullable Object context() {
        return context;
    }

    /** Attaches what the loader needs for later loads. */
    public void context(@Nullable Object loaderContext) {
        context = loaderContext;
    }

    /** Keeps the object alive, or no longer. */
    public void hold(boolean strongly) {
        strong = strongly ? get() : null;
    }

    /** Whether the object is kept alive by its session. */
    public boolean isHeld() {
        return strong != null;
    }

    /** Whether an attribute has a value, null included. */
    public boolean isLoaded(int attribute) {
        return attribute < WORD ? (loaded >>> attribute & 1) != 0 : bit(wideLoaded, attribute);
    }

    /** Marks an attribute as present. */
    public void setLoaded(int attribute) {
        if (attribute < WORD) {
            loaded |= 1L << attribute;
        } else {
            setBit(wideLoaded, attribute, true);
        }
    }

    /** Marks the first 64 attributes of a mask as present. */
    public void setLoadedMask(long mask) {
        loaded |= mask;
    }

    /** Marks an attribute as not present and forgets its change. */
    public void setUnloaded(int attribute) {
        if (expressions != null) {
            expressions.remove(attribute);
        }
        if (attribute < WORD) {
            loaded &= ~(1L << attribute);
            changed &= ~(1L << attribute);
        } else {
            setBit(wideLoaded, attribute, false);
            setBit(wideChanged, attribute, false);
        }
    }

    /** Whether an attribute was written since the object was loaded or flushed. */
    public boolean isChanged(int attribute) {
        return attribute < WORD ? (changed >>> attribute & 1) != 0 : bit(wideChanged, attribute);
    }

    private void setChanged(int attribute) {
        if (attribute < WORD) {
            changed |= 1L << attribute;
        } else {
            setBit(wideChanged, attribute, true);
        }
    }

    /** Whether any attribute was written since the object was loaded or flushed; the value may be the same again. */
    public boolean isModified() {
        if (changed != 0) {
            return true;
        }
        long[] wide = wideChanged;
        if (wide != null) {
            for (long word : wide) {
                if (word != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The value before the first change; {@link #NOT_LOADED} when it never was. Meaningful for changed attributes only. */
    public @Nullable Object oldValue(int attribute) {
        @Nullable Object[] old = oldValues;
        return old == null ? NOT_LOADED : old[attribute];
    }

    /**
     * Lets the next flush write an SQL expression to the attribute's column. The attribute counts as not loaded until it is read again,
     * which loads what the database made of the expression.
     */
    public void expression(int attribute, Object expression) {
        beforeWrite(attribute);
        if (expressions == null) {
            expressions = new HashMap<>();
        }
        expressions.put(attribute, expression);
        forgetLoaded(attribute);
    }

    /** The SQL expression that the next flush writes to the attribute's column, or null. */
    public @Nullable Object expression(int attribute) {
        return expressions == null ? null : expressions.get(attribute);
    }

    private void forgetLoaded(int attribute) {
        if (attribute < WORD) {
            loaded &= ~(1L << attribute);
        } else {
            setBit(wideLoaded, attribute, false);
        }
    }

    /**
     * The old value of a to-one; loads it when the attribute was overwritten without having been loaded. Called within a flush.
     *
     * @return the object that the database has there, or null
     */
    public @Nullable Object loadOldValue(int attribute) {
        StateOwner session = owner;
        @Nullable Object[] old = oldValues;
        if (session == null || old == null || old[attribute] != NOT_LOADED) {
            return oldValue(attribute);
        }
        ManagedEntity entity = entity();
        Object current = entity.$aludel$get(attribute);
        forgetLoaded(attribute);
        try {
            session.load(this, attribute);
            old[attribute] = entity.$aludel$get(attribute);
        } finally {
            entity.$aludel$set(attribute, current);
            setLoaded(attribute);
        }
        return old[attribute];
    }

    /** Forgets all changes: they were written, or discarded. */
    public void forgetChanges() {
        changed = 0;
        if (wideChanged != null) {
            Arrays.fill(wideChanged, 0);
        }
        oldValues = null;
        expressions = null;
        strong = null;
    }

    /** Marks everything as not present. */
    public void forgetLoaded() {
        loaded = 0;
        if (wideLoaded != null) {
            Arrays.fill(wideLoaded, 0);
        }
        foreignKeys = null;
    }

    /** The key of a to-one that was read with the row while the object at the other end was not; null when unknown. */
    public @Nullable Object foreignKey(int attribute) {
        Object kept = foreignKeys;
        return kept instanceof Object[] keys ? keys[model.description().referenceSlot(attribute)] : kept;
    }

    /** Keeps the key of a to-one that is not loaded. */
    public void foreignKey(int attribute, @Nullable Object key) {
        EntityDescription description = model.description();
        if (description.referenceCount() == 1) {
            foreignKeys = key;
            return;
        }
        Object kept = foreignKeys;
        if (kept == null) {
            if (key == null) {
                return;
            }
            kept = new Object[description.referenceCount()];
            foreignKeys = kept;
        }
        ((@Nullable Object[]) kept)[description.referenceSlot(attribute)] = key;
    }

    private static boolean bit(long @Nullable [] wide, int attribute) {
        return wide != null && (wide[attribute / WORD - 1] >>> attribute % WORD & 1) != 0;
    }

    private static void setBit(long @Nullable [] wide, int attribute, boolean value) {
        if (wide == null) {
            throw new IllegalStateException("attribute " + attribute + " is out of range");
        }
        long mask = 1L << attribute % WORD;
        int word = attribute / WORD - 1;
        wide[word] = value ? wide[word] | mask : wide[word] & ~mask;
    }

    /** The entity's name and key, never values: {@code User#42}, {@code User(new)}. */
    @Override
    public String toString() {
        return model.description().name() + (id == null ? "(new)" : "#" + id);
    }
}
