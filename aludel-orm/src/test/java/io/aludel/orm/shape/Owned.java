package io.aludel.orm.shape;

import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to somebody, whatever its key is.
 *
 * @param <K> the key
 */
@MappedSuperclass
abstract class Owned<K> {
    @Id
    private K key;

    @ManyToOne
    private @Nullable Holder holder;

    Owned(K key, @Nullable Holder holder) {
        this.key = key;
        this.holder = holder;
    }

    K key() {
        return key;
    }

    @Nullable
    Holder holder() {
        return holder;
    }
}
