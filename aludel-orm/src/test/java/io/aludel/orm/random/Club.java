package io.aludel.orm.random;

import io.aludel.orm.annotation.LateUpdate;
import io.aludel.orm.random.Depot.Asset;
import io.aludel.orm.random.Depot.Contract;
import io.aludel.orm.random.Depot.Item;
import io.aludel.orm.random.Depot.Locker;
import io.aludel.orm.random.Depot.Note;
import io.aludel.orm.random.School.Seat;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema with every kind of relationship, together with {@link Depot}, {@link School} and {@link Journal}. Objects are known by their tag, which never changes. */
final class Club {
    private Club() {}

    /** What all objects have. */
    @MappedSuperclass
    abstract static class Tagged {
        private int tag;

        @Column(length = 40)
        private @Nullable String name;

        int getTag() {
            return tag;
        }

        void setTag(int tag) {
            this.tag = tag;
        }

        @Nullable
        String getName() {
            return name;
        }

        void setName(@Nullable String name) {
            this.name = name;
        }
    }

    /** Owns its tasks, has members, and a captain whom nobody tells of it. */
    @Entity(name = "RsTeam")
    @Table(name = "rs_team")
    static class Team extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Version
        private int version;

        @OneToMany(mappedBy = "team")
        private List<Person> members = new ArrayList<>();

        @OneToMany(mappedBy = "team", cascade = CascadeType.ALL, orphanRemoval = true)
        private Set<Task> tasks = new HashSet<>();

        @ManyToOne
        @LateUpdate
        private @Nullable Person captain;

        @OneToMany(mappedBy = "team")
        private List<Contract> contracts = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "agenda_of")
        @OrderColumn(name = "place")
        private List<Item> agenda = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "team_id")
        @MapKey(name = "code")
        private Map<String, Locker> lockers = new HashMap<>();

        @Nullable
        Long getId() {
            return id;
        }

        List<Person> getMembers() {
            return members;
        }

        void setMembers(List<Person> members) {
            this.members = members;
        }

        Set<Task> getTasks() {
            return tasks;
        }

        void setTasks(Set<Task> tasks) {
            this.tasks = tasks;
        }

        List<Contract> getContracts() {
            return contracts;
        }

        List<Item> getAgenda() {
            return agenda;
        }

        void setAgenda(List<Item> agenda) {
            this.agenda = agenda;
        }

        Map<String, Locker> getLockers() {
            return lockers;
        }

        @Nullable
        Person getCaptain() {
            return captain;
        }

        void setCaptain(@Nullable Person captain) {
            this.captain = captain;
        }
    }

    /** In the middle of everything. */
    @Entity(name = "RsPerson")
    @Table(name = "rs_person")
    static class Person extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @Column(length = 40, unique = true)
        private @Nullable String email;

        @ManyToOne
        private @Nullable Team team;

        @ManyToOne
        private @Nullable Person mentor;

        @OneToMany(mappedBy = "mentor")
        private List<Person> pupils = new ArrayList<>();

        @OneToOne(mappedBy = "person")
        private @Nullable Badge badge;

        @OneToMany(mappedBy = "keeper")
        private List<Asset> assets = new ArrayList<>();

        @OneToMany(mappedBy = "author")
        private Set<Note> notes = new HashSet<>();

        @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Seat> seats = new ArrayList<>();

        @ManyToMany
        @JoinTable(name = "rs_person_skill")
        private Set<Skill> skills = new HashSet<>();

        @Nullable
        Long getId() {
            return id;
        }

        @Nullable
        String getEmail() {
            return email;
        }

        void setEmail(@Nullable String email) {
            this.email = email;
        }

        @Nullable
        Team getTeam() {
            return team;
        }

        void setTeam(@Nullable Team team) {
            this.team = team;
        }

        @Nullable
        Person getMentor() {
            return mentor;
        }

        void setMentor(@Nullable Person mentor) {
            this.mentor = mentor;
        }

        List<Person> getPupils() {
            return pupils;
        }

        void setPupils(List<Person> pupils) {
            this.pupils = pupils;
        }

        @Nullable
        Badge getBadge() {
            return badge;
        }

        void setBadge(@Nullable Badge badge) {
            this.badge = badge;
        }

        List<Asset> getAssets() {
            return assets;
        }

        void setAssets(List<Asset> assets) {
            this.assets = assets;
        }

        Set<Note> getNotes() {
            return notes;
        }

        List<Seat> getSeats() {
            return seats;
        }

        Set<Skill> getSkills() {
            return skills;
        }
    }

    /** Has a natural key that may change, and belongs to one person at most. */
    @Entity(name = "RsBadge")
    @Table(name = "rs_badge")
    static class Badge extends Tagged {
        @Id
        @Column(length = 40)
        private @Nullable String code;

        @OneToOne
        private @Nullable Person person;

        @Nullable
        String getCode() {
            return code;
        }

        void setCode(@Nullable String code) {
            this.code = code;
        }

        @Nullable
        Person getPerson() {
            return person;
        }

        void setPerson(@Nullable Person person) {
            this.person = person;
        }
    }

    /** Goes with its team, and when it leaves it for none. */
    @Entity(name = "RsTask")
    @Table(name = "rs_task")
    static class Task extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @ManyToOne
        private @Nullable Team team;

        @Nullable
        Long getId() {
            return id;
        }

        @Nullable
        Team getTeam() {
            return team;
        }

        void setTeam(@Nullable Team team) {
            this.team = team;
        }
    }

    /** At the other end of links. */
    @Entity(name = "RsSkill")
    @Table(name = "rs_skill")
    static class Skill extends Tagged {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        @ManyToMany(mappedBy = "skills")
        private List<Person> people = new ArrayList<>();

        @Nullable
        Long getId() {
            return id;
        }

        List<Person> getPeople() {
            return people;
        }

        void setPeople(List<Person> people) {
            this.people = people;
        }
    }
}
