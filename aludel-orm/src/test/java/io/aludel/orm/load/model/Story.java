package io.aludel.orm.load.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
public class Story extends Archivable {
    @Id
    private long id;

    private String title;

    @ManyToOne
    private @Nullable Columnist author;

    @OneToMany(mappedBy = "article")
    @OrderBy("id")
    private List<Remark> comments = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "story_labels")
    @OrderBy("id")
    private List<Keyword> labels = new ArrayList<>();

    public Story(long id, String title) {
        this.id = id;
        this.title = title;
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable Columnist getAuthor() {
        return author;
    }

    public List<Remark> getComments() {
        return comments;
    }

    public List<Keyword> getLabels() {
        return labels;
    }
}
