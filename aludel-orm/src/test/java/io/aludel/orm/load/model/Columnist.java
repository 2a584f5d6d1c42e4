package io.aludel.orm.load.model;

import io.aludel.orm.annotation.Lazy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
public class Columnist extends Archivable {
    @Id
    private long id;

    private String name;

    @Lazy(group = "texts")
    private @Nullable String biography;

    @Lazy(group = "texts")
    private @Nullable String motto;

    @Lazy(raise = true)
    private @Nullable String secret;

    @OneToMany(mappedBy = "author")
    @OrderBy("id")
    private List<Story> articles = new ArrayList<>();

    @OneToOne(mappedBy = "author")
    private @Nullable Likeness portrait;

    public Columnist(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getBiography() {
        return biography;
    }

    public @Nullable String getMotto() {
        return motto;
    }

    public @Nullable String getSecret() {
        return secret;
    }

    public List<Story> getArticles() {
        return articles;
    }

    public @Nullable Likeness getPortrait() {
        return portrait;
    }
}
