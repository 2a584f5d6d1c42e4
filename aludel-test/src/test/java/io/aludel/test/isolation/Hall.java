package io.aludel.test.isolation;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A hall of a house. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Hall {
    @Id
    private long id;

    @TenantId
    @Column(length = 20)
    private @Nullable String house;

    @Column(length = 50)
    private String name;

    @OneToMany(mappedBy = "hall")
    private List<Guest> guests = new ArrayList<>();

    @ManyToMany
    private Set<Guest> friends = new LinkedHashSet<>();

    @ElementCollection
    private Set<String> words = new LinkedHashSet<>();

    public Hall(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public @Nullable String getHouse() {
        return house;
    }

    public String getName() {
        return name;
    }

    public List<Guest> getGuests() {
        return guests;
    }

    public Set<Guest> getFriends() {
        return friends;
    }

    public Set<String> getWords() {
        return words;
    }
}
