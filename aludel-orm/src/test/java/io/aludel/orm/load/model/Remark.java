package io.aludel.orm.load.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Remark {
    @Id
    private long id;

    private String text;

    @ManyToOne
    private @Nullable Story article;

    public Remark(long id, String text) {
        this.id = id;
        this.text = text;
    }

    public String getText() {
        return text;
    }

    public @Nullable Story getArticle() {
        return article;
    }
}
