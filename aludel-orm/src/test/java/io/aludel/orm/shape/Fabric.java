package io.aludel.orm.shape;

import io.aludel.orm.runtime.CopyingConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns of types that the application makes: enums with values of their own, objects that change, DDL names. */
@Entity
class Fabric {
    enum Weave {
        PLAIN("pl"),
        TWILL("tw");

        @EnumeratedValue
        private final String code;

        Weave(String code) {
            this.code = code;
        }

        String getCode() {
            return code;
        }
    }

    enum Grade {
        FIRST(10),
        SECOND(20);

        @EnumeratedValue
        final int points;

        Grade(int points) {
            this.points = points;
        }
    }

    /** Bits as text; they change in place, so they are copied. */
    static final class Bits implements CopyingConverter<BitSet, String> {
        @Override
        public String convertToDatabaseColumn(BitSet value) {
            return value.toString();
        }

        @Override
        public BitSet convertToEntityAttribute(String value) {
            BitSet bits = new BitSet();
            for (String bit : value.replaceAll("[{} ]", "").split(",", -1)) {
                if (!bit.isEmpty()) {
                    bits.set(Integer.parseInt(bit));
                }
            }
            return bits;
        }

        @Override
        public BitSet copy(BitSet value) {
            return (BitSet) value.clone();
        }
    }

    /** Text for which case makes no difference. */
    static final class AnyCase implements CopyingConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String value) {
            return value;
        }

        @Override
        public String convertToEntityAttribute(String value) {
            return value;
        }

        @Override
        public boolean areEqual(String left, String right) {
            return left.toLowerCase(Locale.ROOT).equals(right.toLowerCase(Locale.ROOT));
        }
    }

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(columnDefinition = "CHAR(2)")
    private Weave weave;

    private @Nullable Grade grade;

    @Convert(converter = Bits.class)
    private BitSet stripes;

    @Convert(converter = AnyCase.class)
    private String label;

    Fabric(Weave weave, @Nullable Grade grade, String label) {
        this.weave = weave;
        this.grade = grade;
        this.stripes = new BitSet();
        this.label = label;
    }

    @Nullable
    Long id() {
        return id;
    }

    Weave weave() {
        return weave;
    }

    @Nullable
    Grade grade() {
        return grade;
    }

    BitSet stripes() {
        return stripes;
    }

    String label() {
        return label;
    }

    void label(String changed) {
        label = changed;
    }
}
