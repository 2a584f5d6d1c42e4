package io.aludel.orm.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tags")
public class Tag {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 40, nullable = false)
    private final String name;

    @ManyToMany(mappedBy = "tags")
    @OrderBy("title")
    private final List<Post> posts = new ArrayList<>();

    public Tag(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Post> getPosts() {
        return posts;
    }
}
