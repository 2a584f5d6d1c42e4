package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
public class Potion extends OfGuild {
    @Id
    private long id;

    private String name;

    @ManyToMany(mappedBy = "potions")
    private Set<Quest> quests = new LinkedHashSet<>();

    public Potion(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<Quest> getQuests() {
        return quests;
    }
}
