package io.aludel.orm.relate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Belongs to a library in four ways. */
@Entity(name = "LoopTome")
@Table(name = "loop_tomes")
class Tome {
    @Id
    @GeneratedValue
    private Long id;

    private String code;

    @ManyToOne
    private @Nullable Library shelf;

    @ManyToOne
    private @Nullable Library desk;

    @ManyToOne
    private @Nullable Library catalogue;

    @ManyToMany(mappedBy = "loans")
    private Set<Library> borrowers = new HashSet<>();

    Tome(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    @Nullable
    Library shelf() {
        return shelf;
    }

    void shelf(@Nullable Library library) {
        shelf = library;
    }

    @Nullable
    Library desk() {
        return desk;
    }

    void desk(@Nullable Library library) {
        desk = library;
    }

    void catalogue(@Nullable Library library) {
        catalogue = library;
    }

    Set<Library> borrowers() {
        return borrowers;
    }
}
