package io.aludel.orm.relate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps both sides of its relationships in step by itself, as entities of other libraries do, in one order or the other. */
@Entity
@Table(name = "helped_novels")
class Novel {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToMany
    private List<Theme> themes = new ArrayList<>();

    @OneToMany(mappedBy = "novel", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Critique> critiques = new ArrayList<>();

    @OneToMany(mappedBy = "shortlisted")
    private Set<Critique> shortlist = new HashSet<>();

    @OneToOne(mappedBy = "novel", cascade = CascadeType.ALL, orphanRemoval = true)
    private @Nullable Jacket jacket;

    Long id() {
        return id;
    }

    List<Theme> themes() {
        return themes;
    }

    void addTheme(Theme theme) {
        themes.add(theme);
        theme.novels().add(this);
    }

    void removeTheme(Theme theme) {
        themes.remove(theme);
        theme.novels().remove(this);
    }

    List<Critique> critiques() {
        return critiques;
    }

    void addCritique(Critique critique) {
        critique.novel(this);
        critiques.add(critique);
    }

    void addCritiqueFirst(Critique critique) {
        critique.novel(this);
        critiques.add(0, critique);
    }

    Set<Critique> shortlist() {
        return shortlist;
    }

    void addToShortlist(Critique critique) {
        critique.shortlisted(this);
        shortlist.add(critique);
    }

    void shortlist(Set<Critique> critiques) {
        critiques.forEach(critique -> critique.shortlisted(this));
        shortlist = critiques;
    }

    @Nullable
    Jacket jacket() {
        return jacket;
    }

    void jacket(@Nullable Jacket given) {
        if (given != null) {
            given.novel(this);
        } else if (jacket != null) {
            jacket.novel(null);
        }
        jacket = given;
    }
}
