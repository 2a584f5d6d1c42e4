package io.aludel.type;

import java.time.Year;

/** A year as its number. */
record YearConverter() implements ValueConverter<Year, Integer> {
    @Override
    public Integer toDatabase(Year value) {
        return value.getValue();
    }

    @Override
    public Year toJava(Integer value) {
        return Year.of(value);
    }
}
