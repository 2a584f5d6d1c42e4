package io.aludel.orm.projection;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Inheritance
public class Bulletin {
    @Id
    @GeneratedValue
    private Long id;

    private String headline;

    @Column(length = 2000)
    private String body;

    private int words;

    private boolean retracted;

    @ManyToOne(optional = false)
    private Reporter reporter;

    @ManyToOne
    private @Nullable Reporter editor;

    @ManyToMany
    private Set<Beat> topics = new HashSet<>();

    @ElementCollection
    @OrderColumn
    private List<String> notes = new ArrayList<>();

    @ElementCollection
    private Map<String, Integer> votes = new HashMap<>();

    @ElementCollection
    private List<Desk> seenAt = new ArrayList<>();

    protected Bulletin() {}

    public Bulletin(String headline, int words, Reporter reporter) {
        this.headline = headline;
        this.body = "…";
        this.words = words;
        this.reporter = reporter;
    }

    public Long getId() {
        return id;
    }

    public String getHeadline() {
        return headline;
    }

    public void setEditor(@Nullable Reporter editor) {
        this.editor = editor;
    }

    public void setRetracted(boolean retracted) {
        this.retracted = retracted;
    }

    public Set<Beat> getTopics() {
        return topics;
    }

    public List<String> getNotes() {
        return notes;
    }

    public Map<String, Integer> getVotes() {
        return votes;
    }

    public List<Desk> getSeenAt() {
        return seenAt;
    }
}
