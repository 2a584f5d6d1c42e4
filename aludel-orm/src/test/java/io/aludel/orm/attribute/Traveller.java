package io.aludel.orm.attribute;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.net.URI;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has attributes of all value classes that are kept by their names. */
@Entity(name = "WorldTraveller")
@Table(name = "world_travellers")
class Traveller {
    @Id
    private Locale tongue;

    private Currency currency;
    private Year born;
    private @Nullable YearMonth passportUntil;
    private @Nullable MonthDay nameDay;
    private @Nullable Period visa;
    private ZoneId home;
    private @Nullable ZoneOffset here;
    private @Nullable OffsetTime wakes;

    @Column(length = 80)
    private @Nullable URI site;

    @ElementCollection
    private Set<ZoneId> visited = new HashSet<>();

    @ElementCollection
    private Map<Currency, BigDecimal> purse = new HashMap<>();

    Traveller(Locale tongue, Currency currency, Year born, ZoneId home) {
        this.tongue = tongue;
        this.currency = currency;
        this.born = born;
        this.home = home;
    }

    Locale tongue() {
        return tongue;
    }

    Currency currency() {
        return currency;
    }

    Year born() {
        return born;
    }

    void born(Year year) {
        born = year;
    }

    @Nullable
    YearMonth passportUntil() {
        return passportUntil;
    }

    void papers(YearMonth passport, MonthDay day, Period stay) {
        passportUntil = passport;
        nameDay = day;
        visa = stay;
    }

    @Nullable
    MonthDay nameDay() {
        return nameDay;
    }

    @Nullable
    Period visa() {
        return visa;
    }

    ZoneId home() {
        return home;
    }

    @Nullable
    ZoneOffset here() {
        return here;
    }

    void arrive(ZoneOffset offset, OffsetTime time) {
        here = offset;
        wakes = time;
    }

    @Nullable
    OffsetTime wakes() {
        return wakes;
    }

    @Nullable
    URI site() {
        return site;
    }

    void site(@Nullable URI address) {
        site = address;
    }

    Set<ZoneId> visited() {
        return visited;
    }

    Map<Currency, BigDecimal> purse() {
        return purse;
    }
}
