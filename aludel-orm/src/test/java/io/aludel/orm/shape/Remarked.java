package io.aludel.orm.shape;

import jakarta.persistence.CascadeType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that people talk about.
 *
 * @param <R> what they say
 */
@MappedSuperclass
abstract class Remarked<R> {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @OneToMany(mappedBy = "subject", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("text")
    private final List<R> remarks = new ArrayList<>();

    @ManyToMany
    private final Set<R> quoted = new HashSet<>();

    @Nullable
    Long id() {
        return id;
    }

    List<R> remarks() {
        return remarks;
    }

    Set<R> quoted() {
        return quoted;
    }
}
