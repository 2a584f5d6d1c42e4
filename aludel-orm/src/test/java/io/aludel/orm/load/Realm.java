package io.aludel.orm.load;

import io.aludel.orm.annotation.Lazy;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Provinces with towns with wardens: keys of several columns, subclasses, links, and a tree, for loops over lazy attributes. */
final class Realm {
    private Realm() {}

    /** Its key has two columns. */
    @Entity(name = "RlProvince")
    @Table(name = "rl_province")
    static class Province {
        @Id
        @Column(length = 10)
        private String coast;

        @Id
        private int place;

        @Lazy
        @Column(length = 20)
        private String motto = "onward";

        @OneToMany(mappedBy = "province")
        private List<Town> towns = new ArrayList<>();

        Province(String coast, int place) {
            this.coast = coast;
            this.place = place;
        }

        String motto() {
            return motto;
        }

        List<Town> towns() {
            return towns;
        }
    }

    /** The root of a hierarchy. */
    @Entity(name = "RlTown")
    @Table(name = "rl_town")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Town {
        @Id
        private int id;

        @ManyToOne
        private Province province;

        @ManyToOne
        private Warden warden;

        Town(int id, Province province, Warden warden) {
            this.id = id;
            this.province = province;
            this.warden = warden;
        }

        Province province() {
            return province;
        }

        Warden warden() {
            return warden;
        }
    }

    /** Has more of everything. */
    @Entity(name = "RlHarbour")
    @Table(name = "rl_harbour")
    static class Harbour extends Town {
        private int piers;

        @ElementCollection
        private Set<String> flags = new HashSet<>();

        Harbour(int id, Province province, Warden warden) {
            super(id, province, warden);
            piers = id;
            flags.add("flag" + id);
        }

        int piers() {
            return piers;
        }

        Set<String> flags() {
            return flags;
        }
    }

    /** Perhaps has a seal; reads scrolls, and has a master, who has one, too. */
    @Entity(name = "RlWarden")
    @Table(name = "rl_warden")
    static class Warden {
        @Id
        private int id;

        @Column(length = 20)
        private String name;

        @OneToOne(mappedBy = "warden")
        private @Nullable Seal seal;

        @ManyToMany
        private Set<Scroll> scrolls = new HashSet<>();

        @ManyToOne
        private @Nullable Warden master;

        @OneToMany(mappedBy = "master")
        private List<Warden> pupils = new ArrayList<>();

        Warden(int id, @Nullable Warden master) {
            this.id = id;
            this.name = "warden" + id;
            this.master = master;
        }

        int id() {
            return id;
        }

        String name() {
            return name;
        }

        @Nullable
        Seal seal() {
            return seal;
        }

        Set<Scroll> scrolls() {
            return scrolls;
        }

        @Nullable
        Warden master() {
            return master;
        }

        List<Warden> pupils() {
            return pupils;
        }
    }

    /** Belongs to one warden. */
    @Entity(name = "RlSeal")
    @Table(name = "rl_seal")
    static class Seal {
        @Id
        private int id;

        @OneToOne
        private Warden warden;

        Seal(int id, Warden warden) {
            this.id = id;
            this.warden = warden;
        }

        int id() {
            return id;
        }
    }

    /** At the other end of links. */
    @Entity(name = "RlScroll")
    @Table(name = "rl_scroll")
    static class Scroll {
        @Id
        private int id;

        Scroll(int id) {
            this.id = id;
        }
    }
}
