package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.runtime.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * One column of a foreign key that a collection writes into the rows of its elements. Immutable.
 *
 * @param collection the collection
 * @param part the column's place within the foreign key
 * @param referred the owner's attribute that the column repeats; null when it repeats a part of the owner's key
 */
record KeyPart(
        CollectionMapping collection, int part, @Nullable BasicMapping referred) {

    KeyOf of(InstanceState owner) {
        return new KeyOf(owner, part, referred, collection);
    }
}
