package io.aludel.orm.violation;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(
        name = "pilgrims",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_pilgrim_names",
                        columnNames = {"first_name", "last_name"}),
        check = @CheckConstraint(name = "ck_pilgrim_age", constraint = "age > 0"))
@SecondaryTable(name = "pilgrim_papers")
class Pilgrim {
    @Id
    private int id;

    @Column(length = 50, unique = true)
    private @Nullable String email;

    @Column(length = 50, nullable = false)
    private @Nullable String firstName;

    @Column(length = 50)
    private @Nullable String lastName;

    private int age = 20;

    @Embedded
    private @Nullable Lodging lodging;

    @Column(table = "pilgrim_papers", unique = true)
    private @Nullable Integer passport;

    @ManyToOne
    private @Nullable Shrine goal;

    @ManyToMany
    private Set<Shrine> visited = new HashSet<>();

    @ElementCollection
    private List<String> vows = new ArrayList<>();

    Pilgrim(int id, @Nullable String firstName, @Nullable String lastName) {
        this.id = id;
        this.firstName = firstName;
        this.lastName = lastName;
    }

    int getId() {
        return id;
    }

    void setEmail(@Nullable String email) {
        this.email = email;
    }

    void setFirstName(@Nullable String firstName) {
        this.firstName = firstName;
    }

    void setAge(int age) {
        this.age = age;
    }

    void setLodging(@Nullable Lodging lodging) {
        this.lodging = lodging;
    }

    void setPassport(@Nullable Integer passport) {
        this.passport = passport;
    }

    void setGoal(@Nullable Shrine goal) {
        this.goal = goal;
    }

    Set<Shrine> getVisited() {
        return visited;
    }

    List<String> getVows() {
        return vows;
    }
}
