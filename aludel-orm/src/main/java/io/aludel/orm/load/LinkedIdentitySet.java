package io.aludel.orm.load;

import io.aludel.orm.runtime.ManagedEntity;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A set by identity that keeps the order in which elements came. One thread at a time. */
final class LinkedIdentitySet extends AbstractSet<ManagedEntity> {
    private final Set<ManagedEntity> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<ManagedEntity> ordered = new ArrayList<>();

    @Override
    public boolean add(ManagedEntity element) {
        if (known.add(element)) {
            ordered.add(element);
            return true;
        }
        return false;
    }

    @Override
    public Iterator<ManagedEntity> iterator() {
        return ordered.iterator();
    }

    @Override
    public int size() {
        return ordered.size();
    }
}
