package io.aludel.dialect;

import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A type with values at its limits, a generator of others, and what databases are known to do with them. */
final class TypeSample<T> {
    final String name;
    final SqlType<T> type;
    final List<T> limits = new ArrayList<>();
    private Function<Random, T> generator = random -> null;
    private Set<TestDatabase.Kind> databases = EnumSet.allOf(TestDatabase.Kind.class);
    private final List<Rule<Predicate<T>>> refusals = new ArrayList<>();
    private final List<Rule<UnaryOperator<T>>> changes = new ArrayList<>();
    private final List<Rule<Predicate<T>>> incomparable = new ArrayList<>();
    private final List<Predicate<T>> unwritable = new ArrayList<>();

    private record Rule<R>(Set<TestDatabase.Kind> databases, R what) {}

    private TypeSample(String name, SqlType<T> type) {
        this.name = name;
        this.type = type;
    }

    @SafeVarargs
    static <T> TypeSample<T> of(String name, SqlType<T> type, T... limits) {
        TypeSample<T> sample = new TypeSample<>(name, type);
        sample.limits.addAll(List.of(limits));
        return sample;
    }

    TypeSample<T> random(Function<Random, T> values) {
        generator = values;
        return this;
    }

    TypeSample<T> only(TestDatabase.Kind first, TestDatabase.Kind... others) {
        databases = EnumSet.of(first, others);
        return this;
    }

    /** Values that a database, or its driver, has to refuse with an error. */
    TypeSample<T> refused(Predicate<T> which, TestDatabase.Kind first, TestDatabase.Kind... others) {
        refusals.add(new Rule<>(EnumSet.of(first, others), which));
        return this;
    }

    /** What a database reads back. */
    TypeSample<T> changed(UnaryOperator<T> how, TestDatabase.Kind first, TestDatabase.Kind... others) {
        changes.add(new Rule<>(EnumSet.of(first, others), how));
        return this;
    }

    /** The database has no {@code =} for the type. */
    TypeSample<T> incomparable(TestDatabase.Kind first, TestDatabase.Kind... others) {
        return unequal(value -> true, first, others);
    }

    /** Values that are not equal to themselves there, or of which nobody knows. */
    TypeSample<T> unequal(Predicate<T> which, TestDatabase.Kind first, TestDatabase.Kind... others) {
        incomparable.add(new Rule<>(EnumSet.of(first, others), which));
        return this;
    }

    /** Values that have no literal. */
    TypeSample<T> unwritable(Predicate<T> which) {
        unwritable.add(which);
        return this;
    }

    boolean isOn(TestDatabase.Kind database) {
        return databases.contains(database);
    }

    boolean isRefused(T value, TestDatabase.Kind database) {
        return applies(refusals, value, database);
    }

    boolean isComparable(T value, TestDatabase.Kind database) {
        return !applies(incomparable, value, database);
    }

    private static <T> boolean applies(List<Rule<Predicate<T>>> rules, T value, TestDatabase.Kind database) {
        return rules.stream()
                .anyMatch(rule ->
                        rule.databases().contains(database) && rule.what().test(value));
    }

    boolean isWritable(T value) {
        return unwritable.stream().noneMatch(which -> which.test(value));
    }

    T expected(T value, TestDatabase.Kind database) {
        T expected = value;
        for (Rule<UnaryOperator<T>> rule : changes) {
            expected = rule.databases().contains(database) ? rule.what().apply(expected) : expected;
        }
        return expected;
    }

    /** The limits and some more, the same for the same seed. */
    List<T> values(long seed, int more) {
        Random random = new Random(seed * 31 + name.hashCode());
        List<T> values = new ArrayList<>(limits);
        for (int count = 0; count < more; count++) {
            T value = generator.apply(random);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
