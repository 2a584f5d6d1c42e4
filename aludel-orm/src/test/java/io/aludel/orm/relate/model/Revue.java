package io.aludel.orm.relate.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a list of each kind, in which an element may stand several times. */
@Entity
public class Revue {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    @OneToMany(
            mappedBy = "revue",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("title")
    private List<Sketch> sketches = new ArrayList<>();

    @OneToMany(mappedBy = "revue", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("title")
    private List<Costume> costumes = new ArrayList<>();

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "revue_id")
    @OrderColumn(name = "place")
    private List<Turn> turns = new ArrayList<>();

    @ManyToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinTable(
            name = "revue_mime",
            joinColumns = @JoinColumn(name = "revue_id"),
            inverseJoinColumns = @JoinColumn(name = "mime_id"))
    @OrderBy("title")
    private List<Mime> mimes = new ArrayList<>();

    @OneToMany(mappedBy = "revue", cascade = CascadeType.PERSIST)
    private Set<Poster> posters = new HashSet<>();

    public Revue(String title) {
        this.title = title;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public List<Sketch> getSketches() {
        return sketches;
    }

    public void setSketches(List<Sketch> sketches) {
        this.sketches = sketches;
    }

    public List<Costume> getCostumes() {
        return costumes;
    }

    public void setCostumes(List<Costume> costumes) {
        this.costumes = costumes;
    }

    public List<Turn> getTurns() {
        return turns;
    }

    public void setTurns(List<Turn> turns) {
        this.turns = turns;
    }

    public List<Mime> getMimes() {
        return mimes;
    }

    public void setMimes(List<Mime> mimes) {
        this.mimes = mimes;
    }

    public Set<Poster> getPosters() {
        return posters;
    }

    /** What stands in a list. */
    public interface Titled {
        String getTitle();
    }

    /** Knows its revue, and may have none. */
    @Entity(name = "RevueSketch")
    @Table(name = "revue_sketch")
    public static class Sketch implements Titled {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String title;

        @ManyToOne
        private @Nullable Revue revue;

        public Sketch(String title) {
            this.title = title;
        }

        public Long getId() {
            return id;
        }

        @Override
        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public @Nullable Revue getRevue() {
            return revue;
        }

        public void setRevue(@Nullable Revue revue) {
            this.revue = revue;
        }
    }

    /** Goes when it leaves its revue. */
    @Entity(name = "RevueCostume")
    @Table(name = "revue_costume")
    public static class Costume implements Titled {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String title;

        @ManyToOne
        private @Nullable Revue revue;

        public Costume(String title) {
            this.title = title;
        }

        @Override
        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public @Nullable Revue getRevue() {
            return revue;
        }
    }

    /** Knows its place in a revue, but not the revue. */
    @Entity(name = "RevueTurn")
    @Table(name = "revue_turn")
    public static class Turn implements Titled {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String title;

        @Nullable
        private Integer place;

        public Turn(String title) {
            this.title = title;
        }

        @Override
        public String getTitle() {
            return title;
        }

        public @Nullable Integer getPlace() {
            return place;
        }
    }

    /** Plays in several revues. */
    @Entity(name = "RevueMime")
    @Table(name = "revue_performer")
    public static class Mime implements Titled {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String title;

        @ManyToMany(mappedBy = "mimes")
        private List<Revue> revues = new ArrayList<>();

        public Mime(String title) {
            this.title = title;
        }

        @Override
        public String getTitle() {
            return title;
        }

        public List<Revue> getRevues() {
            return revues;
        }
    }

    /** Equals those with its title. */
    @Entity(name = "RevuePoster")
    @Table(name = "revue_poster")
    public static class Poster implements Titled {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String title;

        @ManyToOne
        private @Nullable Revue revue;

        public Poster(String title) {
            this.title = title;
        }

        @Override
        public String getTitle() {
            return title;
        }

        public @Nullable Revue getRevue() {
            return revue;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Poster poster && poster.getTitle().equals(title);
        }

        @Override
        public int hashCode() {
            return title.hashCode();
        }
    }
}
