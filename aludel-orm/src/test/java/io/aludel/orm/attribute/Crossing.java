package io.aludel.orm.attribute;

import io.aludel.orm.annotation.AsJson;
import io.aludel.orm.annotation.Hybrid;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.orm.annotation.HybridUpdate;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hybrids over values of several columns, and values of several columns with a document in them. */
@Entity
class Crossing {
    /** From one day to another. */
    @Embeddable
    record Span(int first, int last) {
        int days() {
            return last - first;
        }
    }

    /** What is aboard: a class that changes in place. */
    @Embeddable
    static class Hold {
        private String owner;

        @AsJson
        private Map<String, Object> goods = new HashMap<>();

        Hold(String owner) {
            this.owner = owner;
        }

        String owner() {
            return owner;
        }

        void owner(String changed) {
            owner = changed;
        }

        Map<String, Object> goods() {
            return goods;
        }

        void goods(Map<String, Object> changed) {
            goods = changed;
        }
    }

    /** The same as a record. */
    @Embeddable
    record Manifest(
            @Column(name = "manifest_title") String title,
            @Column(name = "manifest_notes") @AsJson Map<String, Object> notes) {}

    @Id
    private Integer id;

    private Span span;

    @AttributeOverride(name = "first", column = @Column(name = "late_first"))
    @AttributeOverride(name = "last", column = @Column(name = "late_last"))
    private @Nullable Span delayed;

    private @Nullable Hold hold;

    private @Nullable Manifest manifest;

    Crossing(Integer id, Span span) {
        this.id = id;
        this.span = span;
    }

    @Hybrid
    int days() {
        return span.days();
    }

    @HybridExpression
    static NumberExpr<Integer> days(Crossing_.Path crossing) {
        return crossing.span.last.minus(crossing.span.first);
    }

    @HybridUpdate
    static Map<?, ?> days(Crossing_.Path crossing, NumberExpr<Integer> value) {
        return Map.of(crossing.span.last, crossing.span.first.plus(value));
    }

    @Hybrid
    boolean covers(int day) {
        return span.first() <= day && day <= span.last();
    }

    @HybridExpression
    static Predicate covers(Crossing_.Path crossing, int day) {
        return crossing.span.first.le(day).and(crossing.span.last.ge(day));
    }

    @Hybrid
    boolean isDelayed() {
        return !span.equals(delayed);
    }

    @HybridExpression
    static Predicate isDelayed(Crossing_.Path crossing) {
        return crossing.span.first.ne(crossing.delayed.first).or(crossing.span.last.ne(crossing.delayed.last));
    }

    @Hybrid
    boolean isLong() {
        return span.days() > 10;
    }

    @HybridExpression
    static Predicate isLong(Crossing_.Path crossing) {
        return days(crossing).gt(10);
    }

    Integer id() {
        return id;
    }

    Span span() {
        return span;
    }

    void span(Span changed) {
        span = changed;
    }

    @Nullable
    Span delayed() {
        return delayed;
    }

    void delayed(@Nullable Span changed) {
        delayed = changed;
    }

    @Nullable
    Hold hold() {
        return hold;
    }

    void hold(@Nullable Hold changed) {
        hold = changed;
    }

    @Nullable
    Manifest manifest() {
        return manifest;
    }

    void manifest(@Nullable Manifest changed) {
        manifest = changed;
    }
}
