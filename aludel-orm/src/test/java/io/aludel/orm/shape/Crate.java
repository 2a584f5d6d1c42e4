package io.aludel.orm.shape;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.lower;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.annotation.Hybrid;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.orm.annotation.HybridUpdate;
import io.aludel.sql.Expression;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.TextExpr;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hybrids that count by a subquery, compare in a way of their own, and are replaced in a subclass. */
@Entity
class Crate {
    /** Text for which case makes no difference, in Java. */
    record AnyCase(String text) {
        boolean is(String other) {
            return text.equalsIgnoreCase(other);
        }
    }

    /** The same in SQL. */
    record AnyCaseExpr(TextExpr text) {
        Predicate is(String other) {
            return lower(text).eq(other.toLowerCase(Locale.ROOT));
        }
    }

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String label;

    private int price;

    @OneToMany(mappedBy = "crate")
    private List<Bottle> bottles = new ArrayList<>();

    Crate(String label, int price) {
        this.label = label;
        this.price = price;
    }

    @Hybrid
    long filled() {
        return bottles.size();
    }

    @HybridExpression
    static Expression<Long> filled(Crate_.Path crate) {
        var bottle = Bottle_.as("inside");
        return select(count(bottle.id))
                .from(bottle)
                .where(bottle.crate.id().eq(crate.id))
                .asScalar();
    }

    @Hybrid
    AnyCase name() {
        return new AnyCase(label);
    }

    @HybridExpression
    static AnyCaseExpr name(Crate_.Path crate) {
        return new AnyCaseExpr(crate.label);
    }

    @Hybrid
    int total() {
        return price;
    }

    @HybridExpression
    static NumberExpr<Integer> total(Crate_.Path crate) {
        return crate.price.plus(0);
    }

    @HybridUpdate
    static Map<?, ?> total(Crate_.Path crate, NumberExpr<Integer> value) {
        return Map.of(crate.price, value);
    }

    @Nullable
    Long id() {
        return id;
    }

    String label() {
        return label;
    }

    int price() {
        return price;
    }

    List<Bottle> bottles() {
        return bottles;
    }
}
