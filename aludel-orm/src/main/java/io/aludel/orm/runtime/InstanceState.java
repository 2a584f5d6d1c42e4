package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.DetachedInstanceException;
import java.lang.ref.WeakReference;
import java.util.List;
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
    private @Nullable Object id;
    private @Nullable Object context;
    private long loaded;
    private @Nullable StateDetails details;
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
        if (StateDetails.areNeeded(model.description().attributes().size())) {
            details();
        }
    }

    private StateDetails details() {
        StateDetails known = details;
        if (known == null) {
            known = new StateDetails(model.description().attributes().size());
            details = known;
        }
        return known;
    }

    /** Called by woven code before an attribute is read. */
    public void beforeRead(int attribute) {
        if (!isLoaded(attribute)) {
            loadMissing(attribute);
        }
    }

    /** Called by woven code before an attribute is written. */
    public void beforeWrite(int attribute) {
        forgetExpression(attribute);
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
        } else if (lifecycle == Lifecycle.DETACHED) {
            QueryExpressionFact byQuery =
                    model.description().attributes().get(attribute).fact(QueryExpressionFact.class);
            if (byQuery == null || byQuery.maker() != null) {
                throw detached(attribute);
            }
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
        boolean known = isLoaded(attribute) || lifecycle == Lifecycle.TRANSIENT || lifecycle == Lifecycle.PENDING;
        Object old = known
                ? model.description().attributes().get(attribute).snapshot(entity.$aludel$get(attribute))
                : NOT_LOADED;
        // First of all, since the session may refuse the change.
        touched(entity);
        details().oldValue(attribute, old);
        details().setChanged(attribute, true);
    }

    /** Lets the next flush write an attribute, whatever its value was before. */
    public void flagChanged(int attribute) {
        ManagedEntity entity = get();
        if (entity == null) {
            return;
        }
        touched(entity);
        details().oldValue(attribute, NOT_LOADED);
        details().setChanged(attribute, true);
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
            touched(entity);
            details().setChanged(attribute, true);
        }
    }

    private void touched(ManagedEntity entity) {
        StateOwner session = owner;
        if (session != null && lifecycle == Lifecycle.PERSISTENT) {
            session.modified(this);
        }
        details().strong(entity);
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
        if (strongly) {
            details().strong(get());
        } else if (details != null) {
            details.strong(null);
        }
    }

    /** Whether the object is kept alive by its session. */
    public boolean isHeld() {
        return details != null && details.strong() != null;
    }

    /** Whether an attribute has a value, null included. */
    public boolean isLoaded(int attribute) {
        return attribute < WORD ? (loaded >>> attribute & 1) != 0 : details().isLoaded(attribute);
    }

    /** Marks an attribute as present. */
    public void setLoaded(int attribute) {
        if (attribute < WORD) {
            loaded |= 1L << attribute;
        } else {
            details().setLoaded(attribute, true);
        }
    }

    /** Marks the first 64 attributes of a mask as present. */
    public void setLoadedMask(long mask) {
        loaded |= mask;
    }

    /** Marks an attribute as not present and forgets its change. */
    public void setUnloaded(int attribute) {
        forgetExpression(attribute);
        forgetLoaded(attribute);
        if (details != null) {
            details.setChanged(attribute, false);
        }
    }

    /** Whether an attribute was written since the object was loaded or flushed. */
    public boolean isChanged(int attribute) {
        return details != null && details.isChanged(attribute);
    }

    /** Whether any attribute was written since the object was loaded or flushed; the value may be the same again. */
    public boolean isModified() {
        return details != null && details.isModified();
    }

    /** The value before the first change; {@link #NOT_LOADED} when it never was. Meaningful for changed attributes only. */
    public @Nullable Object oldValue(int attribute) {
        return details == null ? NOT_LOADED : details.oldValue(attribute);
    }

    /**
     * Lets the next flush write an SQL expression to the attribute's column. The attribute counts as not loaded until it is read again,
     * which loads what the database made of the expression.
     */
    public void expression(int attribute, Object expression) {
        beforeWrite(attribute);
        details().expression(attribute, expression);
        forgetLoaded(attribute);
    }

    /** The SQL expression that the next flush writes to the attribute's column, or null. */
    public @Nullable Object expression(int attribute) {
        return details == null ? null : details.expression(attribute);
    }

    private void forgetExpression(int attribute) {
        if (details != null) {
            details.expression(attribute, null);
        }
    }

    void forgetLoaded(int attribute) {
        if (attribute < WORD) {
            loaded &= ~(1L << attribute);
        } else {
            details().setLoaded(attribute, false);
        }
    }

    /**
     * The old value of an attribute; loads it when the attribute was overwritten without having been loaded. Called within a flush.
     *
     * @return what the database has there, or null
     */
    public @Nullable Object loadOldValue(int attribute) {
        OldValues.load(List.of(this), attribute);
        return oldValue(attribute);
    }

    void oldValue(int attribute, @Nullable Object known) {
        details().oldValue(attribute, known);
    }

    /** Whether an attribute was overwritten without having been loaded. */
    boolean isUnseen(int attribute) {
        StateDetails known = details;
        return known != null && known.hasOldValues() && known.oldValue(attribute) == NOT_LOADED;
    }

    /** Forgets all changes: they were written, or discarded. */
    public void forgetChanges() {
        details = details == null ? null : details.withoutChanges();
    }

    /** Marks everything as not present. */
    public void forgetLoaded() {
        loaded = 0;
        if (details != null) {
            details.forgetLoaded();
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

    /** The entity's name and key, never values: {@code User#42}, {@code User(new)}. */
    @Override
    public String toString() {
        return model.description().name() + (id == null ? "(new)" : "#" + id);
    }
}
