package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.LateUpdate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has entries, one of which is its favourite. */
@Entity
public class Widget {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 20)
    private String name;

    @ManyToOne
    @LateUpdate
    private @Nullable Entry favourite;

    @OneToMany(mappedBy = "widget")
    private List<Entry> entries = new ArrayList<>();

    protected Widget() {
        name = "";
    }

    public Widget(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Entry getFavourite() {
        return favourite;
    }

    public void setFavourite(@Nullable Entry favourite) {
        this.favourite = favourite;
    }

    public List<Entry> getEntries() {
        return entries;
    }
}
