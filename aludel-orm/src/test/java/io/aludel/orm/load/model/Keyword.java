package io.aludel.orm.load.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Keyword {
    @Id
    private long id;

    private String name;

    @ManyToMany(mappedBy = "labels")
    @OrderBy("id")
    private List<Story> articles = new ArrayList<>();

    public Keyword(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public List<Story> getArticles() {
        return articles;
    }
}
