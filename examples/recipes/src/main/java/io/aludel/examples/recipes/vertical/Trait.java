package io.aludel.examples.recipes.vertical;

import io.aludel.orm.annotation.Hybrid;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.sql.Predicate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** One thing that is known of a creature: a value in the column of its type, and the type beside it. */
@Entity
@Table(name = "traits", uniqueConstraints = @UniqueConstraint(columnNames = {"creature_id", "trait_key"}))
public class Trait {
    /** Which column holds the value. */
    public enum Kind {
        NOTHING,
        WHOLE_NUMBER,
        WORDS,
        TRUTH
    }

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Creature creature;

    @Column(name = "trait_key", length = 30)
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Kind kind = Kind.NOTHING;

    private @Nullable Integer wholeNumber;

    @Column(length = 100)
    private @Nullable String words;

    private @Nullable Boolean truth;

    public Trait(String key, @Nullable Object value) {
        this.key = key;
        setValue(value);
    }

    public String getKey() {
        return key;
    }

    public Kind getKind() {
        return kind;
    }

    /** The value, of whichever type. */
    public @Nullable Object getValue() {
        return switch (kind) {
            case NOTHING -> null;
            case WHOLE_NUMBER -> wholeNumber;
            case WORDS -> words;
            case TRUTH -> truth;
        };
    }

    /** Takes another value, which need not be of the type that the old one had. */
    public void setValue(@Nullable Object value) {
        wholeNumber = value instanceof Integer number ? number : null;
        words = value instanceof String text ? text : null;
        truth = value instanceof Boolean yes ? yes : null;
        kind = kindOf(value);
    }

    private static Kind kindOf(@Nullable Object value) {
        if (value == null) {
            return Kind.NOTHING;
        }
        if (value instanceof Integer) {
            return Kind.WHOLE_NUMBER;
        }
        if (value instanceof String) {
            return Kind.WORDS;
        }
        if (value instanceof Boolean) {
            return Kind.TRUTH;
        }
        throw new IllegalArgumentException(
                "no column holds a " + value.getClass().getSimpleName());
    }

    @Hybrid
    public boolean hasValue(Object value) {
        return value.equals(getValue());
    }

    /** A value of one type is looked for in the column of that type alone. */
    @HybridExpression
    static Predicate hasValue(Trait_.Path trait, Object value) {
        Predicate ofKind = trait.kind.eq(kindOf(value));
        if (value instanceof Integer number) {
            return ofKind.and(trait.wholeNumber.eq(number));
        }
        return value instanceof Boolean yes
                ? ofKind.and(trait.truth.eq(yes))
                : ofKind.and(trait.words.eq((String) value));
    }
}
