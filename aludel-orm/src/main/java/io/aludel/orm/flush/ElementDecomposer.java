package io.aludel.orm.flush;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.ElementsMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipSettings.PassiveDeletes;
import io.aludel.orm.runtime.ElementValues;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns changes of collections of values into rows of their tables: the difference between what an object had and what it has. The rows
 * of a deleted object go before it, in one statement for each of its collections.
 */
final class ElementDecomposer {
    private final FlushWork work;
    private final List<RowMutation> rows = new ArrayList<>();
    private final ElementShapes shapes = new ElementShapes();

    ElementDecomposer(FlushWork work) {
        this.work = work;
    }

    List<RowMutation> decompose() {
        work.inserts().forEach(state -> collections(state).forEach(collection -> inserted(state, collection)));
        work.updates().forEach(state -> collections(state).forEach(collection -> updated(state, collection)));
        for (InstanceState state : work.deletes()) {
            if (!work.marked().contains(state)) {
                collections(state).forEach(collection -> deleted(state, collection));
            }
        }
        return rows;
    }

    private static List<CollectionMapping> collections(InstanceState state) {
        return EntityMapping.of(state).valueCollections();
    }

    private void inserted(InstanceState owner, CollectionMapping collection) {
        changes(owner, collection).insertAll(present(owner, collection));
    }

    private void updated(InstanceState owner, CollectionMapping collection) {
        boolean followsKey = !collection.settings().passiveUpdates() && KeyFollowers.changesKey(owner);
        ElementChanges changes = changes(owner, collection);
        if (followsKey) {
            changes.followKey();
        }
        if (owner.isChanged(collection.number())) {
            ElementContents after = present(owner, collection);
            Object old = owner.oldValue(collection.number());
            if (old == InstanceState.NOT_LOADED) {
                changes.replaceAll(after);
            } else {
                changes.difference(ElementContents.of(elements(collection), old), after);
            }
        }
    }

    private void deleted(InstanceState owner, CollectionMapping collection) {
        if (collection.settings().passiveDeletes() == PassiveDeletes.NO) {
            changes(owner, collection).deleteAll(RowMutation.Role.LINK_OF_DELETED);
        }
    }

    private ElementChanges changes(InstanceState owner, CollectionMapping collection) {
        return new ElementChanges(owner, elements(collection), shapes, rows);
    }

    private static ElementContents present(InstanceState owner, CollectionMapping collection) {
        Object value = ElementValues.of(owner.entity(), collection.number()).present();
        return ElementContents.of(elements(collection), value);
    }

    private static ElementsMapping elements(CollectionMapping collection) {
        ElementsMapping elements = collection.elements();
        if (elements == null) {
            throw new IllegalStateException(collection + " holds no values");
        }
        return elements;
    }
}
