package io.aludel.orm.shape;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constants by their names and by their numbers, and a type that a converter takes everywhere. */
@Entity
class Dispatch {
    enum Speed {
        SLOW,
        NIGHT,
        FAST
    }

    enum Zone {
        WEST,
        EAST,
        ABROAD
    }

    /** So many grams. */
    record Weight(int grams) {}

    /** Asked for every {@link Weight}, and never for one that is absent. */
    @Converter(autoApply = true)
    static final class WeightConverter implements AttributeConverter<Weight, Integer> {
        @Override
        public Integer convertToDatabaseColumn(Weight weight) {
            return Objects.requireNonNull(weight, "weight").grams();
        }

        @Override
        public Weight convertToEntityAttribute(Integer grams) {
            return new Weight(Objects.requireNonNull(grams, "grams"));
        }
    }

    @Id
    private int id;

    @Enumerated(EnumType.STRING)
    private Speed speed;

    @Enumerated(EnumType.STRING)
    private @Nullable Speed planned;

    @Enumerated(EnumType.ORDINAL)
    private Zone zone;

    @Enumerated
    private @Nullable Zone former;

    private Weight weight;

    private @Nullable Weight allowance;

    @ElementCollection
    private Map<Weight, String> fees = new HashMap<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Speed, Weight> limits = new HashMap<>();

    @ElementCollection
    private Set<Weight> samples = new HashSet<>();

    Dispatch(int id, Speed speed, Zone zone, int grams) {
        this.id = id;
        this.speed = speed;
        this.zone = zone;
        this.weight = new Weight(grams);
    }

    Speed speed() {
        return speed;
    }

    void speed(Speed changed) {
        speed = changed;
    }

    @Nullable
    Speed planned() {
        return planned;
    }

    void planned(@Nullable Speed changed) {
        planned = changed;
    }

    Zone zone() {
        return zone;
    }

    @Nullable
    Zone former() {
        return former;
    }

    void former(@Nullable Zone changed) {
        former = changed;
    }

    Weight weight() {
        return weight;
    }

    void weight(int grams) {
        weight = new Weight(grams);
    }

    @Nullable
    Weight allowance() {
        return allowance;
    }

    void allowance(@Nullable Weight changed) {
        allowance = changed;
    }

    Map<Weight, String> fees() {
        return fees;
    }

    Set<Weight> samples() {
        return samples;
    }

    Map<Speed, Weight> limits() {
        return limits;
    }
}
