package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stand-in for the runtime class of this name: a readable list of the calls it got. */
public final class EntityDescription {
    public final List<String> calls;
    public final List<AttributeDescription> attributes;
    public @Nullable ManagedEntity prototype;

    private EntityDescription(Builder builder) {
        calls = List.copyOf(builder.calls);
        attributes = List.copyOf(builder.attributes);
    }

    public AttributeDescription attribute(int number) {
        return attributes.get(number);
    }

    public void prototype(ManagedEntity value) {
        prototype = value;
    }

    public static Builder entity(Class<?> type, String name) {
        return new Builder("entity " + type.getName() + " " + name);
    }

    public static Builder mappedSuperclass(Class<?> type) {
        return new Builder("mappedSuperclass " + type.getName());
    }

    /** Stand-in for the runtime class of this name. */
    public static final class Builder {
        private final List<String> calls = new ArrayList<>();
        private final List<AttributeDescription> attributes = new ArrayList<>();

        private Builder(String first) {
            calls.add(first);
        }

        public Builder superclass(Class<?> type) {
            calls.add("superclass " + type.getName());
            return this;
        }

        public Builder table(String name, String schema) {
            calls.add("table " + name + " " + schema);
            return this;
        }

        public Builder uniqueConstraint(String name, String... columns) {
            calls.add("uniqueConstraint " + name + " " + List.of(columns));
            return this;
        }

        public Builder index(String name, String columns, boolean unique) {
            calls.add("index " + name + " " + columns + " " + unique);
            return this;
        }

        public Builder with(EntityFact fact) {
            calls.add(fact.toString());
            return this;
        }

        public Builder add(AttributeDescription attribute) {
            calls.add(attribute.toString());
            attributes.add(attribute);
            return this;
        }

        public Builder resolve(AttributeDescription attribute) {
            calls.add("resolve " + attribute);
            return this;
        }

        public EntityDescription build() {
            return new EntityDescription(this);
        }
    }

    public boolean isWatched() {
        return false;
    }
}
