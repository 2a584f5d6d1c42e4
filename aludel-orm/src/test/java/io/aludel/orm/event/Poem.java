package io.aludel.orm.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Poem {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50, nullable = false)
    private String title;

    @ManyToOne
    private @Nullable Poet poet;

    public Poem(String title) {
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable Poet getPoet() {
        return poet;
    }

    public void setPoet(@Nullable Poet poet) {
        this.poet = poet;
    }
}
