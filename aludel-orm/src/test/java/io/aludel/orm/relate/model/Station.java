package io.aludel.orm.relate.model;

import static io.aludel.sql.Sql.lower;

import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.References;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.sql.Predicate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has relationships to rides by several paths, by conditions, and by a name that is no key. */
@Entity
public class Station {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(unique = true, nullable = false)
    private String code;

    private int capacity;

    private @Nullable String nickname;

    @OneToMany(mappedBy = "start")
    @OrderBy("id")
    private List<Ride> departures = new ArrayList<>();

    @OneToMany(mappedBy = "finish")
    @OrderBy("id")
    private List<Ride> arrivals = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @OrderBy("id")
    private List<Ride> longDepartures = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @OrderBy("id")
    private List<Station> smaller = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @OrderBy("id")
    private List<Station> similar = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @OrderBy("id")
    private List<Station> namedAfter = new ArrayList<>();

    @ManyToOne
    @JoinColumn(name = "hub_code", referencedColumnName = "code")
    @References(constrained = false)
    private @Nullable Station hub;

    @OneToMany(mappedBy = "hub")
    @OrderBy("id")
    private List<Station> spokes = new ArrayList<>();

    public Station(String code, int capacity) {
        this.code = code;
        this.capacity = capacity;
    }

    @JoinCondition("longDepartures")
    static Predicate longDepartures(Station_.Path station, Ride_.Path ride) {
        return ride.start.id().eq(station.id).and(ride.minutes.gt(60));
    }

    @JoinCondition("smaller")
    static Predicate smaller(Station_.Path station, Station_.Path other) {
        return other.capacity.lt(station.capacity);
    }

    @JoinCondition("similar")
    static Predicate similar(Station_.Path station, Station_.Path other) {
        return other.capacity
                .between(station.capacity.minus(2), station.capacity.plus(2))
                .and(other.id.ne(station.id));
    }

    @JoinCondition("namedAfter")
    static Predicate namedAfter(Station_.Path station, Station_.Path other) {
        return lower(other.code)
                .eq(lower(station.code.concat("-").concat(station.code)))
                .and(station.nickname.isNull());
    }

    public Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public List<Ride> getDepartures() {
        return departures;
    }

    public List<Ride> getArrivals() {
        return arrivals;
    }

    public void setCapacity(int capacity) {
        this.capacity = capacity;
    }

    public void setNickname(@Nullable String nickname) {
        this.nickname = nickname;
    }

    public List<Station> getSimilar() {
        return similar;
    }

    public List<Station> getNamedAfter() {
        return namedAfter;
    }

    public List<Ride> getLongDepartures() {
        return longDepartures;
    }

    public List<Station> getSmaller() {
        return smaller;
    }

    public @Nullable Station getHub() {
        return hub;
    }

    public void setHub(@Nullable Station hub) {
        this.hub = hub;
    }

    public List<Station> getSpokes() {
        return spokes;
    }
}
