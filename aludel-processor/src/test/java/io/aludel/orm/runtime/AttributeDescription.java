package io.aludel.orm.runtime;

import io.aludel.type.SqlType;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stand-in for the runtime class of this name: a readable list of the calls it got. */
public final class AttributeDescription {
    public final @Nullable CollectionKind kind;
    private final @Nullable Supplier<Class<?>> target;
    private String text;

    private AttributeDescription(String text, @Nullable CollectionKind kind, @Nullable Supplier<Class<?>> target) {
        this.text = text;
        this.kind = kind;
        this.target = target;
    }

    public static AttributeDescription basic(String name, SqlType<?> type) {
        return new AttributeDescription("basic " + name + " " + type.name(), null, null);
    }

    public static AttributeDescription reference(String name, Supplier<Class<?>> target) {
        return new AttributeDescription("reference " + name, null, target);
    }

    public static AttributeDescription collection(String name, CollectionKind kind, Supplier<Class<?>> target) {
        return new AttributeDescription("collection " + name + " " + kind, kind, target);
    }

    private AttributeDescription and(Object... parts) {
        StringBuilder all = new StringBuilder(text);
        for (Object part : parts) {
            all.append(' ').append(part);
        }
        text = all.toString();
        return this;
    }

    public AttributeDescription id() {
        return and("id");
    }

    public AttributeDescription generated(String strategy, String generator) {
        return and("generated", strategy, generator);
    }

    public AttributeDescription with(AttributeFact fact) {
        return and(fact);
    }

    public AttributeDescription version() {
        return and("version");
    }

    public AttributeDescription primitive() {
        return and("primitive");
    }

    public AttributeDescription lazy() {
        return and("lazy");
    }

    public AttributeDescription column(
            String name, String definition, boolean nullable, boolean unique, boolean insertable, boolean updatable) {
        return and("column", name, definition, nullable, unique, insertable, updatable);
    }

    public AttributeDescription optional(boolean optional) {
        return and("optional", optional);
    }

    public AttributeDescription joinColumn(
            String name, String referenced, boolean nullable, boolean unique, String definition) {
        return and("joinColumn", name, referenced, nullable, unique, definition);
    }

    public AttributeDescription cascade(String... types) {
        return and("cascade", List.of(types));
    }

    public AttributeDescription eager() {
        return and("eager");
    }

    public AttributeDescription orphanRemoval() {
        return and("orphanRemoval");
    }

    public AttributeDescription mappedBy(String attribute) {
        return and("mappedBy", attribute);
    }

    public AttributeDescription unique() {
        return and("unique");
    }

    public AttributeDescription orderBy(String order) {
        return and("orderBy", order);
    }

    public AttributeDescription manyToMany() {
        return and("manyToMany");
    }

    @Override
    public String toString() {
        return target == null ? text : text + " -> " + target.get().getSimpleName();
    }
}
