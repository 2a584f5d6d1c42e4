package io.aludel.jackson;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects that lead back to themselves: at once, along collections, and by a detour that Jackson knows nothing of. */
final class Circus {
    private Circus() {}

    @Entity
    static class Tent {
        @Id
        private long id;

        @OneToMany(mappedBy = "tent", cascade = CascadeType.ALL)
        @OrderBy("id")
        private List<Rider> riders = new ArrayList<>();

        protected Tent() {}

        Tent(long id) {
            this.id = id;
        }

        public long getId() {
            return id;
        }

        public List<Rider> getRiders() {
            return riders;
        }
    }

    @Entity
    static class Rider {
        @Id
        private long id;

        @ManyToOne
        private @Nullable Tent tent;

        @ManyToOne
        private @Nullable Rider teacher;

        @ManyToMany
        private List<Rider> partners = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.ALL)
        @MapKey(name = "name")
        private Map<String, Horse> horses = new HashMap<>();

        protected Rider() {}

        Rider(long id, @Nullable Tent tent) {
            this.id = id;
            this.tent = tent;
        }

        public long getId() {
            return id;
        }

        public @Nullable Tent getTent() {
            return tent;
        }

        public @Nullable Rider getTeacher() {
            return teacher;
        }

        public void setTeacher(@Nullable Rider teacher) {
            this.teacher = teacher;
        }

        public List<Rider> getPartners() {
            return partners;
        }

        public Map<String, Horse> getHorses() {
            return horses;
        }
    }

    @Entity
    static class Horse {
        @Id
        private String name;

        @ManyToMany
        private Set<Tent> seenIn = new HashSet<>();

        protected Horse() {}

        Horse(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public Set<Tent> getSeenIn() {
            return seenIn;
        }
    }

    /** What is no entity, and holds one. */
    record Frame(@Nullable Mirror mirror) {}

    /** Getters that give the object itself, wrapped. */
    @Entity
    static class Mirror {
        @Id
        private long id;

        private String glass;

        @ManyToOne
        private @Nullable Mirror opposite;

        protected Mirror() {}

        Mirror(long id, String glass) {
            this.id = id;
            this.glass = glass;
        }

        public long getId() {
            return id;
        }

        public String getGlass() {
            return glass;
        }

        public @Nullable Mirror getOpposite() {
            return opposite;
        }

        public void setOpposite(@Nullable Mirror opposite) {
            this.opposite = opposite;
        }

        public Frame getFrame() {
            return new Frame(this);
        }

        public Frame getAcross() {
            return new Frame(opposite);
        }

        public List<List<Mirror>> getRows() {
            return List.of(List.of(this));
        }
    }
}
