package io.aludel.migrate.imports;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A version as Flyway orders them: numbers with dots or underscores between; zeros at the end do not matter. Immutable. */
record FlywayVersion(List<BigInteger> parts) implements Comparable<FlywayVersion> {
    /**
     * Reads a version.
     *
     * @throws NumberFormatException when a part is no number
     */
    static FlywayVersion parse(String text) {
        List<BigInteger> parts = new ArrayList<>();
        for (String part : text.strip().replace('_', '.').split("\\.")) {
            parts.add(new BigInteger(part));
        }
        while (parts.size() > 1 && parts.get(parts.size() - 1).signum() == 0) {
            parts.remove(parts.size() - 1);
        }
        return new FlywayVersion(List.copyOf(parts));
    }

    static FlywayVersion of(long number) {
        return new FlywayVersion(List.of(BigInteger.valueOf(number)));
    }

    @Override
    public int compareTo(FlywayVersion other) {
        for (int index = 0; index < Math.max(parts.size(), other.parts.size()); index++) {
            BigInteger mine = index < parts.size() ? parts.get(index) : BigInteger.ZERO;
            BigInteger others = index < other.parts.size() ? other.parts.get(index) : BigInteger.ZERO;
            int order = mine.compareTo(others);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(BigInteger::toString).toList());
    }
}
