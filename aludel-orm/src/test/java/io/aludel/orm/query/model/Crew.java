package io.aludel.orm.query.model;

import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.sql.Predicate;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody on board; the root of a joined hierarchy. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
@DiscriminatorValue("crew")
public class Crew {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 20)
    private String name;

    @Version
    private int version;

    @OneToMany
    @ViewOnly
    @OrderBy("id")
    private List<Gauge> broken = new ArrayList<>();

    @JoinCondition("broken")
    static Predicate broken(Crew_.Path crew, Gauge_.Path gauge) {
        return gauge.keeper.id().eq(crew.id).and(gauge.status.eq("broken"));
    }

    public Crew(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Gauge> getBroken() {
        return broken;
    }

    public int getVersion() {
        return version;
    }
}
