package io.aludel.orm.work;

import io.aludel.orm.annotation.References;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that is played: the root of three levels of joined tables, with a version, and itself a part of a series. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Staging {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 40, unique = true)
    private @Nullable String title;

    @Version
    private int version;

    @ManyToOne
    @References(onUpdate = References.Action.CASCADE)
    private @Nullable Playhouse home;

    @ManyToOne
    private @Nullable Staging before;

    @OneToMany(mappedBy = "before")
    private List<Staging> after = new ArrayList<>();

    @ManyToMany
    private Set<Performer> performers = new LinkedHashSet<>();

    @OneToMany(mappedBy = "staging", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Part> parts = new ArrayList<>();

    @OneToOne(mappedBy = "staging", cascade = CascadeType.ALL, orphanRemoval = true)
    private @Nullable Programme programme;

    Staging(@Nullable String title) {
        this.title = title;
    }

    @Nullable
    Long id() {
        return id;
    }

    void id(Long given) {
        id = given;
    }

    @Nullable
    String title() {
        return title;
    }

    void title(@Nullable String changed) {
        title = changed;
    }

    int version() {
        return version;
    }

    @Nullable
    Playhouse home() {
        return home;
    }

    void home(@Nullable Playhouse changed) {
        home = changed;
    }

    @Nullable
    Staging before() {
        return before;
    }

    void before(@Nullable Staging changed) {
        before = changed;
    }

    List<Staging> after() {
        return after;
    }

    Set<Performer> performers() {
        return performers;
    }

    List<Part> parts() {
        return parts;
    }

    @Nullable
    Programme programme() {
        return programme;
    }

    void programme(@Nullable Programme changed) {
        programme = changed;
    }
}
