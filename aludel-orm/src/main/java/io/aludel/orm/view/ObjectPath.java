package io.aludel.orm.view;

import java.util.ArrayDeque;
import java.util.Deque;

/** The objects that lead to the one that is shown, so that circles are cut. One thread; one for each output. */
public final class ObjectPath {
    private final Deque<Object> objects = new ArrayDeque<>();

    /** An empty path. */
    public ObjectPath() {}

    /** Goes on from an object. */
    public void enter(Object object) {
        objects.push(object);
    }

    /** Goes back from the object that was entered last. */
    public void leave() {
        objects.pop();
    }

    /** Whether an object, not one that equals it, is on the way. */
    boolean holds(Object object) {
        for (Object each : objects) {
            if (each == object) {
                return true;
            }
        }
        return false;
    }
}
