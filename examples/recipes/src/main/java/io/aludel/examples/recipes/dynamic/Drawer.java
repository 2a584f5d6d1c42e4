package io.aludel.examples.recipes.dynamic;

import io.aludel.orm.runtime.DynamicCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A drawer with more papers than one wants to have in memory. */
@Entity
@Table(name = "drawers")
public class Drawer {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @OneToMany(mappedBy = "drawer", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("title")
    private DynamicCollection<Paper> papers = DynamicCollection.of();

    public Drawer(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    /** The papers by their titles. */
    public KeyedElements<String, Paper> getPapers() {
        return new KeyedElements<>(papers, "title", Paper::getTitle);
    }
}
