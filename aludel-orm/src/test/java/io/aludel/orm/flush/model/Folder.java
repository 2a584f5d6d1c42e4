package io.aludel.orm.flush.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree. */
@Entity
public class Folder {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name;

    @ManyToOne
    private @Nullable Folder parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
    private List<Folder> children = new ArrayList<>();

    public Folder(String name) {
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

    public @Nullable Folder getParent() {
        return parent;
    }

    public void setParent(@Nullable Folder parent) {
        this.parent = parent;
    }

    public List<Folder> getChildren() {
        return children;
    }
}
