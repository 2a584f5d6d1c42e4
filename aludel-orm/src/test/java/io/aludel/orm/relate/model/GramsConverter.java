package io.aludel.orm.relate.model;

import jakarta.persistence.AttributeConverter;

/** Stores a weight as a number. */
public final class GramsConverter implements AttributeConverter<Grams, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Grams grams) {
        return grams == null ? null : grams.amount();
    }

    @Override
    public Grams convertToEntityAttribute(Integer stored) {
        return stored == null ? null : new Grams(stored);
    }
}
