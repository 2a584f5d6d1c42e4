package example.blog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What is written. */
@Entity
@Table(name = "articles")
public class Article {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 200, nullable = false)
    private String title;

    @ManyToOne(optional = false)
    private Author author;

    public Article(String title, Author author) {
        this.title = title;
        this.author = author;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Author getAuthor() {
        return author;
    }
}
