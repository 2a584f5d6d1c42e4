package io.aludel.orm.load;

import io.aludel.orm.runtime.InstanceState;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Which objects that are here lose what they have, changes included, when rows are read: each once, before what the first of its rows
 * says. For one execution with everything that is loaded along with it; one thread.
 */
final class Overwriting {
    /** None of them. */
    static final Overwriting NONE = new Overwriting(false, false);

    private final boolean rows;
    private final boolean along;
    private final Set<InstanceState> begun = Collections.newSetFromMap(new WeakHashMap<>());

    private Overwriting(boolean rows, boolean along) {
        this.rows = rows;
        this.along = along;
    }

    /** Those that the statement asks for, and none that are only loaded along. */
    static Overwriting rows() {
        return new Overwriting(true, false);
    }

    /** All that are read, in this statement and in those that load relationships right after it. */
    static Overwriting everything() {
        return new Overwriting(true, true);
    }

    /** What holds for the objects that are loaded along with those which the statement asks for. */
    Overwriting along() {
        return along ? this : NONE;
    }

    /** Whether objects lose what they have at all. */
    boolean isAsked() {
        return rows;
    }

    /** Whether an object that is here is to lose what it has now. */
    boolean begins(InstanceState state) {
        return rows && begun.add(state);
    }

    /** Takes note of an object that was made of these rows. */
    void made(InstanceState state) {
        if (rows) {
            begun.add(state);
        }
    }
}
