package io.aludel.orm.docs;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.Validates;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

// region Article
@Entity
@Table(name = "articles")
public class Article extends SoftDeletable {
    @Id
    @GeneratedValue
    private Long id;

    @Column(length = 200, nullable = false)
    private String title;

    @Lazy
    private String body; // read when it is touched, or asked for

    private boolean published;

    @ManyToOne(optional = false)
    private Author author; // the column author_id, a foreign key to authors.id

    @ManyToMany
    @JoinTable(name = "article_labels")
    private Set<Label> labels = new HashSet<>();

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Attachment> attachments = new ArrayList<>();

    public Article(String title, String body) {
        this.title = title;
        this.body = body;
    }

    @Validates("title")
    String strip(String title) {
        return title.strip();
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void publish() {
        published = true;
    }

    public boolean isPublished() {
        return published;
    }

    public Author getAuthor() {
        return author;
    }

    public void setAuthor(Author author) {
        this.author = author;
    }

    public Set<Label> getLabels() {
        return labels;
    }

    public List<Attachment> getAttachments() {
        return attachments;
    }
}
// endregion
