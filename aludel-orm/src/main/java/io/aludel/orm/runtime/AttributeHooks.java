package io.aludel.orm.runtime;

import io.aludel.orm.runtime.AttributeChange.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows changes of attributes to the validators of their class and to listeners. Called by woven code. */
public final class AttributeHooks {
    /** Whether there ever was anybody; not volatile, as {@code EntityDescription.watched} is not. */
    private static boolean began;

    private AttributeHooks() {}

    /** Somebody wants to be shown changes. */
    static void begin() {
        began = true;
    }

    /** Whether anybody has ever wanted to be shown a change of any class. */
    static boolean haveBegun() {
        return began;
    }

    /**
     * A value is about to be set by the application; called only where the class is watched.
     *
     * @return the value to set
     */
    public static @Nullable Object writing(ManagedEntity owner, int attribute, @Nullable Object value) {
        return setting(owner, attribute, value, false);
    }

    /** A value is about to be set. */
    static @Nullable Object setting(ManagedEntity owner, int attribute, @Nullable Object value, boolean fromOtherEnd) {
        return changing(owner, attribute, Kind.SET, fromOtherEnd, value);
    }

    /** An element is about to come into a collection. */
    static Object appending(ManagedEntity owner, int attribute, Object element, boolean fromOtherEnd) {
        if (!owner.$aludel$description().isWatchedAnywhere()) {
            return element;
        }
        Object shown = changing(owner, attribute, Kind.APPEND, fromOtherEnd, element);
        return shown == null ? element : shown;
    }

    /** An element is about to leave a collection. */
    static void removing(ManagedEntity owner, int attribute, Object element, boolean fromOtherEnd) {
        if (owner.$aludel$description().isWatchedAnywhere()) {
            changing(owner, attribute, Kind.REMOVE, fromOtherEnd, element);
        }
    }

    private static @Nullable Object changing(
            ManagedEntity owner, int attribute, Kind kind, boolean fromOtherEnd, @Nullable Object value) {
        EntityDescription type = owner.$aludel$description();
        Object valid = value;
        ValidatorsFact.Validator validator = type.validator(attribute);
        if (validator != null
                && (!fromOtherEnd || validator.backrefs())
                && (kind != Kind.REMOVE || validator.removes())) {
            valid = owner.$aludel$validate(validator.attribute(), value, kind == Kind.REMOVE);
        }
        AttributeChange<?, ?> change = null;
        for (AttributeListeners listeners : ClassListeners.of(owner)) {
            change = change == null ? new AttributeChange<>(owner, attribute, kind, fromOtherEnd, valid) : change;
            listeners.change(change, attribute);
        }
        return change == null ? valid : change.raw();
    }

    /** All elements of a collection are about to be replaced. */
    static List<Object> replacing(ManagedEntity owner, int attribute, List<Object> elements) {
        List<Object> replaced = new ArrayList<>(elements);
        for (AttributeListeners listeners : ClassListeners.of(owner)) {
            listeners.replace(owner, attribute, replaced);
        }
        return replaced;
    }

    /** A value was flagged as modified. */
    public static void flagged(ManagedEntity owner, int attribute) {
        for (AttributeListeners listeners : ClassListeners.of(owner)) {
            listeners.flag(owner, attribute);
        }
    }

    /** Sets an attribute as the application would: shown, tracked, and with its other end in step. */
    public static void write(ManagedEntity owner, int attribute, @Nullable Object value) {
        Object shown = owner.$aludel$description().isWatchedAnywhere() ? writing(owner, attribute, value) : value;
        InstanceState state = owner.$aludel$state();
        if (state != null) {
            state.beforeWrite(attribute);
        }
        Object old = owner.$aludel$get(attribute);
        owner.$aludel$set(attribute, shown);
        if (owner.$aludel$description().attributes().get(attribute).kind() == AttributeDescription.Kind.REFERENCE) {
            Relationships.referenceWritten(owner, attribute, old, shown);
        }
    }
}
