package io.aludel.jackson;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.aludel.orm.annotation.Sensitive;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entities with annotations of Jackson's. */
final class Kiosk {
    private Kiosk() {}

    @Embeddable
    record Corner(
            String street,
            @Nullable Integer number,
            @Sensitive @Nullable String key) {}

    @Entity
    @JsonInclude(JsonInclude.Include.NON_NULL)
    static class Stand {
        @Id
        private long id;

        @JsonUnwrapped
        private @Nullable Corner corner;

        @JsonUnwrapped(prefix = "owner_")
        @ManyToOne(cascade = CascadeType.ALL)
        private @Nullable Vendor vendor;

        private @Nullable String note;

        @OneToMany(mappedBy = "stand", cascade = CascadeType.ALL)
        private List<Paper> papers = new ArrayList<>();

        protected Stand() {}

        Stand(long id, Corner corner, Vendor vendor) {
            this.id = id;
            this.corner = corner;
            this.vendor = vendor;
        }

        public long getId() {
            return id;
        }

        public @Nullable Corner getCorner() {
            return corner;
        }

        public @Nullable Vendor getVendor() {
            return vendor;
        }

        public @Nullable String getNote() {
            return note;
        }

        public List<Paper> getPapers() {
            return papers;
        }
    }

    @Entity
    static class Vendor {
        @Id
        private long id;

        private String name;

        protected Vendor() {}

        Vendor(long id, String name) {
            this.id = id;
            this.name = name;
        }

        public long getId() {
            return id;
        }

        public String getName() {
            return name;
        }
    }

    /** Has more properties than those that Jackson sees, from what may not be loaded. */
    @Entity
    static class Street {
        @Id
        private String name;

        @OneToMany(cascade = CascadeType.ALL)
        private List<Stand> stands = new ArrayList<>();

        protected Street() {}

        Street(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        @JsonIgnore
        public List<Stand> getStands() {
            return stands;
        }

        @JsonAnyGetter
        public Map<String, Object> more() {
            return Map.of("stands", stands.size());
        }
    }

    /** An array rather than an object. */
    @Entity
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    static class Paper {
        @Id
        private long id;

        @ManyToOne
        private @Nullable Stand stand;

        private String title;

        @ManyToOne(cascade = CascadeType.ALL)
        private @Nullable Press press;

        protected Paper() {}

        Paper(long id, Stand stand, String title, Press press) {
            this.id = id;
            this.stand = stand;
            this.title = title;
            this.press = press;
        }

        public long getId() {
            return id;
        }

        public @Nullable Stand getStand() {
            return stand;
        }

        public String getTitle() {
            return title;
        }

        public @Nullable Press getPress() {
            return press;
        }
    }

    /** One value in its place, from what may not be loaded. */
    @Entity
    static class Press {
        @Id
        private long id;

        private String name;

        @OneToMany(mappedBy = "press")
        private List<Paper> papers = new ArrayList<>();

        protected Press() {}

        Press(long id, String name) {
            this.id = id;
            this.name = name;
        }

        @JsonValue
        public String text() {
            return name + " of " + papers.size();
        }

        public List<Paper> papers() {
            return papers;
        }
    }
}
