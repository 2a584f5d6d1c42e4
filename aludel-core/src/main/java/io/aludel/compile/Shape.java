package io.aludel.compile;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides about a statement's text, apart from its values, and those values. Immutable, safe for use by many threads.
 *
 * <p>One walk gives both, so that they cannot drift apart: statements with equal {@linkplain #key() keys} compile to equal text, and
 * the bind at a position of {@link #binds()} then plays the same part in all of them. The key holds no values; aliases without a name
 * are numbered in it, and a bind that is used twice is listed once and referred to afterwards.
 *
 * <pre>{@code
 * Shape shape = Shape.of(statement);
 * Compiled plan = cache.get(shape.key(), () -> dialect.compile(statement, shape, EntityResolver.NONE));
 * Object[] values = shape.values(Map.of());
 * }</pre>
 */
public final class Shape {
    private final Key key;
    private final boolean cacheable;
    private final Bind[] binds;
    private final Map<Bind, List<Bind>> lists;

    Shape(Key key, boolean cacheable, Bind[] binds, Map<Bind, List<Bind>> lists) {
        this.lists = lists;
        this.key = key;
        this.cacheable = cacheable;
        this.binds = binds;
    }

    /** Walks over a statement. */
    public static Shape of(Statement statement) {
        return of(statement, Map.of());
    }

    /**
     * Walks over a statement whose list parameters get their values from an execution: as many question marks are written as the list
     * is long.
     *
     * @param parameters the values of the execution by name, those of lists among them
     */
    public static Shape of(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        ShapeWalk walk = new ShapeWalk(parameters);
        walk.statement(statement);
        return walk.finish();
    }

    /** Equal for statements that compile to the same text; holds no values. */
    public Key key() {
        return key;
    }

    /** Whether the plan may be kept: false as soon as one custom construct says that its text cannot be told from its shape. */
    public boolean cacheable() {
        return cacheable;
    }

    /** The binds in walking order, each once. */
    public List<Bind> binds() {
        return Collections.unmodifiableList(Arrays.asList(binds));
    }

    /**
     * The value of each bind, in the order of {@link #binds()}.
     *
     * @param parameters values by name; they replace those that named binds carry
     * @throws ArgumentException with {@link ErrorCode#MISSING_PARAMETER} when a required parameter has no value
     */
    public @Nullable Object[] values(Map<String, ? extends @Nullable Object> parameters) {
        @Nullable Object[] values = new Object[binds.length];
        boolean generated = false;
        for (int index = 0; index < values.length; index++) {
            values[index] = value(binds[index], parameters);
            generated |= binds[index].generated() != null;
        }
        if (generated) {
            new GeneratedValues(binds, values).fill();
        }
        return values;
    }

    /**
     * Whether another statement or expression is built in the same way from the same parts, values included.
     *
     * <pre>{@code
     * Shape.of(select(users).statement()).matches(Shape.of(select(users).statement()))     // true
     * }</pre>
     */
    public boolean matches(Shape other) {
        if (!key.equals(other.key) || binds.length != other.binds.length) {
            return false;
        }
        for (int index = 0; index < binds.length; index++) {
            if (!Objects.equals(binds[index].name(), other.binds[index].name())
                    || !Objects.deepEquals(binds[index].value(), other.binds[index].value())) {
                return false;
            }
        }
        return true;
    }

    /** The elements of each list parameter, by identity. */
    Map<Bind, List<Bind>> lists() {
        return lists;
    }

    /** The names of the parameters, lists included. */
    public Set<String> parameterNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Bind bind : binds) {
            if (bind.name() != null) {
                names.add(bind.name());
            } else if (bind.list() != null && bind.list().name() != null) {
                names.add(bind.list().name());
            }
        }
        lists.keySet().forEach(list -> {
            if (list.name() != null) {
                names.add(list.name());
            }
        });
        return names;
    }

    /** An element of a list, from the list that this execution gives, which has to be as long as the one that was compiled. */
    private @Nullable Object element(Bind element, Bind list, Map<String, ? extends @Nullable Object> parameters) {
        String name = list.name();
        if (name == null || !parameters.containsKey(name)) {
            if (element.isRequired()) {
                throw missing(String.valueOf(name), parameters);
            }
            return element.value();
        }
        List<Bind> compiled = lists.get(list);
        List<Bind> given = list.elements(parameters.get(name));
        if (compiled != null && compiled.size() != given.size()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the list ':" + name + "' has " + given.size() + " values, but the statement was compiled for "
                            + compiled.size() + ".\n  In one batch all lists have to be equally long.");
        }
        return given.get(element.index()).value();
    }

    private @Nullable Object value(Bind bind, Map<String, ? extends @Nullable Object> parameters) {
        Bind list = bind.list();
        if (list != null) {
            return element(bind, list, parameters);
        }
        String name = bind.name();
        if (name == null) {
            return bind.value();
        }
        Object given = parameters.get(name);
        if (given != null || parameters.containsKey(name)) {
            return given;
        }
        if (bind.isRequired()) {
            throw missing(name, parameters);
        }
        return bind.value();
    }

    private ArgumentException missing(String name, Map<String, ?> parameters) {
        List<String> required = new ArrayList<>();
        for (Bind bind : binds) {
            if (bind.isRequired() && bind.name() != null) {
                required.add(bind.name());
            }
        }
        return new ArgumentException(
                ErrorCode.MISSING_PARAMETER,
                "parameter ':" + name + "' has no value." + Suggestions.didYouMean(name, parameters.keySet())
                        + "\n  The statement needs " + required + "."
                        + "\n  Give the value with bind(\"" + name + "\", ..), or in the parameters of the execution.");
    }

    /** What is compared in a cache of plans. Carries content, not a digest; its hash is made during the walk. Immutable. */
    public static final class Key {
        private final @Nullable Object[] parts;
        private final int size;
        private final int hash;

        Key(@Nullable Object[] parts, int size, int hash) {
            this.parts = parts;
            this.size = size;
            this.hash = hash;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            if (!(other instanceof Key that) || hash != that.hash || size != that.size) {
                return false;
            }
            for (int index = 0; index < size; index++) {
                Object mine = parts[index];
                Object its = that.parts[index];
                if (mine != its && (mine == null || !mine.equals(its))) {
                    return false;
                }
            }
            return true;
        }

        /** What the key consists of, in walking order, read-only: among it the tables and entity classes of the statement. */
        public List<@Nullable Object> parts() {
            return Collections.unmodifiableList(Arrays.asList(parts).subList(0, size));
        }

        /** The parts in walking order, for those who debug a cache. */
        @Override
        public String toString() {
            return Arrays.asList(parts).subList(0, size).toString();
        }
    }
}
