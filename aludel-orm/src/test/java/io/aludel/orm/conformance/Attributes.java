package io.aludel.orm.conformance;

import io.aludel.conformance.Columns;
import io.aludel.conformance.UnknownWord;
import io.aludel.orm.metamodel.EntityPath;
import io.aludel.orm.metamodel.PolymorphicEntity;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Insert;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Upsert;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SubqueryRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code value.name} stands for: an attribute of an object, of a class in a statement, of a table. */
final class Attributes {
    private Attributes() {}

    static @Nullable Object of(@Nullable Object value, String name) {
        if (value instanceof EntityWord entity) {
            return ofMetamodel(entity.metamodel(), null, name);
        }
        if (value instanceof EntityPath<?> path) {
            return name.equals("c") ? path : ofMetamodel(path.getClass(), path, name);
        }
        if (value instanceof PolymorphicEntity<?> whole) {
            return ofPolymorphic(whole, name);
        }
        if (value instanceof Observed observed) {
            return observed.attribute(name);
        }
        if (value instanceof ManagedEntity || value instanceof Record && !(value instanceof Columns.Attributes)) {
            return get(value, name);
        }
        if (value instanceof Insert insert
                && (name.equals("excluded") || name.equals("inserted"))
                && insert.statement().into() instanceof EntityRef entity) {
            return (Observed) attribute -> Upsert.excluded(
                    (Expression<?>) Objects.requireNonNull(ofMetamodel(metamodel(entity), null, attribute)));
        }
        if (value instanceof Table table && name.equals("c")) {
            return table;
        }
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (name.equals("c") && value instanceof io.aludel.sql.FromItem) {
            return value;
        }
        EntityRef selected = value instanceof QueryExpr query ? selected(query) : null;
        return selected == null
                ? Columns.of(value, name)
                : of(Reflection.callStatic(metamodel(selected), "as", value), name);
    }

    /** The only thing that a query in FROM selects, when it is an entity. */
    private static @Nullable EntityRef selected(QueryExpr query) {
        List<Expr> columns = query.from() instanceof SubqueryRef subquery
                ? subquery.query().columns()
                : query.from() instanceof CteRef cte ? List.copyOf(cte.cte().columns()) : List.of();
        return columns.size() == 1 && columns.get(0) instanceof EntityColumns entity ? entity.entity() : null;
    }

    private static Class<?> metamodel(EntityRef entity) {
        return Objects.requireNonNull(
                Reflection.find(entity.type().getClassLoader(), entity.type().getName() + "_"));
    }

    /** A class that stands in a query among others, or an attribute of the one above them. */
    private static @Nullable Object ofPolymorphic(PolymorphicEntity<?> whole, String name) {
        String type = whole.type().getName();
        String prefix =
                type.substring(0, type.length() - whole.type().getSimpleName().length());
        Class<?> member = Reflection.find(whole.type().getClassLoader(), prefix + name + "_");
        if (member != null) {
            return Reflection.callStatic(member, "in", whole);
        }
        Class<?> metamodel = Reflection.find(whole.type().getClassLoader(), type + "_");
        Object path = metamodel == null ? null : Reflection.callStatic(metamodel, "in", whole);
        return path == null ? null : of(path, name);
    }

    /** A thing of the runner with attributes of its own. */
    interface Observed {
        @Nullable
        Object attribute(String name);
    }

    private static @Nullable Object ofMetamodel(Class<?> type, @Nullable Object target, String name) {
        Object field = Reflection.field(type, target, SourceText.field(name));
        if (!Reflection.isNone(field)) {
            return field;
        }
        if (Reflection.has(type, name)) {
            return target == null ? Reflection.callStatic(type, name) : Reflection.call(target, name);
        }
        throw new UnknownWord(type.getSimpleName() + " has no '" + name + "'");
    }

    static @Nullable Object get(Object object, String name) {
        Class<?> type = object.getClass();
        if (Reflection.has(type, "get_" + name)) {
            return Reflection.call(object, "get_" + name);
        }
        if (Reflection.has(type, name)) {
            return Reflection.call(object, name);
        }
        String synonym = Synonyms.of(object, name);
        if (synonym != null) {
            return get(object, synonym);
        }
        Composed composed = Composed.find(object, name);
        if (composed != null) {
            return composed.value();
        }
        throw new UnknownWord(type.getSimpleName() + " has nothing called '" + name + "'");
    }

    static void set(Object object, String name, @Nullable Object value) {
        String synonym = Reflection.has(object.getClass(), "set_" + name) ? null : Synonyms.of(object, name);
        Reflection.call(object, "set_" + (synonym == null ? name : synonym), value);
    }

    /** Other names of attributes, which Java's objects do not have. */
    private static final class Synonyms {
        static @Nullable String of(Object object, String name) {
            return CompiledModels.of(object.getClass()).synonym(object.getClass(), name);
        }
    }

    /**
     * A column that is part of a value: {@code x2} of {@code end}.
     *
     * @param owner the value object
     * @param part its component
     */
    private record Composed(Object owner, String part) {
        static @Nullable Composed find(Object object, String column) {
            for (java.lang.reflect.Field field : object.getClass().getDeclaredFields()) {
                var overrides = field.getAnnotation(jakarta.persistence.AttributeOverrides.class);
                for (var override :
                        overrides == null ? new jakarta.persistence.AttributeOverride[0] : overrides.value()) {
                    if (override.column().name().equals(column)) {
                        Object owner = Reflection.call(object, "get_" + field.getName());
                        return owner == null ? new Composed("", "") : new Composed(owner, override.name());
                    }
                }
            }
            return null;
        }

        @Nullable
        Object value() {
            return part.isEmpty() ? null : Reflection.call(Objects.requireNonNull(owner), part);
        }
    }
}
