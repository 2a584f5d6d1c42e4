package io.aludel.orm.event;

import io.aludel.orm.annotation.ServerDefault;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
public class Poet {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50, nullable = false, unique = true)
    private String name;

    @Column(length = 50)
    private @Nullable String email;

    @ServerDefault("1")
    @Column(name = "poet_rank")
    private @Nullable Integer rank;

    @OneToMany(mappedBy = "poet", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Poem> poems = new ArrayList<>();

    public Poet(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable Integer getRank() {
        return rank;
    }

    public List<Poem> getPoems() {
        return poems;
    }

    public void setPoems(List<Poem> poems) {
        this.poems = poems;
    }
}
