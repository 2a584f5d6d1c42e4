package io.aludel.orm.tenant.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SecondaryTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@SecondaryTable(name = "quest_notes")
public class Quest extends OfGuild {
    @Id
    private long id;

    @Column(unique = true)
    private String title;

    @Column(table = "quest_notes")
    private @Nullable String note;

    @OneToMany(mappedBy = "quest", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Rune> runes = new ArrayList<>();

    @ElementCollection
    private Set<String> words = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "quest_potions")
    private Set<Potion> potions = new LinkedHashSet<>();

    public Quest(long id, String title) {
        this.id = id;
        this.title = title;
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public List<Rune> getRunes() {
        return runes;
    }

    public Set<String> getWords() {
        return words;
    }

    public Set<Potion> getPotions() {
        return potions;
    }
}
