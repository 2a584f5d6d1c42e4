package io.aludel.orm.sky;

import io.aludel.orm.annotation.Lazy;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Its key has two columns, and others of its kind refer to it. */
@Entity
@IdClass(SiteKey.class)
class Observatory {
    @Id
    @Column(length = 2)
    private String country;

    @Id
    private int number;

    @Column(length = 40)
    private String name;

    private int height;

    @Lazy(group = "texts")
    @Column(length = 40)
    private @Nullable String history;

    @ManyToOne
    private @Nullable Observatory mother;

    @OneToMany(mappedBy = "mother", cascade = CascadeType.PERSIST)
    @OrderBy("country, number")
    private List<Observatory> outposts = new ArrayList<>();

    @OneToMany(mappedBy = "home", cascade = CascadeType.PERSIST)
    @OrderBy("label")
    private List<Telescope> telescopes = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(name = "observatory_survey")
    @OrderBy("title")
    private List<Survey> surveys = new ArrayList<>();

    @OneToOne(mappedBy = "observatory", cascade = CascadeType.PERSIST)
    private @Nullable Logbook logbook;

    Observatory(String country, int number, String name, int height) {
        this.country = country;
        this.number = number;
        this.name = name;
        this.height = height;
        this.history = "of " + name;
    }

    SiteKey key() {
        return new SiteKey(country, number);
    }

    String name() {
        return name;
    }

    void rename(String changed) {
        name = changed;
    }

    int height() {
        return height;
    }

    void raise(int metres) {
        height += metres;
    }

    @Nullable
    String history() {
        return history;
    }

    @Nullable
    Observatory mother() {
        return mother;
    }

    List<Observatory> outposts() {
        return outposts;
    }

    List<Telescope> telescopes() {
        return telescopes;
    }

    List<Survey> surveys() {
        return surveys;
    }

    @Nullable
    Logbook logbook() {
        return logbook;
    }

    void logbook(@Nullable Logbook kept) {
        logbook = kept;
    }
}
