package io.aludel.orm.flush.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One value of each common type. */
@Entity
public class Specimen {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Version
    private int version;

    @Column(length = 20)
    private @Nullable String name;

    @Column(unique = true)
    private @Nullable Integer place;

    private @Nullable Boolean flag;
    private @Nullable Short little;
    private @Nullable Long large;
    private @Nullable Float single;
    private @Nullable Double ratio;

    @Column(precision = 12, scale = 2)
    private @Nullable BigDecimal amount;

    private @Nullable LocalDate day;
    private @Nullable LocalDateTime moment;
    private @Nullable Instant instant;
    private @Nullable UUID mark;

    protected Specimen() {}

    public Specimen(int place, @Nullable String name) {
        this.place = place;
        this.name = name;
    }

    /** Fills what is optional. */
    public Specimen filled(
            boolean flag,
            short little,
            long large,
            float single,
            LocalDate day,
            LocalDateTime moment,
            Instant instant,
            UUID mark) {
        this.flag = flag;
        this.little = little;
        this.large = large;
        this.single = single;
        this.day = day;
        this.moment = moment;
        this.instant = instant;
        this.mark = mark;
        return this;
    }

    /** All values but the key. */
    public List<@Nullable Object> values() {
        return Arrays.asList(
                version, name, place, flag, little, large, single, ratio, amount, day, moment, instant, mark);
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }

    public void setRatio(double ratio) {
        this.ratio = ratio;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
