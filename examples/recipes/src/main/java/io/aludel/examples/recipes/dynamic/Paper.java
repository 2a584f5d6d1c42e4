package io.aludel.examples.recipes.dynamic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A paper with a title that no other in its drawer has. */
@Entity
@Table(name = "papers")
public class Paper {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50)
    private String title;

    @Column(length = 200)
    private String text;

    @ManyToOne
    private @Nullable Drawer drawer;

    public Paper(String title, String text) {
        this.title = title;
        this.text = text;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }
}
