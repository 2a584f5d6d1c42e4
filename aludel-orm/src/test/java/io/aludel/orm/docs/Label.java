package io.aludel.orm.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

// region Label
@Entity
@Table(name = "labels")
public class Label {
    @Id
    @GeneratedValue
    private Long id;

    @Column(length = 50, nullable = false, unique = true)
    private String name;

    @ManyToMany(mappedBy = "labels")
    private Set<Article> articles = new HashSet<>();

    public Label(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public Set<Article> getArticles() {
        return articles;
    }
}
// endregion
